import Claims
import Values

/// What a loop has come to.
///
/// Boxed: it is handed from scope to scope far more often than it is read.
indirect enum LoopItem: Sendable {
  case invoice(Statement.InvoiceAccount)
  case line(Statement.InterestLine, isFirst: Bool)
  case imputation(Statement.Imputation)
  case part(Statement.Imputation.Part)
  case head(Statement.Head)
  case cost(Statement.CostLine)
  case reserve(Statement.LeftAside)
  case deadline(Statement.Deadline)
  case title(Int)
  case enclosure(Int)
  case reminder(Reminder)

  var kind: ItemKind {
    switch self {
    case .invoice: .invoice
    case .line: .line
    case .imputation: .imputation
    case .part: .part
    case .head: .head
    case .cost: .cost
    case .reserve: .reserve
    case .deadline: .deadline
    case .title: .title
    case .enclosure: .enclosure
    case .reminder: .reminder
    }
  }
}

/// An earlier letter to the debtor, and which of the demanded invoices it named.
struct Reminder: Sendable {
  var date: CalendarDate
  var wasRegistered: Bool
  var wasFormalNotice: Bool
  /// In the order of the claim; never empty.
  var invoices: [String]
}
