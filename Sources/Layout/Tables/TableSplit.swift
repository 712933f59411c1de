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

/// Rows that belong together.
struct RowGroup {
  /// Rank of its first row.
  var first = 0
  /// Of the row that names it again on another page, once it was asked for.
  var continuationHeight: Length?
}

extension TableSetter {
  func split(
    after row: Int, of group: inout RowGroup, table number: Int, with compositor: inout Compositor
  ) -> TableSplit {
    var split = TableSplit(table: number, row: row, foot: .zero, head: head?.height ?? .zero)
    if table.carry(after: row) != nil {
      split.foot = rowHeight + clearance * (table.ruleBelow(row) == nil ? 3 : 1)
      split.head += rowHeight + clearance * 2
    }
    if table.goesOn(after: row) {
      let height = group.continuationHeight ?? continuation(of: group.first, with: &compositor).height
      group.continuationHeight = height
      split.head += height
    }
    return split
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
    if table.goesOn(after: row) {
      pieces.append(.slab(continuation(of: table.firstOfGroup(of: row), with: &compositor)))
    }
    return pieces.stacked()
  }

  /// The row that names a group again.
  private func continuation(of first: Int, with compositor: inout Compositor) -> Slab {
    table.continuation(of: first).map { repeated($0, with: &compositor) } ?? Slab(height: .zero, items: [])
  }

  /// A row that nobody is to hear again.
  private func repeated(_ row: Table.Row, with compositor: inout Compositor) -> Slab {
    let cells = shaped.repeated(row, with: &compositor)
    return set(row, cells, as: .repeated, with: &compositor).slab
  }
}
