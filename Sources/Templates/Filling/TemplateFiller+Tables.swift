import Diagnostics
import DocumentModel
import Values

extension TemplateFiller {
  private typealias SourcedRow = (node: RowNode, source: Source, continuesGroup: Bool)
  private typealias CarryingColumn = (column: Int, fields: [Field])

  /// Nil when no row is left: a table never stands with its header alone.
  mutating func table(_ node: TableNode, _ source: Source) -> Table? {
    let rows = Self.rows(node.rows, source)
    let printed = rows.filter { !$0.node.kind.isForPageEnds }
    guard !printed.isEmpty else { return nil }
    var table = Table(columns: node.columns, header: [], body: [])
    for (node, source, continuesGroup) in printed {
      var row = row(node, source)
      row.continuesGroup = continuesGroup
      table.body.append(row)
    }
    let leftOut = node.optionalColumns.filter(table.isEmpty)
    if let header = node.header { table.header = [row(header, source, without: leftOut)] }
    table.carries = carries(rows, over: printed, without: leftOut)
    if let (node, source, _) = rows.last(where: { $0.node.kind == .continued }) {
      table.continuation = paragraph(node.cells[0].content, source)
    }
    return table.without(leftOut)
  }

  /// The rows of one item of an outermost list are a group.
  private static func rows(_ pieces: [Sectioned<RowNode>], _ source: Source) -> [SourcedRow] {
    var rows: [SourcedRow] = []
    forEach(pieces, source) {
      rows.append(($0, $1, false))
    } item: { inner, item in
      var continues = false
      forEach(inner, item) { row, source in
        rows.append((row, source, continues))
        continues = true
      }
    }
    return rows
  }

  /// A cell that heads a column left out is not read: what it would print may be missing.
  private mutating func row(_ node: RowNode, _ source: Source, without leftOut: Set<Int> = []) -> Table.Row {
    var cells: [Table.Cell] = []
    cells.reserveCapacity(node.cells.count)
    for cell in node.cells {
      let content = leftOut.contains(cell.column) ? [] : paragraph(cell.content, source)
      cells.append(Table.Cell(content: content, span: cell.span))
    }
    return Table.Row(kind: node.kind, cells: cells)
  }

  /// What is carried over after each row, up to the rows that sum up the table.
  private mutating func carries(
    _ rows: [SourcedRow], over printed: [SourcedRow], without leftOut: Set<Int>
  ) -> [Table.Carry?] {
    guard let forward = rows.last(where: { $0.node.kind == .carried }),
      let brought = rows.last(where: { $0.node.kind == .brought })
    else { return [] }
    let carried: [CarryingColumn] = forward.node.carriedFields.filter { !leftOut.contains($0.key) }
      .map { ($0.key, $0.value) }
    guard !carried.isEmpty else { return [] }
    sums = CarriedSums(of: carried.map(\.fields))
    defer { sums = CarriedSums() }
    let (forwardCells, broughtCells) = (forward.node.carryingCells, brought.node.carryingCells)
    var carries: [Table.Carry?] = []
    var first: Table.Carry?
    for (node, source, _) in printed {
      guard node.kind != .sum, node.kind != .total else { break }
      // Other rows sum up plain ones.
      if node.kind == .plain { add(node, source, carried) }
      // From one row to the next, nothing changes in these but the sums.
      let carry =
        if let first {
          Table.Carry(
            forward: summing(first.forward, in: forwardCells, forward.source),
            brought: summing(first.brought, in: broughtCells, brought.source))
        } else {
          Table.Carry(
            forward: row(forward.node, forward.source), brought: row(brought.node, brought.source))
        }
      first = first ?? carry
      carries.append(carry)
    }
    return carries + Array(repeating: nil, count: printed.count - carries.count)
  }

  /// The row with the sums as they now are in those of its cells that print one.
  private mutating func summing(
    _ row: Table.Row, in cells: [RowNode.PlacedCell], _ source: Source
  ) -> Table.Row {
    var row = row
    for cell in cells { row.cells[cell.position].content = paragraph(cell.content, source) }
    return row
  }

  /// Adds what a row prints of the carried fields in their columns: what a condition hides does not count.
  private mutating func add(_ node: RowNode, _ source: Source, _ carried: [CarryingColumn]) {
    for (column, fields) in carried {
      guard let cell = node.cells.first(where: { $0.column == column }) else { continue }
      sums.add(Self.sum(of: fields, in: cell.content, source), to: fields)
    }
  }

  private static func sum(of wanted: [Field], in content: Inlines, _ source: Source) -> Money {
    var sum = Money.zero
    forEach(content, source) { inline, source in
      switch inline {
      case .field(let field, _) where wanted.contains(field):
        let amount = source.amount(of: field) ?? .zero
        if field.isDeduction { sum -= amount } else { sum += amount }
      case .emphasis(let inner), .strong(let inner): sum += Self.sum(of: wanted, in: inner, source)
      default: break
      }
    }
    return sum
  }
}

extension Table.Row.Kind {
  /// Told only where a page ends inside the table.
  var isForPageEnds: Bool {
    switch self {
    case .carried, .brought, .continued: true
    case .plain, .subtotal, .sum, .total: false
    }
  }
}

extension Table {
  /// Nothing stands in the column, or only dashes; a cell that spans more keeps its first column.
  fileprivate func isEmpty(_ column: Int) -> Bool {
    body.allSatisfy { row in
      var index = 0
      for cell in row.cells {
        if index == column {
          let text = cell.content.plainText
          return text.isEmpty || text == Words.nothing
        }
        index += cell.span
      }
      return true
    }
  }

  fileprivate func without(_ leftOut: Set<Int>) -> Table {
    guard !leftOut.isEmpty else { return self }
    var table = self
    table.columns = columns.indices.filter { !leftOut.contains($0) }.map { columns[$0] }
    table.header = header.map { $0.without(leftOut) }
    table.body = body.map { $0.without(leftOut) }
    table.carries = carries.map { carry in
      carry.map { Carry(forward: $0.forward.without(leftOut), brought: $0.brought.without(leftOut)) }
    }
    return table
  }
}

extension Table.Row {
  fileprivate func without(_ leftOut: Set<Int>) -> Table.Row {
    var row = self
    row.cells = []
    var index = 0
    for var cell in cells {
      let columns = index..<index + cell.span
      index += cell.span
      cell.span -= columns.count(where: leftOut.contains)
      if cell.span > 0 { row.cells.append(cell) }
    }
    return row
  }
}
