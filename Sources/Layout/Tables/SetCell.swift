import DocumentModel

/// Lines of one cell, ready to be placed once the height of its row is known.
struct SetCell {
  var lines: [Line]
  var style: TextStyle
  var left: Length
  var width: Length
  var alignment: TextStyle.Alignment
  /// Nil for an empty cell.
  var mark: PageItem.Mark?
  /// Set for a cell that names its column or its row.
  var scope: StructureNode.Scope?
  var span: Int

  var node: StructureNode {
    guard case .content(let leaf)? = mark else { return StructureNode(.tableCell, columnSpan: span) }
    return StructureNode(
      scope == nil ? .tableCell : .tableHeader, scope: scope, columnSpan: span, content: leaf)
  }

  /// Places the lines, the first one's top at `top`.
  func place(top: Length, in items: inout [PageItem]) {
    guard let mark else { return }
    for (number, line) in lines.enumerated() {
      line.place(
        x: left + shift(of: line), baseline: top + style.leading * Double(number) + style.baseline,
        mark: mark, in: &items)
    }
  }

  private func shift(of line: Line) -> Length {
    switch alignment {
    case .left, .justified: .zero
    case .centre: (width - line.width) / 2
    case .right: width - line.width
    }
  }
}
