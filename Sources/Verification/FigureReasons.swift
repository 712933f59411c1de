import CaseFiles
import Claims
import Law
import Values

/// Why the computation gives a figure: the arithmetic of its line, the rate and where it comes from.
struct FigureReasons {
  private let statement: Statement
  private let lines: [[String]: Statement.InterestLine]
  private let linesByInvoice: [String: [Statement.InterestLine]]
  private let invoices: [String: Statement.InvoiceAccount]

  init(statement: Statement) {
    self.statement = statement
    let all = statement.lines + statement.unclaimedLines
    lines = Dictionary(
      all.map { ([$0.invoice, $0.period.first.iso], $0) }, uniquingKeysWith: { first, _ in first })
    linesByInvoice = Dictionary(grouping: all, by: \.invoice)
    invoices = Dictionary(
      (statement.invoices + statement.unclaimedInvoices).map { ($0.number, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Nil when the figure speaks for itself.
  func reason(for figure: String, of row: FigureRow) -> String? {
    switch row.list {
    case "lines", "unclaimedLines", TableSection.interest.rawValue: lines[row.identity].map(reason)
    case "": figure.hasPrefix("totals.") ? sum(terms(ofTotal: String(figure.dropFirst(7)))) : nil
    case TableSection.total.rawValue: sum(terms(ofTotal: "totalDue"))
    case "invoices", "unclaimedInvoices":
      invoices[row.identity[0]].flatMap { sum(terms(of: figure, $0)) }
    case "heads" where row.identity == [Statement.Head.Kind.interest.rawValue]: sum(interestHead)
    case TableSection.summary.rawValue where TableSection.interest.names.contains(row.identity[0]):
      sum(interestHead)
    default: nil
    }
  }

  /// What a title liquidated is interest too.
  private var interestHead: [Money] {
    terms(ofTotal: "interestDue") + statement.invoices.filter { $0.head == .interest }.map(\.principalDue)
  }

  /// `6200.00 × 12.15 % × 75 / 365 ; BCE 2,15 % au 01/01/2026 + 10 points ; L. 441-10 II C. com. ; …`
  private func reason(for line: Statement.InterestLine) -> String {
    let year = statement.daysInYear(of: line)
    let arithmetic =
      line.base.plainText + " × " + line.rate.plainText + " % × \(line.days) / \(year)"
    let rows = line.rows.map { "\($0.table) \($0.from.iso) : \($0.source)" }
    return ([arithmetic, line.source.french, line.article.shortCitation] + rows)
      .joined(separator: " ; ")
  }

  private func terms(ofTotal name: String) -> [Money] {
    let totals = statement.totals
    return switch name {
    case "principalInvoiced": statement.invoices.map(\.invoiced)
    case "principalDue": [totals.principalInvoiced, -totals.creditNotes, -totals.paidOnPrincipal]
    case "interestAccrued": statement.lines.map(\.amount)
    case "interestDue": [totals.interestAccrued, -totals.interestPaid, -totals.interestSetAside]
    case "indemnityDue": statement.invoices.map { $0.flatIndemnity - $0.flatIndemnityPaid }
    case "costsDue": statement.costs.map { $0.amount - $0.paid }
    case "totalDue":
      [totals.principalDue, totals.interestDue, totals.indemnityDue, totals.penaltyDue, totals.costsDue]
    default: []
    }
  }

  private func terms(of figure: String, _ invoice: Statement.InvoiceAccount) -> [Money] {
    switch figure {
    case "principalDue": [invoice.invoiced, -invoice.creditNotes, -invoice.paidOnPrincipal]
    case "interestAccrued": (linesByInvoice[invoice.number] ?? []).map(\.amount)
    case "interestDue": [invoice.interestAccrued, -invoice.interestPaid, -invoice.interestSetAside]
    case "due":
      [invoice.principalDue, invoice.interestDue, invoice.flatIndemnity - invoice.flatIndemnityPaid]
    default: []
    }
  }

  private static let longestSum = 16

  /// `4700.00 + 312.45 − 40.00`; terms that are nothing are left out.
  private func sum(_ terms: [Money]) -> String? {
    let shown = terms.filter { !$0.isZero }
    guard shown.count > 1 || shown.count < terms.count, !shown.isEmpty else { return nil }
    var text = ""
    for term in shown.prefix(Self.longestSum) {
      let sign = term.isNegative ? "− " : text.isEmpty ? "" : "+ "
      text += (text.isEmpty ? "" : " ") + sign + (term.isNegative ? -term : term).plainText
    }
    return shown.count > Self.longestSum ? text + " + …" : text
  }
}
