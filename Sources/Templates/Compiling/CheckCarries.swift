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
          for (column, cell) in row.placedCells {
            amounts[column, default: []].formUnion(cell.content.amounts)
          }
        }
      }
    }
  }

  func strangers() -> [Diagnostic] {
    (carried + brought).flatMap { row in
      row.placedCells.flatMap { column, cell in
        cell.content.carries.compactMap { field, place in
          let known = amounts[column] ?? []
          guard !known.contains(field) else { return nil }
          return Diagnostic(
            TemplateCode.carryWithoutColumn, at: place,
            [.found: field.rawValue, .wanted: known.map(\.rawValue).sorted().joined(separator: ", ")])
        }
      }
    }
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
  /// Amounts among the fields that stand right here, under any condition.
  fileprivate var amounts: Set<Field> {
    reduce(into: []) { fields, piece in
      switch piece {
      case .section(_, let inner): fields.formUnion(inner.amounts)
      case .element(.field(let field, _)):
        if case .item(let item) = field, item.amountForm != nil { fields.insert(field) }
      case .element: break
      }
    }
  }

  fileprivate var carries: [(field: Field, place: Place)] {
    flatMap { piece -> [(field: Field, place: Place)] in
      switch piece {
      case .section(_, let inner): inner.carries
      case .element(.carry(let field, let place)): [(field, place)]
      case .element: []
      }
    }
  }
}
