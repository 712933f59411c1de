import Diagnostics
import JSON
import Values

/// What invoices, credit notes and titles must be to one another.
extension ObjectReader {
  func checkAccounts(_ accounts: Accounts) {
    if isEmptyList(.invoices), isEmptyList(.titles) {
      findings.error(.emptyList, at: path(to: .invoices), [.name: CaseKey.invoices.rawValue])
    }
    refuseDuplicates(accounts.invoices.map { ($0.value.number, $0.path) }, .invoices)
    refuseDuplicates(accounts.creditNotes.map { ($0.value.number, $0.path) }, .creditNotes)
    refuseDuplicates(accounts.titles.map { ($0.value.number, $0.path) }, .titles)
    checkCreditNotes(accounts)
    checkPaymentDays(accounts)
  }

  /// Whether a list is absent or holds nothing; a value that is no list is another fault.
  private func isEmptyList(_ key: CaseKey) -> Bool {
    node(key).map { $0.elements?.isEmpty ?? false } ?? true
  }

  private func refuseDuplicates(_ numbers: [(number: String, path: String)], _ key: CaseKey) {
    var seen: Set<String> = []
    for (number, path) in numbers where !seen.insert(number).inserted {
      findings.error(
        .duplicateName, at: path + "." + CaseKey.number.rawValue,
        [.found: number.shownInMessage, .name: key.rawValue])
    }
  }

  /// Money may come before the invoice, as a deposit does; more often the day or the invoice is wrong.
  private func checkPaymentDays(_ accounts: Accounts) {
    let days = Dictionary(
      accounts.invoices.map { ($0.value.number, $0.value.date) }, uniquingKeysWith: { first, _ in first })
    for payment in accounts.payments {
      guard let number = payment.value.invoice, let day = days[number], payment.value.date < day else {
        continue
      }
      findings.warning(
        .paymentBeforeInvoice, at: payment.path + "." + CaseKey.date.rawValue,
        [.date: payment.value.date.iso, .invoice: number.shownInMessage, .otherDate: day.iso])
    }
  }

  /// A credit note is not older than its invoice, and all those of an invoice do not exceed it.
  private func checkCreditNotes(_ accounts: Accounts) {
    let invoices = Dictionary(
      accounts.invoices.map { ($0.value.number, $0.value) }, uniquingKeysWith: { first, _ in first })
    var credited: [String: Money] = [:]
    for note in accounts.creditNotes {
      guard let invoice = invoices[note.value.invoice] else { continue }
      credited[invoice.number, default: .zero] += note.value.amount
      if note.value.date < invoice.date {
        findings.error(
          .dateBefore, at: note.path + ".date",
          [
            .name: "date", .date: note.value.date.iso, .wanted: "\(invoice.number.shownInMessage).date",
            .otherDate: invoice.date.iso,
          ])
      }
      if let total = credited[invoice.number], total > invoice.amount {
        findings.error(
          .amountAbove, at: note.path + ".amount",
          [
            .name: "creditNotes", .amount: total.plainText, .limit: invoice.amount.plainText,
            .wanted: invoice.number.shownInMessage,
          ])
      }
    }
  }
}
