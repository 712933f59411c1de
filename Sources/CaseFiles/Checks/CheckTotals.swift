import Diagnostics
import JSON
import Values

extension ObjectReader {
  /// Each list of amounts adds up to no more than one amount may be: whatever the computation adds to it then
  /// stays far within what `Money` holds.
  func checkTotals(_ accounts: Accounts) {
    refuseLargeSum(accounts.invoices.map(\.value.amount), .invoices)
    refuseLargeSum(accounts.creditNotes.map(\.value.amount), .creditNotes)
    refuseLargeSum(accounts.payments.map(\.value.amount), .payments)
    refuseLargeSum(accounts.costs.map(\.amount), .costs)
    refuseLargeSum(accounts.titles.flatMap { $0.value.awards.map(\.amount) }, .titles)
  }

  private func refuseLargeSum(_ amounts: [Money], _ key: CaseKey) {
    let total = amounts.sum()
    guard total > .largest else { return }
    findings.keyError(
      .sumTooLarge, at: path(to: key),
      [.name: key.rawValue, .amount: total.plainText, .limit: Money.largest.plainText])
  }
}
