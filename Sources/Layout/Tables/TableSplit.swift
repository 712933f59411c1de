import DocumentModel

/// What a page that ends inside a table adds below the rows and above those that follow: heights are known before
/// the page ends are chosen, the rows are set only where one is.
struct TableSplit: Sendable, Hashable {
  /// Number by which the compositor keeps the table.
  var table: Int
  /// Row of the body after which the page ends.
  var row: Int
  /// Height of what closes the page.
  var foot: Length
  /// Height of what opens the next.
  var head: Length
}

extension TableSetter {
  mutating func split(after row: Int, table number: Int, with compositor: inout Compositor) -> TableSplit {
    var split = TableSplit(table: number, row: row, foot: .zero, head: head?.height ?? .zero)
    if table.carry(after: row) != nil {
      split.foot = rowHeight + clearance * (table.ruleBelow(row) == nil ? 3 : 1)
      split.head += rowHeight + clearance * 2
    }
    if let group = table.group(continuedAfter: row) {
      split.head += continuationHeight(of: group, with: &compositor)
    }
    return split
  }

  /// Height of the row that names a group again: it is set for the first page end in its group, not for each.
  private mutating func continuationHeight(of group: Int, with compositor: inout Compositor) -> Length {
    if let continuation, continuation.group == group {
      compositor.skipLeaves(continuation.leaves)
      return continuation.height
    }
    let leaves = compositor.leafCount
    let height = table.continuation(of: group).map { repeated($0, with: &compositor).height } ?? .zero
    continuation = Continuation(group: group, height: height, leaves: compositor.leafCount - leaves)
    return height
  }

  /// "À reporter" and its sums.
  func foot(after row: Int, with compositor: inout Compositor) -> Slab {
    guard let carry = table.carry(after: row) else { return Slab(height: .zero, items: []) }
    return ruled(
      repeated(carry.forward, with: &compositor), above: table.ruleBelow(row) == nil ? .thin : nil,
      below: .strong, closes: true)
  }

  /// The header again, "report" and its sums, the name of the group that goes on.
  func head(after row: Int, with compositor: inout Compositor) -> Slab {
    var pieces: [VerticalItem] = []
    if let head { pieces.append(.slab(head.marked(as: .repeatedHeader))) }
    if let carry = table.carry(after: row) {
      pieces.append(.slab(ruled(repeated(carry.brought, with: &compositor), below: .parting)))
    }
    if let group = table.group(continuedAfter: row), let continued = table.continuation(of: group) {
      pieces.append(.slab(repeated(continued, with: &compositor)))
    }
    return pieces.stacked()
  }

  /// A row that nobody is to hear again.
  private func repeated(_ row: Table.Row, with compositor: inout Compositor) -> Slab {
    let cells = shaped.repeated(row, with: &compositor)
    return set(row, cells, isHeader: false, with: &compositor).slab.marked(as: .repeatedRow)
  }
}
