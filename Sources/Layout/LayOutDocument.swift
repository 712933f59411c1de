import Diagnostics
import DocumentModel
import Fonts

/// Sets `document` on A4 pages, or names every character, address or line that cannot be set.
///
/// A document whose last page would hold only a few lines is drawn together, no more than it takes to need a
/// page less; when that is not to be had it keeps its natural spacing.
package func layOut(
  _ document: Document, fonts: FontBook, hyphenator: Hyphenator
) throws(Refusal) -> Checked<PagedDocument> {
  let natural = try Setting(of: document, tightness: .natural, fonts: fonts, hyphenator: hyphenator)
  guard natural.spillsOnLastPage else { return natural.result(for: document) }
  var best = natural
  var untried = natural.tightness.step + 1...Tightness.closest.step
  var next = Tightness.closest
  while true {
    let closer = try Setting(of: document, tightness: next, fonts: fonts, hyphenator: hyphenator)
    if closer.pages.count < natural.pages.count {
      best = closer
      guard untried.lowerBound < next.step else { break }
      untried = untried.lowerBound...next.step - 1
    } else {
      guard next.step < untried.upperBound else { break }
      untried = next.step + 1...untried.upperBound
    }
    next = Tightness(step: (untried.lowerBound + untried.upperBound) / 2)
  }
  return best.result(for: document)
}

/// A document set at one tightness.
private struct Setting {
  let tightness: Tightness
  let pages: [Page]
  let nodes: [StructureNode]
  let warnings: [Diagnostic]
  /// Its last page is worth sparing, and the tightest setting may spare it.
  let spillsOnLastPage: Bool

  init(
    of document: Document, tightness: Tightness, fonts: FontBook, hyphenator: Hyphenator
  ) throws(Refusal) {
    self.tightness = tightness
    let style = PageStyle(document.layout, tightness)
    var compositor = Compositor(fonts: fonts, hyphenator: hyphenator, style: style)
    let first = document.letter.map { compositor.firstPage(of: $0) } ?? FirstPage(textTop: style.top)
    var text = compositor.set(document.body, in: compositor.mainColumn).joined()
    if let letter = document.letter, let coupon = compositor.coupon(letter.coupon) {
      text = [text, coupon].joined()
    }
    let flow = Flow(items: text.items, firstTop: first.textTop, nextTop: style.nextTop, bottom: style.textBottom, folds: first.folds)
    let shares = flow.shares() ?? []
    if shares.isEmpty, let found = flow.firstTooTall() {
      compositor.complain(.pieceTooTall, at: .thing(document.id), [.found: found])
    }
    let furniture = Furniture(document, pageCount: max(shares.count, 1), with: &compositor)
    pages = Setting.pages(shares, of: flow, first: first, furniture: furniture, with: &compositor)
    nodes = first.nodes + text.nodes
    spillsOnLastPage = flow.spills(shares)
    if compositor.complaints.contains(where: { $0.severity == .error }) {
      throw Refusal(compositor.complaints)
    }
    warnings = compositor.complaints
  }

  private static func pages(
    _ shares: [PageShare], of flow: Flow, first: FirstPage, furniture: Furniture,
    with compositor: inout Compositor
  ) -> [Page] {
    (1...max(shares.count, 1)).map { number in
      var items = number == 1 ? first.items : furniture.headerItems(page: number)
      if number <= shares.count {
        items += flow.placed(shares[number - 1], isFirst: number == 1, with: &compositor)
      }
      items += furniture.footerItems(page: number, of: max(shares.count, 1), with: &compositor)
      return Page(width: Sheet.width, height: Sheet.height, items: items)
    }
  }

  func result(for document: Document) -> Checked<PagedDocument> {
    let children = nodes.withoutSkippedHeadings().sectioned()
    let paged = PagedDocument(
      title: document.title, language: document.language, author: document.author, subject: document.subject,
      date: document.date, pages: pages,
      structure: StructureNode(.document, children: children.map { .node($0) }))
    return Checked(paged, warnings: warnings)
  }
}
