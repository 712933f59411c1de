import CaseFiles
import Claims
import Law
import Values

/// Why the computation gives a figure: the arithmetic of its line, the rate and where it comes from.
struct FigureReasons {
  let statement: Statement

  /// Nil when the figure speaks for itself.
  func reason(for figure: String, of row: FigureRow) -> String? {
    switch row.list {
    case "lines", TableSection.interest.rawValue: line(row).map(reason)
    case "": figure.hasPrefix("totals.") ? sum(terms(ofTotal: String(figure.dropFirst(7)))) : nil
    case TableSection.total.rawValue: sum(terms(ofTotal: "totalDue"))
    case "invoices": invoice(row).flatMap { sum(terms(of: figure, $0)) }
    case "heads" where row.identity == [Statement.Head.Kind.interest.rawValue]:
      sum(terms(ofTotal: "interestDue"))
    case TableSection.summary.rawValue where TableSection.interest.names.contains(row.identity[0]):
      sum(terms(ofTotal: "interestDue"))
    default: nil
    }
  }

  private func line(_ row: FigureRow) -> Statement.InterestLine? {
    statement.lines.first { [$0.invoice, $0.period.first.iso] == row.identity }
  }

  private func invoice(_ row: FigureRow) -> Statement.InvoiceAccount? {
    statement.invoices.first { [$0.number] == row.identity }
  }

  /// `6200.00 × 12.15 % × 75 / 365 ; BCE 2,15 % au 01/01/2026 + 10 points ; L. 441-10 II C. com. ; …`
  private func reason(for line: Statement.InterestLine) -> String {
    let year = statement.conventions.options.dayCount.rawValue.split(separator: "/").last ?? ""
    let arithmetic =
      line.base.plainText + " × " + line.rate.plainText + " % × \(line.days) / " + year
    let rows = line.rows.map { "\($0.table) \($0.from.iso) : \($0.source)" }
    return ([arithmetic, statement.words(for: line.source), line.article.shortCitation] + rows)
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
    case "interestAccrued": statement.lines.filter { $0.invoice == invoice.number }.map(\.amount)
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
