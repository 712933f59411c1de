import Testing
import Values

@testable import Claims

/// Every total is the sum of what is printed above it, and money received is money imputed.
func expectFooting(of statement: Statement, sourceLocation: SourceLocation = #_sourceLocation) {
  let totals = statement.totals
  func same(_ a: Money, _ b: Money, _ name: Comment) {
    #expect(a == b, name, sourceLocation: sourceLocation)
  }
  same(statement.heads.map(\.amount).sum(), totals.totalDue, "heads")
  same(
    totals.principalDue, totals.principalInvoiced - totals.creditNotes - totals.paidOnPrincipal,
    "principal")
  same(
    totals.interestDue, totals.interestAccrued - totals.interestPaid - totals.interestSetAside, "interest")
  same(statement.lines.map(\.amount).sum(), totals.interestAccrued, "lines")
  same(
    statement.invoices.map(\.due).sum(), totals.principalDue + totals.interestDue + totals.indemnityDue,
    "invoices")
  for invoice in statement.invoices {
    let lines = statement.lines.filter { $0.invoice == invoice.number }.map(\.amount).sum()
    same(lines, invoice.interestAccrued, "lines of \(invoice.number)")
  }
  let imputed = statement.imputations.filter { $0.kind == .payment || $0.kind == .creditNote }
  if let last = imputed.last {
    let issued = statement.invoices.filter { $0.date <= last.date }
    same(last.principalAfter, issued.map(\.principalDue).sum(), "principal after the last imputation")
  }
  for imputation in imputed {
    same(imputation.parts.map(\.total).sum() + imputation.surplus, imputation.amount, "imputation")
  }
  same(
    totals.paid + imputed.filter { $0.kind == .creditNote }.map(\.amount).sum(),
    totals.creditNotes + statement.unclaimedInvoices.map(\.creditNotes).sum() + totals.paidOnPrincipal
      + totals.interestPaid + totals.indemnityPaid + totals.penaltyPaid + totals.costsPaid
      + totals.paidOnUnclaimed + totals.creditBalance,
    "conservation of money")
}
