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

  /// Paragraphs whose lines mix faces, Greek letters (a second font of the same face) and rules between them.
  static func threeParagraphs(fonts: FontBook) throws -> PagedDocument {
    let hyphenator = try Hyphenator()
    let style = TextStyle(family: .serif, size: .pt(10.2), leading: .pt(14), alignment: .justified)
    let sentence =
      "Les factures ci-après, relatives au devis D-2026-012 accepté le 20 février 2026, sont échues et restent "
      + "impayées (1 234,56 €, à Αθήνα). "
    var items: [PageItem] = []
    var children: [StructureNode.Child] = []
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
      children.append(
        .node(StructureNode(rank == 0 ? .heading1 : .paragraph, children: [.content(content)])))
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
    let first = try Finisher(producer: "Exigible", fonts: fonts).finishPDF(
      painted, of: document, profile: profile)
    let second = try Finisher(producer: "Exigible", fonts: fonts).finishPDF(
      painted, of: document, profile: profile)
    #expect(first == second)
    #expect(first.starts(with: "%PDF-1.7".utf8))
  }

  @Test func refusesAnAttachmentInAPrintFile() throws {
    let refusal = #expect(throws: Refusal.self) {
      try Finisher(producer: "Exigible", fonts: fonts)
        .finishPDF(painted, of: document, profile: .print, attachments: [statement])
    }
    #expect(refusal?.diagnostics.map(\.id) == ["A002"])
  }

  @Test func refusesPagesThatAreNotThosePainted() throws {
    var other = document
    other.pages[0].items.removeLast(4)
    let refusal = #expect(throws: Refusal.self) {
      try Finisher(producer: "Exigible", fonts: fonts).finishPDF(painted, of: other, profile: .archive)
    }
    #expect(refusal?.diagnostics.map(\.id) == ["A001"])
  }

  @Test func refusesBytesThatAreNoPaintedFile() throws {
    for bytes in [[], Array("%PDF-1.5".utf8), Array(painted.prefix(painted.count / 2))] {
      #expect(throws: Refusal.self) {
        try Finisher(producer: "Exigible", fonts: fonts).finishPDF(bytes, of: document, profile: .print)
      }
    }
  }

  /// What cairo paints are boxes: the finished subset holds the very outlines of the face, the parts of accented letters
  /// included.
  @Test func finishedFontsHoldTheOutlinesOfTheirFaces() throws {
    let unhinted = try #require(fonts.unhinted(.serifRegular))
    let glyphs = ["É", "a", "ç", " "].compactMap {
      fonts.glyph(for: ($0 as Unicode.Scalar).value, in: .serifRegular)
    }.map(Int.init)
    let subset = SubsetFixture.subset(of: unhinted.numberedFile, glyphs: [0] + glyphs)
    var program = try #require(FontProgram(subset, of: unhinted))
    let file = program.file()
    let found = SubsetFixture.outlines(of: file)
    #expect(found.count > 1 + glyphs.count)
    for (rank, glyph) in ([0] + glyphs).enumerated() {
      let wanted = unhinted.outline(of: glyph)
      #expect(found[rank].count == wanted.count)
      let parts = UnhintedFont.componentPlaces(in: wanted)
      if parts.isEmpty { #expect(found[rank] == Array(wanted)) }
      for place in parts {
        let part = Int(wanted[wanted.startIndex + place]) << 8 | Int(wanted[wanted.startIndex + place + 1])
        let kept = Int(found[rank][place]) << 8 | Int(found[rank][place + 1])
        #expect(found[kept] == Array(unhinted.outline(of: part)))
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

/// Font files cut and read by hand.
private enum SubsetFixture {
  static func subset(of font: [UInt8], glyphs: [Int]) -> [UInt8] {
    let (glyf, loca, hmtx) = (table("glyf", font), table("loca", font), table("hmtx", font))
    var (newGlyf, newLoca, newMetrics): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    for glyph in glyphs {
      newLoca += big(newGlyf.count, 4)
      newGlyf += glyf[integer(loca, 4 * glyph, 4)..<integer(loca, 4 * glyph + 4, 4)]
      newMetrics += hmtx[4 * glyph..<4 * glyph + 4]
    }
    newLoca += big(newGlyf.count, 4)
    var (maxp, hhea) = (table("maxp", font), table("hhea", font))
    maxp.replaceSubrange(4..<6, with: big(glyphs.count, 2))
    hhea.replaceSubrange(34..<36, with: big(glyphs.count, 2))
    let tables = [
      ("glyf", newGlyf), ("head", table("head", font)), ("hhea", hhea), ("hmtx", newMetrics),
      ("loca", newLoca), ("maxp", maxp),
    ]
    var file: [UInt8] = [0, 1, 0, 0] + big(tables.count, 2) + [0, 0, 0, 0, 0, 0]
    var place = 12 + 16 * tables.count
    for (tag, bytes) in tables {
      file += Array(tag.utf8) + big(0, 4) + big(place, 4) + big(bytes.count, 4)
      place += (bytes.count + 3) & ~3
    }
    for (_, bytes) in tables { file += bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4) }
    return file
  }

  static func outlines(of font: [UInt8]) -> [[UInt8]] {
    let (glyf, loca) = (table("glyf", font), table("loca", font))
    return (0..<loca.count / 4 - 1).map {
      Array(glyf[integer(loca, 4 * $0, 4)..<integer(loca, 4 * $0 + 4, 4)])
    }
  }

  private static func table(_ tag: String, _ font: [UInt8]) -> [UInt8] {
    for record in stride(from: 12, to: 12 + 16 * integer(font, 4, 2), by: 16)
    where font[record..<record + 4].elementsEqual(tag.utf8) {
      let start = integer(font, record + 8, 4)
      return Array(font[start..<start + integer(font, record + 12, 4)])
    }
    return []
  }

  private static func integer(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
