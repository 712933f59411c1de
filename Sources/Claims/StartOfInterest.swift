import CaseFiles
import Diagnostics
import Law
import Values

/// The day whose morrow is the first to bear interest; nil when nothing makes this debt bear any yet.
///
/// The due date where the law or the contract lets it suffice (L441-10 II C. com., R2192-31 CCP, 1344 C.
/// civ.); otherwise a mise en demeure (1231-6, 1344-1 C. civ.), from its first presentation, else its
/// receipt. A debt that is not yet due is never in default.
func startOfInterest(
  of index: Int, _ terms: AdmittedTerms, in caseFile: CaseFile, _ notices: EventsByInvoice,
  _ regime: Statement.Regime, _ findings: inout Findings
) -> Statement.InterestStart? {
  let invoice = caseFile.invoices[index]
  if case .none = terms.basis { return nil }
  if let from = terms.from {
    return Statement.InterestStart(event: max(from, invoice.dueDate), cause: .agreed, article: nil)
  }
  if let article = articleOfDueDate(terms.basis, regime) {
    return Statement.InterestStart(event: invoice.dueDate, cause: .dueDate, article: article)
  }
  // Damages bear interest from the judgment that fixes them (1231-7 C. civ.).
  if caseFile.nature == .damages { return nil }
  if caseFile.contract.defaultClause != nil {
    return Statement.InterestStart(event: invoice.dueDate, cause: .defaultClause, article: .civil1344)
  }
  return formalNotice(of: invoice, notices, &findings).map {
    Statement.InterestStart(event: $0, cause: .formalNotice, article: .civil1231_6)
  }
}

/// The article by which the due date alone makes interest run; nil where none does.
private func articleOfDueDate(
  _ basis: CaseFile.InterestTerms.Basis, _ regime: Statement.Regime
) -> Article? {
  switch (basis, regime) {
  case (.lateCommercial, _), (.contract, .commercial), (.legalMultiple, .commercial): .commerceL441_10
  case (.publicProcurement, _): .procurementR2192_32
  default: nil
  }
}

private func formalNotice(
  of invoice: CaseFile.Invoice, _ notices: EventsByInvoice, _ findings: inout Findings
) -> CalendarDate? {
  var starts: [CalendarDate] = []
  let named = notices.naming(invoice).filter { $0.event.date >= invoice.dueDate }
  for (index, event) in [named[...], notices.general(for: invoice)].joined() {
    guard let effect = event.presented ?? event.received else {
      findings.refuse(
        .noticeWithoutPresentation, at: .field("events[\(index)]"), [.date: event.date.iso])
      continue
    }
    starts.append(effect)
  }
  return starts.min()
}
