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
    let unset = Unset(document, with: typesetter, memory: typesetter.forgetfulMemory)
    return try unset.set(.natural).result()
  }
}

private func bestSetting(of document: Document, with typesetter: Typesetter) -> Setting {
  let unset = Unset(document, with: typesetter, memory: typesetter.memory)
  defer { typesetter.memory.endDocument() }
  let natural = unset.set(.natural)
  guard natural.spillsOnLastPage, !natural.isFaulty else { return natural }
  var best = natural
  var search = TightnessSearch(likely: natural.excess * Double(Tightness.steps))
  while let step = search.next {
    let closer = unset.set(Tightness(step: step))
    if closer.pageCount < natural.pageCount, !closer.isFaulty {
      best = closer
      search.spared()
    } else {
      let won = (natural.excess - closer.excess) / Double(step)
      search.failed(missing: closer.excess / won)
    }
  }
  return best
}

/// A document of which nothing is set but what is the same at any tightness.
private struct Unset {
  private let document: Document
  private let compositor: Compositor
  /// Nil too for a letter whose head depends on the tightness.
  private let head: LetterHead?
  private let memory: ParagraphMemory

  init(_ document: Document, with typesetter: Typesetter, memory: ParagraphMemory) {
    var compositor = Compositor(
      typesetter, style: PageStyle(document.layout, .natural), memory: memory)
    self.document = document
    self.memory = memory
    head = document.letter.flatMap { $0.mayTightenHead ? nil : compositor.head(of: $0) }
    self.compositor = compositor
    // Few documents but letters are set again, and theirs are long tables.
    if document.letter != nil { memory.beginDocument() }
  }

  func set(_ tightness: Tightness) -> Setting {
    memory.beginSetting()
    var compositor = compositor.with(PageStyle(document.layout, tightness))
    let head = head ?? document.letter.map { compositor.head(of: $0) }
    return Setting(of: document, below: head, with: compositor)
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
      structure: StructureNode(.document, children: children.map { .node($0) }))
  }
}
