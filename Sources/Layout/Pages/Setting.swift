import Diagnostics
import DocumentModel

/// A document set at one tightness.
struct Setting {
  private let document: Document
  private let first: FirstPage
  private let nodes: [StructureNode]
  private let flow: Flow
  private let shares: [PageShare]
  private let compositor: Compositor

  init(of document: Document, below head: LetterHead?, with compositor: Compositor) {
    var compositor = compositor
    self.document = document
    let opening = head.map { compositor.firstPage(below: $0) }
    let style = compositor.style
    first = opening ?? FirstPage(textTop: style.top)
    var text = compositor.set(document.body, in: compositor.mainColumn).joined()
    if let letter = document.letter, let coupon = compositor.coupon(letter.coupon) {
      text = [text, coupon].joined()
    }
    nodes = first.nodes + text.nodes
    flow = Flow(
      items: text.items, firstTop: first.textTop, nextTop: style.nextTop, bottom: style.textBottom,
      folds: first.folds)
    shares = flow.shares() ?? []
    if shares.isEmpty, let found = flow.firstTooTall() {
      compositor.complain(.pieceTooTall, at: .thing(document.id), [.found: found])
    }
    self.compositor = compositor
  }

  /// Whether something in it cannot be set.
  var isFaulty: Bool { compositor.mustRefuse }

  var pageCount: Int { max(shares.count, 1) }

  /// Its last page is worth sparing, and the tightest setting may spare it.
  var spillsOnLastPage: Bool { flow.spills(shares) }

  /// What the last page holds, as a part of what drawing together wins at most on the pages before.
  var excess: Double { flow.excess(shares) }

  func result() throws(Refusal) -> Checked<PagedDocument> {
    var compositor = compositor
    let furniture = Furniture(document, pageCount: pageCount, with: &compositor)
    let pages = (1...pageCount).map { number in
      var items = number == 1 ? first.items : furniture.headerItems
      if number <= shares.count {
        flow.place(shares[number - 1], isFirst: number == 1, with: &compositor, in: &items)
      }
      items += furniture.footerItems(page: number, of: pageCount, with: &compositor)
      return Page(width: Sheet.width, height: Sheet.height, items: items)
    }
    guard !compositor.mustRefuse else { throw Refusal(compositor.complaints) }
    return Checked(paged(pages), warnings: compositor.complaints)
  }

  private func paged(_ pages: [Page]) -> PagedDocument {
    let children = nodes.withoutSkippedHeadings().sectioned()
    return PagedDocument(
      title: document.title, language: document.language, author: document.author, subject: document.subject,
      date: document.date, pages: pages,
      structure: StructureNode(.document, children: children))
  }
}
