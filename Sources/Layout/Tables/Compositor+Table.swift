import Diagnostics
import DocumentModel

extension Compositor {
  mutating func set(_ table: Table, in column: Column) -> SetBlock {
    let rows = table.header + table.body
    guard rows.allSatisfy({ $0.cells.map(\.span).reduce(0, +) == table.columns.count }) else {
      complain(.unevenTable, at: .thing("table"), [.wanted: "\(table.columns.count)"])
      return SetBlock(items: [], nodes: [], before: .zero, after: .zero)
    }
    guard let (scale, widths) = fittingWidths(of: table, measure: column.measure) else {
      complain(
        .tableTooWide, at: .thing("table"),
        [.name: table.title, .limit: column.measure.wholeMillimetres])
      return SetBlock(items: [], nodes: [], before: .zero, after: .zero)
    }
    let setter = TableSetter(table: table, scale: scale, widths: widths, column: column)
    return setter.set(with: &self)
  }

  private mutating func fittingWidths(
    of table: Table, measure: Length
  ) -> (TableScale, ColumnWidths)? {
    var measured: (size: Length, demands: [ColumnDemand])?
    for scale in TableScale.all {
      if measured?.size != scale.size { measured = (scale.size, demands(of: table, at: scale)) }
      guard let demands = measured?.demands else { continue }
      if let widths = ColumnWidths(demands, measure: measure, gap: scale.gap, leastText: scale.leastText) {
        return (scale, widths)
      }
    }
    return nil
  }

  private mutating func demands(of table: Table, at scale: TableScale) -> [ColumnDemand] {
    var demands = table.columns.map { ColumnDemand(wraps: $0.alignment == .left) }
    for row in table.header {
      measure(row, in: &demands, style: scale.text(isBold: true), isHeader: true)
    }
    for row in table.body {
      measure(row, in: &demands, style: scale.text(isBold: row.kind == .total), isHeader: false)
    }
    return demands
  }

  private mutating func measure(
    _ row: Table.Row, in demands: inout [ColumnDemand], style: TextStyle, isHeader: Bool
  ) {
    var index = 0
    for cell in row.cells {
      defer { index += cell.span }
      guard cell.span == 1, !cell.content.isEmpty else { continue }
      let (full, widestPart) = widths(of: cell.content, style: style)
      demands[index].natural = max(demands[index].natural, full)
      demands[index].least = max(demands[index].least, widestPart)
      if isHeader {
        demands[index].leastHeader = max(demands[index].leastHeader, widestPart)
      } else {
        demands[index].naturalBody = max(demands[index].naturalBody, full)
      }
    }
  }
}

extension Table {
  /// Words by which a message can name the table: its header, else its first row.
  fileprivate var title: String {
    (header.first ?? body.first)?.cells.map(\.content.plainText).joined(separator: " | ") ?? ""
  }
}

extension Length {
  var wholeMillimetres: String { "\(Int(millimetres.rounded(.down)))" }
}
