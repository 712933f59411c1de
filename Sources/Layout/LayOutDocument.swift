import Diagnostics
import DocumentModel
import Fonts

/// Sets `document` on A4 pages, or names every character, address or line that cannot be set.
///
/// A document whose last page would hold only a few lines is drawn together, no more than it takes to need a
/// page less; when that is not to be had it keeps its natural spacing.
package func layOut(
  _ document: Document, with typesetter: Typesetter
) throws(Refusal) -> Checked<PagedDocument> {
  do throws(Refusal) {
    return try bestSetting(of: document, with: typesetter).result()
  } catch {
    let setting = Setting(
      of: document, with: typesetter, memory: typesetter.forgetfulMemory, at: .natural)
    return try setting.result()
  }
}

private func bestSetting(of document: Document, with typesetter: Typesetter) -> Setting {
  func set(_ tightness: Tightness) -> Setting {
    Setting(of: document, with: typesetter, memory: typesetter.memory, at: tightness)
  }
  let natural = set(.natural)
  guard natural.spillsOnLastPage, !natural.isFaulty else { return natural }
  var best = natural
  var untried = 1...Tightness.steps
  var next = natural.likelyStep
  while true {
    let closer = set(Tightness(step: next))
    if closer.pageCount < natural.pageCount, !closer.isFaulty {
      best = closer
      guard untried.lowerBound < next else { return best }
      untried = untried.lowerBound...next - 1
      next = untried.upperBound
    } else {
      guard next < untried.upperBound else { return best }
      untried = next + 1...untried.upperBound
      next = (untried.lowerBound + untried.upperBound) / 2
    }
  }
}

/// A document set at one tightness.
private struct Setting {
  private let document: Document
  private let first: FirstPage
  private let nodes: [StructureNode]
  private let flow: Flow
  private let shares: [PageShare]
  private let compositor: Compositor

  init(
    of document: Document, with typesetter: Typesetter, memory: ParagraphMemory, at tightness: Tightness
  ) {
    var compositor = Compositor(
      typesetter, style: PageStyle(document.layout, tightness), memory: memory)
    self.document = document
    let opening = document.letter.map { compositor.firstPage(of: $0) }
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

  /// The step that would win what the last page holds, if each won as much as the next.
  var likelyStep: Int {
    let step = (flow.excess(shares) * Double(Tightness.steps)).rounded(.up)
    return min(max(Int(step), 1), Tightness.steps)
  }

  func result() throws(Refusal) -> Checked<PagedDocument> {
    var compositor = compositor
    let furniture = Furniture(document, pageCount: pageCount, with: &compositor)
    let pages = (1...pageCount).map { number in
      var items = number == 1 ? first.items : furniture.headerItems
      if number <= shares.count {
        items += flow.placed(shares[number - 1], isFirst: number == 1, with: &compositor)
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
      structure: StructureNode(.document, children: children.map { .node($0) }))
  }
}
