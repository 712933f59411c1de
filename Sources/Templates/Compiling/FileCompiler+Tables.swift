import Diagnostics
import DocumentModel

extension FileCompiler {
  mutating func compileTable(
    _ nodes: [MarkdownNode], _ alignments: [MarkdownNode.Alignment]
  ) -> TableNode {
    var table = TableNode(columns: alignments.map(column), header: nil, rows: [])
    var builder = SectionBuilder<RowNode>()
    for node in nodes {
      if case .row(isHeader: true) = node.kind {
        if node.children.contains(where: { !$0.children.isEmpty }) {
          table.header = compileRow(node, isHeader: true)
        }
      } else if let cell = node.children.first, let tag = soleTag(cell.children), text.rowTags.contains(tag) {
        place(tag, in: &builder)
      } else {
        builder.append(compileRow(node))
      }
    }
    let (rows, leftOpen) = builder.finish()
    reportLeftOpen(leftOpen)
    table.rows = rows
    return table
  }

  private func column(_ alignment: MarkdownNode.Alignment) -> Table.Column {
    switch alignment {
    case .left: Table.Column(alignment: .left)
    case .centre: Table.Column(alignment: .centre)
    case .right: Table.Column(alignment: .right)
    }
  }

  private mutating func place(_ tag: Int, in builder: inout SectionBuilder<RowNode>) {
    switch file.tags[tag].kind {
    case .openSection(let test): builder.openSection(tag, condition(test, tag))
    case .closeSection:
      guard let opener = file.openers[tag] else { return }
      if !builder.close(opener) { reportTag(.crossesBlock, opener) }
    default: break
    }
  }

  private mutating func compileRow(_ node: MarkdownNode, isHeader: Bool = false) -> RowNode {
    size += 1
    var row = RowNode(kind: .plain, cells: [], place: place(of: node))
    // Each cell of the source is a column, those that belong to the cell at their left too.
    for (index, cell) in node.children.enumerated() {
      if isSpan(cell) {
        if row.cells.isEmpty {
          report(.spanInFirstCell, at: place(of: cell))
        } else {
          row.cells[row.cells.count - 1].span += 1
        }
        continue
      }
      var tokens = readTokens(cell.children)
      if index == 0, let kind = takeRowKind(from: &tokens) { row.kind = kind }
      let isOptional = isHeader && takeOptionalMark(from: &tokens)
      row.cells.append(CellNode(content: compile(tokens), column: index, span: 1, isOptional: isOptional))
    }
    return row
  }

  /// A cell that holds `<` belongs to the cell at its left.
  private func isSpan(_ cell: MarkdownNode) -> Bool {
    guard cell.children.count == 1, case .text("<") = cell.children[0].kind else { return false }
    return true
  }

  private func takeRowKind(from tokens: inout [InlineToken]) -> Table.Row.Kind? {
    guard case .tag(let tag)? = tokens.first, case .rowKind(let kind) = file.tags[tag].kind else {
      return nil
    }
    removeFirstTag(from: &tokens)
    return kind
  }

  private func takeOptionalMark(from tokens: inout [InlineToken]) -> Bool {
    guard case .tag(let tag)? = tokens.first, case .optionalColumn = file.tags[tag].kind else {
      return false
    }
    removeFirstTag(from: &tokens)
    return true
  }

  /// With the spaces that part it from what follows.
  private func removeFirstTag(from tokens: inout [InlineToken]) {
    tokens.removeFirst()
    if case .text(let text, let origin)? = tokens.first {
      tokens[0] = .text(String(text.drop { $0 == " " }), origin)
    }
  }
}
