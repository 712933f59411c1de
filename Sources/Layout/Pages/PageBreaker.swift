import DocumentModel

/// What the choice of page ends looks at: heights and costs, whatever is drawn.
package enum Measured: Sendable, Hashable {
  case box(Length)
  /// Vanishes at the top and at the bottom of a page.
  case space(Length)
  /// A place where a page may end; `foot` is the height of what then closes it, `head` of what opens the next.
  case breakpoint(cost: Int, foot: Length, head: Length)
}

/// One page's share of a vertical list.
package struct PageShare: Sendable, Hashable {
  /// From its first box to its last.
  package var items: Range<Int>
  /// Where the page before ended; nil on the first page.
  package var breakpoint: Int?
  /// Where it ends itself; nil on the last page.
  package var ending: Int?
  package var height: Length
}

/// Costs of ending a page, from what is never done to what is only less fine.
package enum BreakCost {
  /// Taken only where no page can hold what should stay whole.
  package static let never = 1_000_000
  /// One line parted from its paragraph.
  package static let lonelyLine = 20_000
  /// One row parted from its table, or a total with a single row above it.
  package static let lonelyRow = 6_000
  /// A note parted from what it explains.
  package static let partedNote = 4_000
  /// One more page than needed.
  static let page = 2_000
  /// After words that announce what follows.
  package static let announcement = 700
  /// A word parted by the end of a page: a reader would have to keep half of it in mind.
  package static let hyphen = 8_000
  /// Inside rows that belong together: more than a page, so that a group is whole wherever a page can hold it.
  package static let insideGroup = 2_500
  package static let insideParagraph = 10
  /// A page wholly empty; the cost grows as the square of the part left empty.
  static let emptiness = 1_000.0
  /// A last page below this share of a page is sparse.
  static let sparseShare = 0.15
  static let sparseLastPage = 300.0
}

/// Chooses all page ends of a vertical list at once, for the least total cost.
package struct PageBreaker {
  private let list: [Measured]
  private let firstHeight: Length
  private let height: Length
  /// Height of everything before each index.
  private let above: [Length]
  /// First box at or after each index.
  private let nextBox: [Int]
  /// One past the last box before each index.
  private let boxEnd: [Int]

  /// - Parameters:
  ///   - firstHeight: room on the first page.
  ///   - height: room on each other page.
  package init(_ list: [Measured], firstHeight: Length, height: Length) {
    self.list = list
    self.firstHeight = firstHeight
    self.height = height
    above = list.reduce(into: [.zero]) { sums, item in sums.append(sums[sums.count - 1] + item.height) }
    var boxEnd = [0]
    for (index, item) in list.enumerated() { boxEnd.append(item.isBox ? index + 1 : boxEnd[index]) }
    self.boxEnd = boxEnd
    var nextBox = Array(repeating: list.count, count: list.count + 1)
    for index in list.indices.reversed() { nextBox[index] = list[index].isBox ? index : nextBox[index + 1] }
    self.nextBox = nextBox
  }

  /// The pages, or nil when some piece between two breakpoints is higher than a page.
  package func pages() -> [PageShare]? {
    var ends = [Ending(start: nextBox[0], head: .zero, cost: 0)]
    for position in list.indices {
      guard case .breakpoint(let cost, _, _) = list[position], boxEnd[position] > nextBox[0],
        nextBox[position] < list.count
      else { continue }
      if let ending = bestEnding(at: position, breakpoint: position, cost: cost, after: ends) {
        ends.append(ending)
      }
    }
    guard let last = bestEnding(at: list.count, breakpoint: nil, cost: 0, after: ends) else { return nil }
    return shares(back: last, through: ends)
  }

  private struct Ending {
    /// First box of the next page, and the height of what opens it.
    var start: Int
    var head: Length
    var breakpoint: Int?
    var cost: Int
    /// Index of the ending of the page before.
    var previous: Int?
    var share: PageShare?
  }

  private func bestEnding(at position: Int, breakpoint: Int?, cost: Int, after ends: [Ending]) -> Ending? {
    let end = boxEnd[position]
    let foot = foot(of: breakpoint)
    let aboveEnd = above[end]
    let roomiest = max(firstHeight, height)
    var best: (previous: Int, used: Length, cost: Int)?
    for index in ends.indices.reversed() {
      let start = ends[index].start
      guard end > start else { continue }
      let bare = aboveEnd - above[start]
      if bare > roomiest + PageBreaker.tolerance { break }
      // Most endings lose already by the pages before them.
      guard ends[index].cost + cost + BreakCost.page < best?.cost ?? .max else { continue }
      let used = bare + ends[index].head + foot
      let room = index == 0 ? firstHeight : height
      guard used <= room + PageBreaker.tolerance else { continue }
      let total = ends[index].cost + cost + self.cost(ofRoom: room, used: used, isLast: breakpoint == nil)
      if total < best?.cost ?? .max { best = (index, used, total) }
    }
    guard let best else { return nil }
    let previous = ends[best.previous]
    let share = PageShare(
      items: previous.start..<end, breakpoint: previous.breakpoint, ending: breakpoint, height: best.used)
    return Ending(
      start: nextBox[position], head: head(of: breakpoint), breakpoint: breakpoint, cost: best.cost,
      previous: best.previous, share: share)
  }

  /// Sums of decimal lengths may miss their total by a rounding: a hundredth of a point is not seen.
  private static let tolerance = Length.pt(0.01)

  private func head(of breakpoint: Int?) -> Length {
    guard let breakpoint, case .breakpoint(_, _, let head) = list[breakpoint] else { return .zero }
    return head
  }

  private func foot(of breakpoint: Int?) -> Length {
    guard let breakpoint, case .breakpoint(_, let foot, _) = list[breakpoint] else { return .zero }
    return foot
  }

  private func cost(ofRoom room: Length, used: Length, isLast: Bool) -> Int {
    let share = used / height
    if isLast {
      let lack = max(0, 1 - share / BreakCost.sparseShare)
      return BreakCost.page + Int((lack * BreakCost.sparseLastPage).rounded())
    }
    let empty = (room - used) / height
    return BreakCost.page + Int((empty * empty * BreakCost.emptiness).rounded())
  }

  private func shares(back last: Ending, through ends: [Ending]) -> [PageShare] {
    var shares: [PageShare] = []
    var ending: Ending? = last
    while let current = ending {
      if let share = current.share { shares.append(share) }
      ending = current.previous.map { ends[$0] }
    }
    return shares.reversed()
  }
}

extension Measured {
  fileprivate var height: Length {
    switch self {
    case .box(let height), .space(let height): height
    case .breakpoint: .zero
    }
  }

  fileprivate var isBox: Bool {
    if case .box = self { true } else { false }
  }
}

extension VerticalItem {
  var measured: Measured {
    switch self {
    case .slab(let slab): .box(slab.height)
    case .space(let space): .space(space)
    case .breakpoint(let cost, let split):
      .breakpoint(cost: cost, foot: split?.foot ?? .zero, head: split?.head ?? .zero)
    }
  }
}
