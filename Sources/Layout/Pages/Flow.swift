import DocumentModel

/// The text of a document as one column, and where it begins on its first page.
struct Flow {
  var items: [VerticalItem]
  var firstTop: Length

  /// Page ends of least cost, or nil when some piece is higher than a page.
  func shares() -> [PageShare]? {
    let breaker = PageBreaker(
      items.map(\.measured), firstHeight: Sheet.textBottom - firstTop,
      height: Sheet.textBottom - Sheet.continuationTop)
    return breaker.pages()
  }

  /// The last page is sparse, and holds no more than drawing together could win on the pages before.
  func spills(_ shares: [PageShare]) -> Bool {
    guard shares.count > 1, let last = shares.last else { return false }
    let full = Sheet.textBottom - Sheet.continuationTop
    return last.height < full * Flow.sparse && excess(shares) < 1
  }

  /// What the last page holds, as a part of what drawing together wins at most on the pages before.
  func excess(_ shares: [PageShare]) -> Double {
    let full = Sheet.textBottom - Sheet.continuationTop
    let room = Sheet.textBottom - firstTop + full * Double(shares.count - 2)
    return (shares.map(\.height).sum() - room) / (room * Flow.reach)
  }

  /// A last page less full than this is worth sparing.
  private static let sparse = 0.45
  /// Part of a page that the tightest setting wins at most.
  private static let reach = 0.26

  /// The items of one page at their places.
  func placed(_ share: PageShare, isFirst: Bool, with compositor: inout Compositor) -> [PageItem] {
    var y = isFirst ? firstTop : Sheet.continuationTop
    var placed = PlacedText()
    if let split = split(at: share.breakpoint) {
      let head = compositor.head(after: split)
      placed.add(head, at: y)
      y += head.height
    }
    for item in items[share.items] {
      switch item {
      case .slab(let slab):
        placed.add(slab, at: y)
        y += slab.height
      case .space(let space): y += space
      case .breakpoint: break
      }
    }
    if let split = split(at: share.ending) { placed.add(compositor.foot(before: split), at: y) }
    return placed.items
  }

  private func split(at breakpoint: Int?) -> TableSplit? {
    guard let breakpoint, case .breakpoint(_, let split) = items[breakpoint] else { return nil }
    return split
  }

  /// Words of the first piece that no page can hold.
  func firstTooTall() -> String? {
    let limit = Sheet.textBottom - Sheet.continuationTop
    for case .slab(let slab) in items where slab.height > limit { return slab.text }
    return nil
  }
}

/// Items of one page, each ground below what stands on it.
private struct PlacedText {
  var items: [PageItem] = []
  private var ground: (index: Int, number: Int, top: Length)?

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
    items += slab.items.map { $0.moved(right: .zero, down: y) }
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
