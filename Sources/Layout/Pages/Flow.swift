import DocumentModel

/// The text of a document as one column, and where it begins on its first page.
struct Flow {
  var items: [VerticalItem]
  var firstTop: Length
  /// Where text begins on the pages after the first, and where it ends on all.
  var nextTop: Length
  var bottom: Length
  /// Heights at which the sheet is folded: what is torn off is torn along one where it can be.
  var folds: [Length]

  /// Page ends of least cost, or nil when some piece is higher than a page.
  func shares() -> [PageShare]? {
    let breaker = PageBreaker(
      items.map(\.measured), firstHeight: bottom - firstTop,
      height: bottom - nextTop)
    return breaker.pages()
  }

  /// The last page is sparse, and holds no more than drawing together could win on the pages before.
  func spills(_ shares: [PageShare]) -> Bool {
    guard shares.count > 1, let last = shares.last else { return false }
    let full = bottom - nextTop
    return last.height < full * Flow.sparse && excess(shares) < 1
  }

  /// What the last page holds, as a part of what drawing together wins at most on the pages before.
  func excess(_ shares: [PageShare]) -> Double {
    let full = bottom - nextTop
    let room = bottom - firstTop + full * Double(shares.count - 2)
    return (shares.map(\.height).sum() - room) / (room * Flow.reach)
  }

  /// A last page less full than this is worth sparing.
  private static let sparse = 0.45
  /// Part of a page that the tightest setting wins at most.
  private static let reach = 0.26

  /// Adds the items of one page at their places.
  func place(
    _ share: PageShare, isFirst: Bool, with compositor: inout Compositor, in page: inout [PageItem]
  ) {
    var y = isFirst ? firstTop : nextTop
    page.reserveCapacity(page.count + itemCount(of: share) + Flow.itemsOfEnds)
    var placed = PlacedText(items: page)
    page = []
    if let split = split(at: share.breakpoint) {
      let head = compositor.head(after: split)
      placed.add(head, at: y)
      y += head.height
    }
    for item in items[share.items] {
      switch item {
      case .slab(let slab):
        if slab.isAtFoot { y = foot(of: slab, after: y) }
        placed.add(slab, at: y)
        y += slab.height
      case .space(let space): y += space
      case .breakpoint: break
      }
    }
    if let split = split(at: share.ending) { placed.add(compositor.foot(before: split), at: y) }
    page = placed.items
  }

  /// Room for what the ends of a page add to a table, and for its footer.
  private static let itemsOfEnds = 48

  /// Without what the ends of the page add.
  private func itemCount(of share: PageShare) -> Int {
    share.items.reduce(0) { count, index in
      if case .slab(let slab) = items[index] { count + slab.items.count } else { count }
    }
  }

  /// Where what stands at the foot of a page begins: as low as it can, or at a fold a little higher.
  private func foot(of slab: Slab, after y: Length) -> Length {
    let lowest = bottom - slab.height
    return folds.last { $0 >= y && $0 <= lowest && lowest - $0 <= Flow.foldReach } ?? lowest
  }

  /// Blank that tearing along a fold is worth.
  private static let foldReach = Length.mm(32)

  private func split(at breakpoint: Int?) -> TableSplit? {
    guard let breakpoint, case .breakpoint(_, let split) = items[breakpoint] else { return nil }
    return split
  }

  /// Words of the first piece that no page can hold, or of the first of all when pieces that must not be parted are
  /// together too high; nil when there is no text.
  func firstTooTall() -> String? {
    let limit = bottom - nextTop
    let slabs = items.compactMap { item -> Slab? in if case .slab(let slab) = item { slab } else { nil } }
    return (slabs.first { $0.height > limit } ?? slabs.first)?.text
  }
}

/// Items of one page, each ground below what stands on it.
private struct PlacedText {
  var items: [PageItem]
  private var ground: (index: Int, number: Int, top: Length)?

  /// - Parameter items: what stands on the page already.
  init(items: [PageItem]) { self.items = items }

  mutating func add(_ slab: Slab, at y: Length) {
    if let wanted = slab.ground {
      if ground?.number != wanted.number {
        ground = (items.count, wanted.number, y)
        items.append(PlacedText.fill(wanted, from: y, to: y))
      }
      if let ground { items[ground.index] = PlacedText.fill(wanted, from: ground.top, to: y + slab.height) }
    } else {
      ground = nil
    }
    items.append(slab.items, down: y)
  }

  private static func fill(_ ground: Slab.Ground, from top: Length, to bottom: Length) -> PageItem {
    PageItem(
      mark: .artifact(.ground),
      shape: .fill(
        origin: Point(x: ground.left, y: top), width: ground.width, height: bottom - top, ink: .ground))
  }
}

extension Slab {
  /// What its runs say, shortened for a message.
  fileprivate var text: String {
    let words = items.compactMap { item -> String? in
      if case .glyphs(let run, _) = item.shape { run.text } else { nil }
    }
    return String(words.joined(separator: " ").prefix(60))
  }
}
