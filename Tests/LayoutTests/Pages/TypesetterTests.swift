import Diagnostics
import DocumentModel
import Testing

@testable import Layout

@Suite("a typesetter, with what it remembers")
struct TypesetterTests {
  private static let documents =
    StructureTests.documents + [Sample.decompte(invoices: 12), Sample.decompte(invoices: 40)]

  @Test("what was set before changes nothing")
  func memory() throws {
    let typesetter = Setting.typesetter
    for document in TypesetterTests.documents + TypesetterTests.documents.reversed() {
      #expect(try layOut(document, with: typesetter).value == Setting.pages(of: document))
    }
  }

  @Test("words that cannot be set are refused at their own places, wherever they were met first")
  func places() throws {
    let typesetter = Setting.typesetter
    let wide = String(repeating: "W", count: 300)
    for fields in [["debtor.name"], ["creditor.name", "subject"], ["debtor.name"]] {
      let body = fields.map { Block.paragraph([.text(wide, origin: .field($0))]) }
      let error = #expect(throws: Refusal.self) {
        try layOut(Sample.letter([Sample.subject] + body), with: typesetter)
      }
      #expect(error?.diagnostics.map(\.place) == fields.map(Place.field))
      #expect(error?.diagnostics.allSatisfy { $0.id == PageCode.overfullLine.rawValue } == true)
    }
  }

  @Test("the same words in another look, or parted otherwise, are not taken for one another")
  func looks() throws {
    let words = Inline.text("Total 1 234", origin: nil)
    let contents: [[Inline]] = [
      [words], [.strong([words])], [.emphasis([words])], [.unbroken([words])], [.smallCaps([words])],
      [.superscript([words])], [.text("Total", origin: nil), .lineBreak, .text("1 234", origin: nil)],
      [.strong([.text("Total", origin: nil)]), .text(" 1 234", origin: nil)],
    ]
    let typesetter = Setting.typesetter
    for content in contents + contents {
      let letter = Sample.letter([Sample.subject, .paragraph(content)])
      #expect(try layOut(letter, with: typesetter).value == Setting.pages(of: letter))
    }
  }
}
