import DocumentModel
import Fonts
import Layout
import Painting
import TestSupport
import Testing

@testable import Finishing

/// Documents put into one file share its fonts, and keep their words.
@Suite struct PrintRunTextTests {
  private let fonts: FontBook
  private let finisher: Finisher

  init() throws {
    fonts = try FontBook()
    finisher = try Finisher(fonts: fonts, producer: "Exigible")
  }

  private func document(_ words: String...) -> PagedDocument {
    onePage(stacked(words.map { handSet($0, in: .sansRegular, fonts: fonts) }))
  }

  private func printRun(_ documents: [PagedDocument]) throws -> [UInt8] {
    var text = finisher.newPrintRunText()
    for document in documents {
      let written = try finisher.writeText(of: document)
      let isAdded = text.add(written)
      #expect(isAdded)
      text.addBlankPage()
    }
    var pages = documents.flatMap { document in
      document.pages + [Page(width: .mm(210), height: .mm(297), items: [])]
    }[...]
    let painted = try Painter(fonts: fonts).paintPDF { pages.popFirst() }
    return try finisher.finishPrintRun(
      painted, saying: text,
      of: PagedDocument(
        title: "RUN", language: "fr", author: "", subject: "", date: "2026-11-23", pages: [],
        structure: StructureNode(.document)), outline: [])
  }

  private func words(_ pdf: [UInt8]) throws -> [String] {
    try #require(FinishedFile(pdf)).pageReadings.map { ($0?.letters ?? []).map(\.text).joined() }
  }

  private func fontCount(_ pdf: [UInt8]) throws -> Int {
    try Tool.run("pdffonts", "{}", on: pdf).lines.dropFirst(2).filter { !$0.isEmpty }.count
  }

  @Test func oneFontServesAllThatAgree() throws {
    let texts = ["Madame,", "Monsieur, été", "40 € − 3", "Cases ☐ Ωμ", "Ωμ à ☐ cocher", "Soit − Ωμ"]
    let pdf = try printRun(texts.map { document($0) })
    #expect(try Tool.run("qpdf", "--check", "{}", on: pdf).status == 0)
    #expect(try words(pdf) == texts.flatMap { [$0, ""] })
    #expect(try fontCount(pdf) == 1)
    let printed = try Tool.run("pdftotext", "{}", "-", on: pdf).output.split { $0.isNewline || $0 == "\u{C}" }
    #expect(printed.map(String.init) == texts)
  }

  @Test func fontsThatSayOtherThingsStayApart() throws {
    func written(_ glyph: Int, _ code: UInt8) throws -> WrittenText {
      let said = try #require("−".utf8.withContiguousStorageIfAvailable { GlyphText($0) } ?? nil)
      return WrittenText(
        pages: [[]],
        fonts: [WrittenFont(face: .serifBold, codes: [.init(byte: code, glyph: glyph, text: said)])])
    }
    var text = finisher.newPrintRunText()
    for (glyph, code) in [(7, 129), (8, 129), (9, 130), (7, 129), (8, 129), (8, 130)] as [(Int, UInt8)] {
      let isAdded = text.add(try written(glyph, code))
      #expect(isAdded)
    }
    #expect(text.text.names == [[0], [1]])
    #expect(text.text.pages.map(\.names) == [0, 1, 0, 0, 1, 1])
    #expect(text.text.fonts.map(\.codes) == [[129, 130], [129, 130]])
  }

  /// Thirty words of Greek and Cyrillic, their letters met in another order in each.
  @Test func foreignLettersShareFontsToo() throws {
    var generator = SeededGenerator(seed: 3)
    let letters = Array("αβγδεζηθικλμνξοπρστυφχψωжшчцэюя")
    let texts = (0..<30).map { _ in
      String((0..<8).map { _ in letters.randomElement(using: &generator) ?? "α" })
    }
    let pdf = try printRun(texts.map { document($0) })
    #expect(try words(pdf) == texts.flatMap { [$0, ""] })
    #expect(try fontCount(pdf) < texts.count)
  }

  @Test func charactersOfWindowsShareOneFontWithoutMap() throws {
    let pdf = try printRun(["Madame,", "Œuvre à 40 €", "« été »"].map { document($0) })
    #expect(try fontCount(pdf) == 1)
    #expect(try Tool.run("pdffonts", "{}", on: pdf).output.contains("WinAnsi          yes yes no"))
  }

  @Test func pagesLookAsInAFileOfTheirOwn() throws {
    let documents = ["Ωμέγα", "40 € − 3", "Жуков − Ω"].map { document($0, "Madame,") }
    let run = try #require(try FinishedFile(printRun(documents))).pageReadings
    for (rank, document) in documents.enumerated() {
      let own = try #require(try FinishedFile(finished(document, fonts: fonts, profile: .print))).pageReadings
      let shown = [run[2 * rank], own[0]].map {
        ($0?.letters ?? []).map { "\($0.text) \($0.x) \($0.y) \($0.size)" }
      }
      #expect(shown[0] == shown[1])
      #expect(!shown[0].isEmpty)
    }
  }

  @Test func glyphsThatAFaceHasNotAreRefused() throws {
    var text = finisher.newPrintRunText()
    for glyph in [0, 65_535, -1] {
      let font = WrittenFont(face: .serifBold, codes: [.init(byte: 65, glyph: glyph, text: .unsaid)])
      let isAdded = text.add(WrittenText(pages: [[]], fonts: [font]))
      #expect(!isAdded)
    }
  }
}
