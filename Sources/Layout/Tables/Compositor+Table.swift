import Diagnostics
import DocumentModel

extension Compositor {
  mutating func set(_ table: Table, in column: Column) -> SetBlock {
    let nothing = SetBlock(items: [], nodes: [], before: .zero, after: .zero)
    let table = table.withoutEmptyHeader()
    let rows = table.header + table.body
    guard rows.allSatisfy({ $0.cells.map(\.span).reduce(0, +) == table.columns.count }) else {
      complain(.unevenTable, at: .thing("table"), [.wanted: "\(table.columns.count)"])
      return nothing
    }
    guard let (shaped, widths) = fitting(table, measure: column.measure) else {
      complain(
        .tableTooWide, at: .thing("table"),
        [.name: table.title, .limit: column.measure.wholeMillimetres])
      return nothing
    }
    var setter = TableSetter(shaped: shaped, widths: widths, column: column, style: style)
    return setter.set(with: &self)
  }

  private mutating func fitting(_ table: Table, measure: Length) -> (ShapedTable, ColumnWidths)? {
    var shaped: ShapedTable?
    for scale in TableScale.all.map({ $0.closer(by: style.tableLeading) }) {
      let current: ShapedTable
      if let shaped, shaped.scale.size == scale.size {
        current = shaped
      } else {
        current = ShapedTable(table, scale: scale, with: &self)
        shaped = current
      }
      let widths = ColumnWidths(
        current.demands, measure: measure, gaps: scale.leastGap...scale.gap, leastText: scale.leastText)
      if let widths { return (current, widths) }
    }
    return nil
  }
}

extension Table {
  /// Markdown cannot write a table without header: one whose cells are all empty stands for none.
  fileprivate func withoutEmptyHeader() -> Table {
    var table = self
    table.header.removeAll { row in row.cells.allSatisfy(\.content.isEmpty) }
    return table
  }

  /// Words by which a message can name the table: its header, else its first row.
  fileprivate var title: String {
    (header.first ?? body.first)?.cells.map(\.content.plainText).joined(separator: " | ") ?? ""
  }
}

extension Length {
  var wholeMillimetres: String { "\(Int(millimetres.rounded(.down)))" }
}
