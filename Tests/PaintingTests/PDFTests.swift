import CCairo
import DocumentModel
import Fonts
import Layout
import TestSupport
import Testing

@testable import Painting

@Suite struct PDFTests {
  private let amounts = "Total : 1\u{202F}234,56\u{A0}€ à régler n°\u{A0}12"

  private func paint(_ document: PagedDocument) throws -> [UInt8] {
    try Painter(fonts: FontBook()).paintPDF(document)
  }

  /// They are set when the file is finished.
  @Test func wordsAreNotPainted() throws {
    let pdf = try paint(onePage(lines([amounts])))
    #expect(pdf.firstRange(of: Array("BT\n".utf8)) == nil)
    #expect(try Tool.run("pdffonts", "{}", on: pdf).lines.dropFirst(2).allSatisfy(\.isEmpty))
  }

  @Test func fileIsSoundAndSaysWhatItIs() throws {
    var document = onePage(lines(["Page une"]), title: "Mise en demeure — « été »")
    document.pages.append(Page(width: .mm(210), height: .mm(297), items: []))
    let pdf = try paint(document)
    let check = try Tool.run("qpdf", "--check", "{}", on: pdf)
    #expect(check.status == 0)
    #expect(check.output.contains("No syntax or stream encoding errors found"))
    let information = try Tool.run("pdfinfo", "-isodates", "{}", on: pdf).output
    for line in [
      "Title:           Mise en demeure — « été »", "Subject:         2026-0417",
      "Author:          Menuiserie Carpentier", "Creator:         Exigible",
      "CreationDate:    2026-11-23T00:00:00Z", "ModDate:         2026-11-23T00:00:00Z",
      "Pages:           2", "Page size:       595.276 x 841.89 pts (A4)", "PDF version:     1.5",
    ] {
      #expect(information.contains(line))
    }
  }

  /// Pages wait for the finishing pass to compress them; what is no part of a painted file is compressed.
  @Test func onlyPaintedStreamsAreStored() throws {
    let rule = PageItem.Shape.rule(
      from: Point(x: .mm(20), y: .mm(50)), to: Point(x: .mm(190), y: .mm(50)), thickness: .pt(0.7),
      ink: .black)
    let pdf = try paint(onePage([rule]))
    #expect(pdf.firstRange(of: Array(" l S".utf8)) != nil)
    #expect(try Tool.run("qpdf", "--check", "{}", on: pdf).status == 0)
    var packed = [UInt8](repeating: 0, count: 10_000)
    var count = uLongf(packed.count)
    #expect(compress(&packed, &count, [UInt8](repeating: 7, count: 9_000), 9_000) == Z_OK)
    #expect(count < 100)
  }

  @Test func sameBytesTwiceAndInFourThreads() async throws {
    let shapes = FaceID.allCases.flatMap { lines([amounts], in: $0) }
    let document = onePage(shapes)
    let painter = try Painter(fonts: FontBook())
    let first = try painter.paintPDF(document)
    #expect(try painter.paintPDF(document) == first)
    let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<4 { group.addTask { try Painter(fonts: FontBook()).paintPDF(document) } }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(others == Array(repeating: first, count: 4))
  }

  /// cairo holds the last 256 fonts of all threads, and lets go of a painter's own on another thread, long after.
  @Test func paintersComeAndGoOnManyThreads() async throws {
    let fonts = try FontBook()
    let shapes = FaceID.allCases.flatMap { face in
      (1...8).map { size in
        PageItem.Shape.glyphs(
          handSet("Œuvre", in: face, size: .pt(Double(size + 4))),
          origin: Point(x: .mm(20), y: .mm(10 * Double(size))))
      }
    }
    let page = onePage(shapes).pages[0]
    let first = try Painter(fonts: fonts).paintPNG(page, dotsPerInch: 72)
    let paintings = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<24 { group.addTask { try Painter(fonts: fonts).paintPNG(page, dotsPerInch: 72) } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(paintings == [first])
  }

  @Test func librariesAreNamedWithTheirVersions() {
    #expect(Painter.libraries.wholeMatch(of: /cairo [0-9.]+/) != nil)
  }
}
