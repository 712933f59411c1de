import Diagnostics
import DocumentModel

/// What would make the carried sums of `table` wrong: fields that their column does not print, and rows that do not
/// carry the same.
func misplacedCarries(in table: TableNode) -> [Diagnostic] {
  var rows = CarryRows()
  rows.visit(table.rows)
  return rows.strangers() + rows.unpaired()
}

private struct CarryRows {
  private var carried: [RowNode] = []
  private var brought: [RowNode] = []
  /// Amounts that each column prints in plain rows: those that are summed.
  private var amounts: [Int: Set<Field>] = [:]

  mutating func visit(_ pieces: [Sectioned<RowNode>]) {
    for piece in pieces {
      switch piece {
      case .section(_, let inner): visit(inner)
      case .element(let row):
        switch row.kind {
        case .carried: carried.append(row)
        case .brought: brought.append(row)
        case .continued, .subtotal, .sum, .total: break
        case .plain:
          for cell in row.cells {
            amounts[cell.column, default: []].formUnion(cell.content.amounts)
          }
        }
      }
    }
  }

  /// A column carries once, and only amounts that it prints.
  func strangers() -> [Diagnostic] {
    (carried + brought).flatMap { row in
      row.cells.flatMap { cell in
        let known = amounts[cell.column] ?? []
        return cell.content.carries.enumerated().flatMap { position, carry in
          carry.fields.filter { position > 0 || !known.contains($0) }.map { field in
            Diagnostic(
              TemplateCode.carryWithoutColumn, at: carry.place,
              [.found: field.rawValue, .wanted: names(of: known)])
          }
        }
      }
    }
  }

  private func names(of fields: Set<Field>) -> String {
    fields.isEmpty ? "–" : fields.map(\.rawValue).sorted().joined(separator: ", ")
  }

  /// "À reporter" and "report" say the same sums, or a reader would take one for wrong.
  func unpaired() -> [Diagnostic] {
    let down = Set(carried.map(\.carriedFields))
    let up = Set(brought.map(\.carriedFields))
    guard down != up || down.count > 1, let row = carried.first ?? brought.first else { return [] }
    return [Diagnostic(TemplateCode.carryUnpaired, at: row.place)]
  }
}

extension Inlines {
  /// Amounts among the fields that stand here.
  fileprivate var amounts: Set<Field> {
    Set(
      leaves.compactMap { if case .field(let field, _) = $0, field.amountForm != nil { field } else { nil } })
  }

  fileprivate var carries: [(fields: [Field], place: Place)] {
    leaves.compactMap { if case .carry(let fields, let place) = $0 { (fields, place) } else { nil } }
  }
}
