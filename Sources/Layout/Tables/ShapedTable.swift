import DocumentModel

/// A table turned into glyphs at one scale, and what its columns need.
struct ShapedTable {
  let table: Table
  let scale: TableScale
  let header: [[ShapedParagraph?]]
  let body: [[ShapedParagraph?]]
  private(set) var demands: [ColumnDemand]
  /// Of the figures of each column that is aligned at the right; none elsewhere.
  private(set) var tails: [FigureTail]

  init(_ table: Table, scale: TableScale, with compositor: inout Compositor) {
    self.table = table
    self.scale = scale
    header = table.header.map { ShapedTable.shape($0, isHeader: true, scale: scale, with: &compositor) }
    body = table.body.map { ShapedTable.shape($0, isHeader: false, scale: scale, with: &compositor) }
    demands = table.columns.map { ColumnDemand(wraps: $0.alignment == .left) }
    tails = Array(repeating: .none, count: table.columns.count)
    for (row, cells) in zip(table.body, body) { align(row, cells) }
    for (row, cells) in zip(table.header, header) { measure(row, cells, isHeader: true) }
    for (row, cells) in zip(table.body, body) { measure(row, cells, isHeader: false) }
    for row in table.widestCarries { measure(row, repeated(row, with: &compositor), isHeader: false) }
  }

  /// A row that the end of a page adds.
  func repeated(_ row: Table.Row, with compositor: inout Compositor) -> [ShapedParagraph?] {
    ShapedTable.shape(row, isHeader: false, scale: scale, with: &compositor)
  }

  private static func shape(
    _ row: Table.Row, isHeader: Bool, scale: TableScale, with compositor: inout Compositor
  ) -> [ShapedParagraph?] {
    let style = scale.text(isBold: isHeader || row.kind == .total)
    let asideStyle = scale.text(ink: .label)
    let aside = !isHeader && row.kind.hasPaleLabel ? row.label : nil
    return row.cells.indices.map { position in
      guard !row.cells[position].content.isEmpty else { return nil }
      return compositor.shaped(
        row.cells[position].content, style: position == aside ? asideStyle : style)
    }
  }

  private mutating func align(_ row: Table.Row, _ cells: [ShapedParagraph?]) {
    let columns = table.columns
    var index = 0
    for position in cells.indices {
      let span = row.cells[position].span
      if span == 1, columns[index].alignment == .right, let tail = cells[position]?.figureTail {
        tails[index].include(tail)
      }
      index += span
    }
  }

  /// How far a cell of one column stays from its right edge, so that decimal commas stand below each other.
  func indent(of shaped: ShapedParagraph?, column: Int) -> Length {
    guard tails[column] != .none else { return .zero }
    return tails[column].indent(of: shaped?.figureTail)
  }

  private mutating func measure(_ row: Table.Row, _ cells: [ShapedParagraph?], isHeader: Bool) {
    var index = 0
    for position in cells.indices {
      let span = row.cells[position].span
      defer { index += span }
      guard span == 1, var widths = cells[position]?.naturalWidths else { continue }
      if !isHeader {
        let indent = indent(of: cells[position], column: index)
        widths = (widths.full + indent, widths.widestPart + indent)
      }
      demands[index].include(widths, isHeader: isHeader)
    }
  }
}

extension ColumnDemand {
  fileprivate mutating func include(_ widths: (full: Length, widestPart: Length), isHeader: Bool) {
    natural = max(natural, widths.full)
    least = max(least, widths.widestPart)
    if isHeader {
      leastHeader = max(leastHeader, widths.widestPart)
    } else {
      naturalBody = max(naturalBody, widths.full)
    }
  }
}
