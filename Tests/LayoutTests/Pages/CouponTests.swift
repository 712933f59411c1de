import DocumentModel
import Testing

@testable import Layout

/// The reply to tear off: whole, last, at the foot of its page, whatever the length of the letter.
@Suite struct CouponTests {
  private static let words = "À détacher et à joindre à votre règlement"

  private func letter(sentences: Int, window: String? = nil) -> Document {
    var frame = Sample.frame(window: window)
    frame.coupon = [
      Sample.paragraph(Self.words), .heading(level: 2, Sample.text("Coupon-réponse")),
      .frame(
        .columns,
        [
          .frame(.column, [Sample.paragraph("À retourner à"), Sample.paragraph("Menuiserie Carpentier")]),
          .frame(.column, [Sample.paragraph("De la part de"), Sample.paragraph("Bâti Rénov 69")]),
        ]),
    ]
    frame.coupon += (1...4).map { Sample.paragraph("Réponse \($0)") }
    frame.coupon.append(Sample.paragraph("Date et signature"))
    let sentence = "Nous vous prions de régler cette somme au plus tard à la date que rappelle la présente."
    let paragraphs = (0..<sentences).map { Sample.paragraph("Ligne \($0). \(sentence)") }
    return Sample.letter([Sample.subject] + paragraphs + [Sample.signature], frame: frame)
  }

  @Test(arguments: [1, 5, 9, 11, 13, 15, 17, 20, 26, 40])
  func standsWholeAtTheFootOfTheLastPage(sentences: Int) throws {
    let paged = try Setting.pages(of: letter(sentences: sentences))
    let page = try #require(paged.page(of: "Coupon-réponse"))
    #expect(page == paged.pages.count - 1)
    let items = paged.pages[page].items
    let cut = items.filter { $0.artifact == .cutLine }.map { $0.ink(Setting.fonts) }
    let line = try #require(cut.first?.top)
    #expect(cut.count > 40 && cut.allSatisfy { $0.top == line })
    let read = items.filter { $0.leaf != nil }
    let below = read.filter { $0.ink(Setting.fonts).top > line }
    let above = read.filter { $0.ink(Setting.fonts).bottom < line }
    #expect(below.count + above.count == read.count)
    #expect(below.compactMap(\.run?.text).first == Self.words)
    #expect(below.compactMap(\.run?.text).last == "Date et signature")
    #expect(below.allSatisfy { $0.ink(Setting.fonts).bottom <= .mm(275) })
    #expect(line == .mm(198) || (below.map { $0.ink(Setting.fonts).bottom }.max() ?? .zero) > .mm(272))
  }

  @Test func isCutAlongAFoldThatTheTextLeavesFree() throws {
    func line(_ sentences: Int, _ window: String) throws -> Length? {
      let pages = try Setting.pages(of: letter(sentences: sentences, window: window)).pages
      return pages.last?.items.first { $0.artifact == .cutLine }?.ink(Setting.fonts).top
    }
    #expect(try line(1, "dl-35x100") == .mm(198))
    let low = try #require(try line(1, "c5"))
    #expect(low > .mm(198))
  }

  @Test func isReadLastAndItsLineIsNot() throws {
    let paged = try Setting.pages(of: letter(sentences: 2))
    let order = paged.pages[0].items.compactMap(\.leaf?.number)
    #expect(order == order.sorted())
    #expect(paged.leaves.map(\.number) == paged.leaves.map(\.number).sorted())
    #expect(paged.structure.all.contains { $0.role == .heading2 })
  }

  @Test func isDrawnOntoTheLetterSPageByATighterSetting() throws {
    let counts = try (1...30).map { try Setting.pages(of: letter(sentences: $0)).pages.count }
    #expect(counts == counts.sorted() && counts.first == 1 && counts.last == 2)
  }
}
