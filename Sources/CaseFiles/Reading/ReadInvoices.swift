import Diagnostics
import Values

extension ObjectReader {
  func invoice(in context: CaseContext) -> CaseFile.Invoice? {
    let number = requiredText(.number)
    let (date, dueDate) = (requiredDate(.date), requiredDate(.dueDate))
    let amount = requiredMoney(.amount)
    let (vat, disputed) = (money(.vat, .zeroOrMore), money(.disputed))
    let (label, exhibit, interest) = (text(.label), text(.exhibit), interestTerms(.interest))
    let priority = integer(.priority, in: 1...999)
    let (performedOn, deliveredOn) = (self.date(.performedOn), self.date(.deliveredOn))
    let claimsFlatIndemnity = flag(.claimFlatIndemnity) ?? true
    let lacksProof = flag(.lacksProof) ?? false
    refuseBefore(date, .date, [.dueDate: dueDate])
    refuseAfterStatement([.date: date, .performedOn: performedOn, .deliveredOn: deliveredOn], context)
    refuseAbove(amount, .amount, [.vat: vat, .disputed: disputed])
    guard let number, let date, let dueDate, let amount else { return nil }
    return CaseFile.Invoice(
      number: number, date: date, dueDate: dueDate, amount: amount, vat: vat, label: label,
      interest: interest, priority: priority, disputed: disputed, performedOn: performedOn,
      deliveredOn: deliveredOn, exhibit: exhibit, claimsFlatIndemnity: claimsFlatIndemnity,
      lacksProof: lacksProof)
  }

  func creditNote(in context: CaseContext) -> CaseFile.CreditNote? {
    let (number, date, amount) = (requiredText(.number), requiredDate(.date), requiredMoney(.amount))
    let invoice = invoiceNumber(in: context, isRequired: true)
    let reason: CaseFile.CreditNote.Reason? = requiredChoice(.reason)
    warnAfterStatement([.date: date], context)
    guard let number, let date, let amount, let invoice, let reason else { return nil }
    return CaseFile.CreditNote(number: number, date: date, amount: amount, invoice: invoice, reason: reason)
  }

  func payment(in context: CaseContext) -> CaseFile.Payment? {
    let (date, amount) = (requiredDate(.date), requiredMoney(.amount))
    let invoice = invoiceNumber(in: context, isRequired: false)
    let (title, means) = (titleNumber(in: context), text(.means))
    if title != nil { refuse([.invoice], because: "title") }
    guard let date, let amount else { return nil }
    return CaseFile.Payment(date: date, amount: amount, invoice: invoice, title: title, means: means)
  }

  func cost(in context: CaseContext) -> CaseFile.Cost? {
    let (date, label, amount) = (requiredDate(.date), requiredText(.label), requiredMoney(.amount))
    let kind: CaseFile.Cost.Kind? = requiredChoice(.kind)
    let (title, exhibit) = (titleNumber(in: context), text(.exhibit))
    refuseAfterStatement([.date: date], context)
    guard let date, let label, let amount, let kind else { return nil }
    return CaseFile.Cost(date: date, label: label, amount: amount, kind: kind, title: title, exhibit: exhibit)
  }

  /// A title of the case, that the key `title` names.
  func titleNumber(in context: CaseContext) -> String? {
    guard let title = text(.title) else { return nil }
    context.checkTitle(title, at: path(to: .title), findings)
    return title
  }

  private func invoiceNumber(in context: CaseContext, isRequired: Bool) -> String? {
    let number = isRequired ? requiredText(.invoice) : text(.invoice)
    guard let number else { return nil }
    context.checkInvoice(number, at: path(to: .invoice), findings)
    return number
  }
}
