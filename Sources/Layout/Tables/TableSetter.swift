import DocumentModel

/// Sets the rows of one table whose widths are known.
struct TableSetter {
  let table: Table
  let scale: TableScale
  let widths: ColumnWidths
  let column: Compositor.Column

  func set(with compositor: inout Compositor) -> SetBlock {
    let head = table.header.isEmpty ? nil : header(with: &compositor)
    var nodes: [StructureNode.Child] = head.map { [.node($0.node)] } ?? []
    var items: [VerticalItem] = []
    if let head { items = [.slab(head.slab), .breakpoint(cost: BreakCost.never, head: nil)] }
    let repeated = head?.slab.marked(as: .repeatedHeader)
    var rows: [StructureNode.Child] = []
    for index in table.body.indices {
      let row = bodyRow(index, with: &compositor)
      rows.append(.node(row.node))
      items.append(.slab(row.slab))
      if index + 1 < table.body.count {
        items.append(.breakpoint(cost: table.breakCost(after: index), head: repeated))
      }
    }
    if !rows.isEmpty { nodes.append(.node(StructureNode(.tableBody, children: rows))) }
    return SetBlock(
      items: items, nodes: [StructureNode(.table, children: nodes)], before: compositor.style.tableSpace,
      after: compositor.style.tableSpace, substance: table.body.count)
  }

  private func header(with compositor: inout Compositor) -> (slab: Slab, node: StructureNode) {
    var pieces: [VerticalItem] = []
    var rows: [StructureNode.Child] = []
    for row in table.header {
      let set = set(row, as: .header, padding: compositor.style.rowPadding, with: &compositor)
      pieces.append(.slab(set.slab))
      rows.append(.node(set.node))
    }
    var slab = pieces.stacked()
    slab.items.append(rule(.strong, at: .zero))
    slab.items.append(rule(.thin, at: slab.height))
    return (slab, StructureNode(.tableHead, children: rows))
  }

  private func bodyRow(
    _ index: Int, with compositor: inout Compositor
  ) -> (slab: Slab, node: StructureNode) {
    var row = set(
      table.body[index], as: .body, padding: compositor.style.rowPadding, with: &compositor)
    if let above = table.ruleAbove(index) { row.slab.items.append(rule(above, at: .zero)) }
    if let below = table.ruleBelow(index) { row.slab.items.append(rule(below, at: row.slab.height)) }
    return row
  }

  private func rule(_ rule: TableRule, at y: Length) -> PageItem {
    PageItem(
      mark: .artifact(.rule),
      shape: .rule(
        from: Point(x: column.left, y: y), to: Point(x: column.left + column.measure, y: y),
        thickness: rule.thickness, ink: rule.ink))
  }

  private enum Part { case header, body }

  private func set(
    _ row: Table.Row, as part: Part, padding: Length, with compositor: inout Compositor
  ) -> (slab: Slab, node: StructureNode) {
    var index = 0
    var cells: [SetCell] = []
    for (position, cell) in row.cells.enumerated() {
      let isLabel = row.label == position
      cells.append(set(cell, at: index, of: row, isLabel: isLabel, part: part, with: &compositor))
      index += cell.span
    }
    let textHeight = scale.leading * Double(max(cells.map(\.lines.count).max() ?? 1, 1))
    var items: [PageItem] = []
    for cell in cells {
      let lower = part == .header ? textHeight - scale.leading * Double(cell.lines.count) : .zero
      items += cell.items(left: column.left, top: padding + lower)
    }
    let slab = Slab(height: textHeight + padding * 2, items: items)
    return (slab, StructureNode(.tableRow, children: cells.map { .node($0.node) }))
  }

  /// Lines of one cell, ready to be placed once the row's height is known.
  private struct SetCell {
    var lines: [Line]
    var style: TextStyle
    var left: Length
    var width: Length
    var alignment: TextStyle.Alignment
    var leaf: ContentID?
    var node: StructureNode

    func items(left: Length, top: Length) -> [PageItem] {
      guard let leaf else { return [] }
      return lines.enumerated().flatMap { number, line in
        let spare = width - line.width
        let shift: Length =
          switch alignment {
          case .left, .justified: .zero
          case .centre: spare / 2
          case .right: spare
          }
        return line.items(
          x: left + self.left + shift, baseline: top + style.leading * Double(number) + style.baseline,
          mark: .content(leaf))
      }
    }
  }

  private func set(
    _ cell: Table.Cell, at index: Int, of row: Table.Row, isLabel: Bool, part: Part,
    with compositor: inout Compositor
  ) -> SetCell {
    let isSubtotalLabel = isLabel && row.kind == .subtotal && part == .body
    let style = scale.text(
      ink: isSubtotalLabel ? .label : .black, isBold: part == .header || row.kind == .total)
    let span = index..<index + cell.span
    let width = widths.width(of: span)
    let leaf = cell.content.isEmpty ? nil : compositor.newLeaf()
    let lines = leaf == nil ? [] : compositor.lines(of: cell.content, style: style, measure: width)
    let isHeading = leaf != nil && (part == .header || isLabel)
    let node = StructureNode(
      isHeading ? .tableHeader : .tableCell,
      scope: isHeading ? (part == .header ? .column : .row) : nil, columnSpan: cell.span,
      children: leaf.map { [.content($0)] } ?? [])
    return SetCell(
      lines: lines, style: style, left: widths.left(of: index), width: width,
      alignment: isSubtotalLabel ? .right : alignment(of: span, part: part), leaf: leaf, node: node)
  }

  private func alignment(of span: Range<Int>, part: Part) -> TextStyle.Alignment {
    let alignments = table.columns[span].map(\.alignment)
    guard span.count > 1 else {
      return switch alignments[0] {
      case .left: .left
      case .centre: .centre
      case .right: .right
      }
    }
    if part == .header { return .centre }
    return alignments.allSatisfy { $0 == .right } ? .right : .left
  }
}
