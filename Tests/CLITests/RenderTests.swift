import Foundation
import TestSupport
import Testing

@Suite("render")
struct RenderTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(SampleCase.json(), to: "case.json")
  }

  private func render(_ arguments: String..., input: Data = Data()) throws -> Program.Run {
    try Program.run(["render"] + arguments, input: input, in: scratch.folder)
  }

  @Test("one document into one file")
  func oneFile() throws {
    let run = try render("case.json", "--document", "decompte", "-o", "out.pdf")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("wrote out.pdf ("))
    #expect(try scratch.read("out.pdf").starts(with: Data("%PDF-".utf8)))
    #expect(try scratch.names() == ["case.json", "out.pdf"])
  }

  @Test("the documents of the case into a folder, which is made")
  func folder() throws {
    let run = try render("case.json", "-o", "made/here/")
    #expect(run.status == 0)
    let names = try scratch.names(in: "made/here")
    #expect(names == ["2026-0417-decompte.pdf", "2026-0417-relance-1.pdf"])
  }

  @Test("a folder that exists needs no final slash")
  func existingFolder() throws {
    #expect(try render("case.json", "-o", ".", "-d", "decompte").status == 0)
    #expect(try scratch.names().contains("2026-0417-decompte.pdf"))
  }

  @Test("several documents into one file only with --merge")
  func merging() throws {
    let refused = try render("case.json", "-o", "all.pdf", "--errors", "json")
    #expect(refused.status == 64)
    #expect(try refused.codes() == ["F014"])
    #expect(try scratch.names() == ["case.json"])
    #expect(try render("case.json", "-o", "all.pdf", "--merge").status == 0)
    let pages = try pageCount(scratch.path("all.pdf"))
    try #require(try render("case.json", "-o", "apart/").status == 0)
    let apart = try ["2026-0417-decompte.pdf", "2026-0417-relance-1.pdf"]
      .map { try pageCount(scratch.path("apart/" + $0)) }
    #expect(pages == apart.reduce(0, +))
  }

  @Test("standard output carries the file and nothing else")
  func standardOutput() throws {
    try #require(try render("case.json", "-d", "decompte", "-o", "out.pdf").status == 0)
    let run = try render("case.json", "-d", "decompte", "-o", "-")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(try run.output == scratch.read("out.pdf"))
  }

  @Test("a case from standard input")
  func standardInput() throws {
    let run = try render("-", "-d", "decompte", "-o", "out.pdf", input: SampleCase.json())
    #expect(run.status == 0)
    #expect(try scratch.names().contains("out.pdf"))
  }

  @Test("a file that exists is replaced only with --force, and none is written before all can be")
  func force() throws {
    let old = Data("precious".utf8)
    try FileManager.default.createDirectory(atPath: scratch.path("out"), withIntermediateDirectories: false)
    try scratch.write(old, to: "out/2026-0417-relance-1.pdf")
    let refused = try render("case.json", "-o", "out", "--errors", "json")
    #expect(refused.status == 73)
    #expect(try refused.codes() == ["F006"])
    #expect(try scratch.names(in: "out").count == 1)
    #expect(try scratch.read("out/2026-0417-relance-1.pdf") == old)
    #expect(try render("case.json", "-o", "out", "--force").status == 0)
    #expect(try scratch.read("out/2026-0417-relance-1.pdf") != old)
    #expect(try scratch.names(in: "out").count == 2)
  }

  @Test("the same case gives the same bytes, whatever the locale, the time zone and the folder")
  func sameBytes() throws {
    let first = try render("case.json", "-d", "decompte", "-o", "-")
    try #require(first.status == 0)
    let elsewhere = try Program.run(
      ["render", "-", "-d", "decompte", "-o", "-"], input: SampleCase.json(),
      environment: ["LC_ALL": "fr_FR.UTF-8", "TZ": "Pacific/Kiritimati", "HOME": "/nonexistent"])
    #expect(elsewhere.output == first.output)
  }

  @Test(
    "a reference never names another folder nor a hidden file",
    arguments: [
      ("../../etc/x", "etc-x-decompte.pdf"), (".hidden", "hidden-decompte.pdf"),
      ("2026/04 17", "2026-04-17-decompte.pdf"), ("Café n° 3", "Café-n-3-decompte.pdf"),
      ("//", "case-decompte.pdf"),
    ])
  func fileNames(reference: String, name: String) throws {
    try scratch.write(SampleCase.json(("\"2026-0417\"", "\"\(reference)\"")), to: "case.json")
    let run = try render("case.json", "-d", "decompte", "-o", "out/")
    #expect(run.status == 0)
    #expect(try scratch.names(in: "out") == [name])
  }

  private func pageCount(_ path: String) throws -> Int {
    let run = try Program.execute("/usr/bin/qpdf", ["--show-npages", path])
    return try #require(Int(run.outputText.trimmingCharacters(in: .whitespacesAndNewlines)))
  }
}
