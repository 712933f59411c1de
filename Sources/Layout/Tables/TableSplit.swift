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
  func split(after row: Int, table number: Int) -> TableSplit {
    let carries = table.carry(after: row) != nil
    let continues = table.continued(after: row) != nil
    return TableSplit(
      table: number, row: row, foot: carries ? rowHeight : .zero,
      head: headHeight + rowHeight * Double((carries ? 1 : 0) + (continues ? 1 : 0)))
  }

  /// "À reporter" and its sums.
  func foot(after row: Int, with compositor: inout Compositor) -> Slab {
    guard let carry = table.carry(after: row) else { return Slab(height: .zero, items: []) }
    var slab = repeated(carry.forward, with: &compositor)
    if table.ruleBelow(row) == nil { slab.items.append(rule(.thin, at: .zero)) }
    slab.items.append(rule(.strong, at: slab.height))
    return slab
  }

  /// The header again, "report" and its sums, the name of the group that goes on.
  func head(after row: Int, with compositor: inout Compositor) -> Slab {
    var pieces: [VerticalItem] = [head.map { .slab($0.marked(as: .repeatedHeader)) } ?? .space(.zero)]
    if let carry = table.carry(after: row) {
      var slab = repeated(carry.brought, with: &compositor)
      slab.items.append(rule(.parting, at: slab.height))
      pieces.append(.slab(slab))
    }
    if let continued = table.continued(after: row) {
      pieces.append(.slab(repeated(continued, with: &compositor)))
    }
    return pieces.stacked()
  }

  /// A row on one line that nobody is to hear again.
  private func repeated(_ row: Table.Row, with compositor: inout Compositor) -> Slab {
    let cells = shaped.repeated(row, with: &compositor)
    var slab = set(row, cells, isHeader: false, with: &compositor).slab.marked(as: .repeatedRow)
    slab.height = rowHeight
    return slab
  }

  private var headHeight: Length { head?.height ?? .zero }
}
