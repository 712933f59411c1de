import CaseFiles
import Values

extension Statement.Imputation {
  init(_ payment: CaseFile.Payment) {
    self.init(
      date: payment.date, kind: .payment, amount: payment.amount, actsFrom: payment.date,
      means: payment.means, reference: nil, designatedInvoice: payment.invoice,
      designatedTitle: payment.title, parts: [], surplus: .zero, principalAfter: .zero)
  }

  init(_ note: CaseFile.CreditNote) {
    self.init(
      date: note.date, kind: .creditNote, amount: note.amount, actsFrom: note.date, means: nil,
      reference: note.number, designatedInvoice: note.invoice, designatedTitle: nil, parts: [],
      surplus: .zero, principalAfter: .zero)
  }

  /// One part per invoice, whatever the heads it pays.
  mutating func add(flatIndemnity: Money, of account: Account, for ground: Part.Ground) {
    let number = account.debt.invoice.number
    if let index = parts.firstIndex(where: { $0.invoice == number }) {
      parts[index].flatIndemnity += flatIndemnity
    } else {
      var part = Part(invoice: number, ground)
      part.flatIndemnity = flatIndemnity
      part.principalAfter = account.principal
      parts.append(part)
    }
  }
}

extension [Statement.Imputation] {
  /// Each with the principal still owed after it on the `claimed` invoices, so that the last one agrees with the
  /// principal due. A credit note that acts from the start is off from the first one on.
  func countingDown(to claimed: [Statement.InvoiceAccount]) -> Self {
    let numbers = Set(claimed.map(\.number))
    func principal(of imputation: Statement.Imputation) -> Money {
      guard imputation.actsFrom == imputation.date else { return .zero }
      return imputation.parts.filter { $0.invoice.map(numbers.contains) == true }.map(\.principal).sum()
    }
    var owed = claimed.map(\.principalDue).sum() + map(principal).sum()
    return map { imputation in
      var imputation = imputation
      owed -= principal(of: imputation)
      imputation.principalAfter = owed
      return imputation
    }
  }
}
