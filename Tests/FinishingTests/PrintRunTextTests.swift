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

  @Test func onePairOfFontsServesAllThatAgree() throws {
    let documents = ["Madame,", "Monsieur, été", "40 € − 3", "Ωμέγα"].map { document($0) }
    let pdf = try printRun(documents)
    #expect(try Tool.run("qpdf", "--check", "{}", on: pdf).status == 0)
    #expect(try words(pdf) == ["Madame,", "", "Monsieur, été", "", "40 € − 3", "", "Ωμέγα", ""])
    // The minus sign and the letter Ω got the same code to spare.
    #expect(try fontCount(pdf) == 2)
    let printed = try Tool.run("pdftotext", "{}", "-", on: pdf).output.split { $0.isNewline || $0 == "\u{C}" }
    #expect(printed == ["Madame,", "Monsieur, été", "40 € − 3", "Ωμέγα"])
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
