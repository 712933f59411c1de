import Diagnostics
import DocumentModel
import Fonts
import Layout
import Painting
import Testing

@testable import Finishing

@Suite struct FinishPDFTests {
  let fonts: FontBook
  let document: PagedDocument
  let painted: [UInt8]

  init() throws {
    fonts = try FontBook()
    document = try FinishPDFTests.threeParagraphs(fonts: fonts)
    painted = try Painter(fonts: fonts).paintPDF(document)
  }

  /// Paragraphs whose lines mix faces, Greek letters (which the encoding of Windows lacks) and rules between them.
  static func threeParagraphs(fonts: FontBook) throws -> PagedDocument {
    let hyphenator = try Hyphenator()
    let style = TextStyle(family: .serif, size: .pt(10.2), leading: .pt(14), alignment: .justified)
    let sentence =
      "Les factures ci-après, relatives au devis D-2026-012 accepté le 20 février 2026, sont échues et restent "
      + "impayées (1 234,56 €, à Αθήνα). "
    var items: [PageItem] = []
    var children: [StructureNode] = []
    for rank in 0..<3 {
      let content = ContentID(rank)
      let lines = try breakParagraph(
        [.text(String(repeating: sentence, count: 3), origin: nil), .strong([.text("Payez.", origin: nil)])],
        style: style, measure: .mm(160), fonts: fonts, hyphenator: hyphenator)
      let top = Length.mm(40 + 60 * Double(rank))
      for (index, line) in lines.enumerated() {
        for placed in line.runs {
          let origin = Point(x: .mm(25) + placed.x, y: top + style.leading * Double(index))
          items.append(PageItem(mark: .content(content), shape: .glyphs(placed.run, origin: origin)))
        }
      }
      let rule = PageItem.Shape.rule(
        from: Point(x: .mm(25), y: top - .mm(8)), to: Point(x: .mm(185), y: top - .mm(8)),
        thickness: .pt(0.7), ink: .black)
      items.append(PageItem(mark: .artifact(.rule), shape: rule))
      children.append(StructureNode(rank == 0 ? .heading1 : .paragraph, content: content))
    }
    return PagedDocument(
      title: "Décompte de créance", language: "fr-FR", author: "Menuiserie Carpentier",
      subject: "2026-0417", date: "2026-11-23",
      pages: [Page(width: .mm(210), height: .mm(297), items: items)],
      structure: StructureNode(.document, children: children))
  }

  let statement = Attachment(
    name: "decompte.json", bytes: Array("{}".utf8), mediaType: "application/json", summary: "Décompte",
    relationship: .source)

  @Test(arguments: FileProfile.allCases) func givesTheSameBytesTwice(_ profile: FileProfile) throws {
    let first = try Finisher(fonts: fonts, producer: "Exigible").finishPDF(
      painted, of: document, profile: profile)
    let second = try Finisher(fonts: fonts, producer: "Exigible").finishPDF(
      painted, of: document, profile: profile)
    #expect(first == second)
    #expect(first.starts(with: "%PDF-1.7".utf8))
  }

  @Test func refusesAnAttachmentInAPrintFile() throws {
    let refusal = #expect(throws: Refusal.self) {
      try Finisher(fonts: fonts, producer: "Exigible")
        .finishPDF(painted, of: document, profile: .print, attachments: [statement])
    }
    #expect(refusal?.diagnostics.map(\.id) == ["A002"])
  }

  @Test func refusesPagesThatAreNotThosePainted() throws {
    var other = document
    other.pages[0].items.append(
      PageItem(
        mark: .artifact(.rule),
        shape: .modules(
          Modules(rows: [[true]]), origin: Point(x: .zero, y: .zero), width: .mm(1), height: .mm(1))))
    let refusal = #expect(throws: Refusal.self) {
      try Finisher(fonts: fonts, producer: "Exigible").finishPDF(painted, of: other, profile: .archive)
    }
    #expect(refusal?.diagnostics.map(\.id) == ["A001"])
  }

  @Test func refusesBytesThatAreNoPaintedFile() throws {
    for bytes in [[], Array("%PDF-1.5".utf8), Array(painted.prefix(painted.count / 2))] {
      #expect(throws: Refusal.self) {
        try Finisher(fonts: fonts, producer: "Exigible").finishPDF(bytes, of: document, profile: .print)
      }
    }
  }

  @Test func rowsComeBackFromTheirDifferences() {
    let rows: [UInt8] = (0..<60).map { UInt8($0 * 7 % 256) }
    let differences = RowPredictor.differences(rows, columns: 12)
    #expect(differences.count == 65)
    #expect(RowPredictor.rows(differences, columns: 12) == rows)
    #expect(RowPredictor.rows(differences, columns: 11) == nil)
    #expect(RowPredictor.rows(differences, columns: 0) == nil)
  }
}
