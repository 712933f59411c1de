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
  /// Each with the principal still owed after it on those of the `claimed` invoices that are issued by its day, so that
  /// the last one agrees with their principal due. A credit note that acts from the start is off from the first one on.
  func countingDown(to claimed: [Statement.InvoiceAccount]) -> Self {
    func principals(of imputation: Statement.Imputation) -> [(invoice: String, amount: Money)] {
      guard imputation.actsFrom == imputation.date else { return [] }
      return imputation.parts.compactMap { part in part.invoice.map { ($0, part.principal) } }
    }
    var left = Dictionary(claimed.map { ($0.number, $0.principalDue) }) { $0 + $1 }
    for (invoice, amount) in flatMap(principals) { left[invoice]? += amount }
    var toCome = claimed.sorted { $0.date < $1.date }[...]
    var issued: Set<String> = []
    var owed = Money.zero
    return map { imputation in
      var imputation = imputation
      while let next = toCome.first, next.date <= imputation.date {
        toCome.removeFirst()
        if issued.insert(next.number).inserted { owed += left[next.number] ?? .zero }
      }
      for (invoice, amount) in principals(of: imputation) where left[invoice] != nil {
        left[invoice]? -= amount
        if issued.contains(invoice) { owed -= amount }
      }
      imputation.principalAfter = owed
      return imputation
    }
  }
}
