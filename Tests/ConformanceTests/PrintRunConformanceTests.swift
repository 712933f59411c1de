import Exigible
import Foundation
import TestSupport
import Testing

/// A part of a print run, as judged by other people's programs.
@Suite("conformance of a print run")
struct PrintRunConformanceTests {
  @Test("all examples in one part, on both sides: PDF/A-2b, no fault of syntax, sheets as counted")
  func part() throws {
    let scratch = try Scratch()
    var request = BatchRequest(.folder(Repository.file("examples").path), into: scratch.path("out"))
    request.assets = Repository.file("examples").path
    request.isDuplex = true
    request.printRun = PrintRun("RUN.pdf")
    let report = try Engine().batch(request)
    #expect(report.refused == 0 && report.parts == 1)
    let path = scratch.path("out/RUN-001.pdf")

    let own = ProcessInfo.processInfo.environment.filter {
      ["HOME", "PATH", "VERAPDF_CACHE"].contains($0.key)
    }
    let verdict = try Program.execute(
      Repository.file("Tests/Conformance/verapdf.sh").path, ["2b", path], environment: own)
    #expect(verdict.outputText.hasPrefix("PASS "), "\(verdict.outputText) \(verdict.errors)")
    #expect(verdict.status == 0)
    let check = try Program.execute("/usr/bin/qpdf", ["--check", path])
    #expect(check.status == 0, "\(check.errors)")
    let pages = try Program.execute("/usr/bin/qpdf", ["--show-npages", path]).outputText
    #expect(pages == "\(2 * report.sheets)\n")
  }
}
