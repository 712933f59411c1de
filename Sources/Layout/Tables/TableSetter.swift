import DocumentModel

/// Sets the rows of one table whose widths are known.
struct TableSetter {
  let shaped: ShapedTable
  let widths: ColumnWidths
  let column: Compositor.Column
  /// Above and below the text of a row.
  let padding: Length
  /// Between a rule and the rows beside it.
  let clearance: Length
  /// Left edges of the columns.
  private let lefts: [Length]
  /// The header, once it is set.
  private(set) var head: Slab?

  /// What a row is to its reader.
  enum RowUse {
    case header, body
    /// Added where a page ends, and heard once: where it stands first.
    case repeated
  }

  init(shaped: ShapedTable, widths: ColumnWidths, column: Compositor.Column, style: PageStyle) {
    self.shaped = shaped
    self.widths = widths
    self.column = column
    lefts = widths.widths.indices.map { column.left + widths.left(of: $0) }
    padding = style.rowPadding
    clearance = style.ruleClearance
  }

  var table: Table { shaped.table }
  /// Of a row of one line.
  var rowHeight: Length { shaped.scale.leading + padding * 2 }

  mutating func set(with compositor: inout Compositor) -> SetBlock {
    var nodes: [StructureNode] = []
    var items: [VerticalItem] = []
    if !table.header.isEmpty {
      let header = header(with: &compositor)
      head = header.slab
      nodes.append(header.node)
      items = [.slab(header.slab), .breakpoint(cost: BreakCost.never)]
    }
    let number = compositor.keep(self)
    let costs = table.breakCosts
    var group = RowGroup()
    var rows: [StructureNode] = []
    for index in table.body.indices {
      if !table.body[index].continuesGroup { group = RowGroup(first: index) }
      let row = bodyRow(index, with: &compositor)
      rows.append(row.node)
      items.append(.slab(row.slab))
      if index + 1 < table.body.count {
        let split = split(after: index, of: &group, table: number, with: &compositor)
        items.append(.breakpoint(cost: costs[index], split: split))
      }
    }
    if !rows.isEmpty { nodes.append(StructureNode(.tableBody, children: rows)) }
    return SetBlock(
      items: items, nodes: [StructureNode(.table, children: nodes)], before: compositor.style.tableSpace,
      after: compositor.style.tableSpace, substance: table.body.count)
  }

  private func header(with compositor: inout Compositor) -> (slab: Slab, node: StructureNode) {
    var pieces: [VerticalItem] = []
    var rows: [StructureNode] = []
    for (row, cells) in zip(table.header, shaped.header) {
      let set = set(row, cells, as: .header, with: &compositor)
      pieces.append(.slab(set.slab))
      rows.append(set.node)
    }
    return (
      ruled(pieces.stacked(), above: .strong, below: .thin, opens: true),
      StructureNode(.tableHead, children: rows)
    )
  }

  private func bodyRow(
    _ index: Int, with compositor: inout Compositor
  ) -> (slab: Slab, node: StructureNode) {
    var row = set(table.body[index], shaped.body[index], as: .body, with: &compositor)
    row.slab = ruled(
      row.slab, above: table.ruleAbove(index), below: table.ruleBelow(index),
      opens: index == 0 && table.header.isEmpty, closes: index + 1 == table.body.count)
    return row
  }

  /// `slab` between its rules, each clear of the text on both its sides save at the edges of the table.
  func ruled(
    _ slab: Slab, above: TableRule? = nil, below: TableRule? = nil, opens: Bool = false, closes: Bool = false
  ) -> Slab {
    guard above != nil || below != nil else { return slab }
    var ruled = Slab(height: .zero, items: [])
    if let above {
      if !opens { ruled.height += clearance }
      ruled.items.append(rule(above, at: ruled.height))
      ruled.height += clearance
    }
    ruled.items = slab.items.moved(down: ruled.height) + ruled.items
    ruled.height += slab.height
    if let below {
      ruled.height += clearance
      ruled.items.append(rule(below, at: ruled.height))
      if !closes { ruled.height += clearance }
    }
    return ruled
  }

  private func rule(_ rule: TableRule, at y: Length) -> PageItem {
    PageItem(
      mark: .artifact(.rule),
      shape: .rule(
        from: Point(x: column.left, y: y), to: Point(x: column.left + column.measure, y: y),
        thickness: rule.thickness, ink: rule.ink))
  }

  func set(
    _ row: Table.Row, _ paragraphs: [ShapedParagraph?], as use: RowUse, with compositor: inout Compositor
  ) -> (slab: Slab, node: StructureNode) {
    let leading = shaped.scale.leading
    var lineCount = use == .header ? lineCount(of: row, paragraphs, with: &compositor) : 1
    var items: [PageItem] = []
    items.reserveCapacity(row.cells.count)
    var nodes: [StructureNode] = []
    nodes.reserveCapacity(row.cells.count)
    let label = use == .header ? nil : row.label
    var column = 0
    for position in row.cells.indices {
      let span = column..<column + row.cells[position].span
      let cell = cell(
        paragraphs[position], of: row, isLabel: label == position, in: span, as: use, with: &compositor)
      // The last lines of headers stand on one baseline, the first lines of other cells.
      let lower = use == .header ? leading * Double(lineCount) - leading * Double(cell.lines.count) : .zero
      cell.place(top: padding + lower, in: &items)
      nodes.append(cell.node)
      lineCount = max(lineCount, cell.lines.count)
      column = span.upperBound
    }
    let slab = Slab(height: leading * Double(lineCount) + padding * 2, items: items)
    return (slab, StructureNode(.tableRow, children: nodes))
  }

  /// Of the highest cell.
  private func lineCount(
    of row: Table.Row, _ paragraphs: [ShapedParagraph?], with compositor: inout Compositor
  ) -> Int {
    var lineCount = 1
    var column = 0
    for position in row.cells.indices {
      let span = column..<column + row.cells[position].span
      let lines = compositor.lines(of: paragraphs[position], measure: widths.width(of: span))
      lineCount = max(lineCount, lines.count)
      column = span.upperBound
    }
    return lineCount
  }

  private func cell(
    _ paragraph: ShapedParagraph?, of row: Table.Row, isLabel: Bool, in span: Range<Int>, as use: RowUse,
    with compositor: inout Compositor
  ) -> SetCell {
    let isHeader = use == .header
    let first = span.lowerBound
    let indent = isHeader || span.count > 1 ? .zero : shaped.indent(of: paragraph, column: first)
    let width = widths.width(of: span) - indent
    return SetCell(
      lines: compositor.lines(of: paragraph, measure: width), style: shaped.scale.text(), left: lefts[first],
      width: width,
      alignment: isLabel && row.kind.setsLabelBesideSums ? .right : alignment(of: span, isHeader: isHeader),
      mark: paragraph.map { _ in mark(for: use, with: &compositor) },
      scope: isHeader ? .column : isLabel ? .row : nil, span: span.count)
  }

  private func mark(for use: RowUse, with compositor: inout Compositor) -> PageItem.Mark {
    use == .repeated ? .artifact(.repeatedRow) : .content(compositor.newLeaf())
  }

  private func alignment(of span: Range<Int>, isHeader: Bool) -> TextStyle.Alignment {
    let columns = shaped.table.columns
    guard span.count > 1 else {
      return switch columns[span.lowerBound].alignment {
      case .left: .left
      case .centre: .centre
      case .right: .right
      }
    }
    if isHeader { return .centre }
    return columns[span].allSatisfy { $0.alignment == .right } ? .right : .left
  }
}
