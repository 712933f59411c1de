import CaseFiles
import Diagnostics
import Law
import Values

/// A claim that the law admits, ready to be counted.
struct AdmittedClaim {
  let law: GoverningLaw
  /// Interest and payments are counted up to this day.
  let closing: CalendarDate
  let debts: [Debt]
  let costs: CostAccounts
  /// By number of the title.
  let tariffs: [String: AdmittedTariff]
  let penalty: PenaltyRun
  let events: [LedgerEvent]
  let demandBar: Statement.DemandBar?
}

extension AdmittedClaim {
  /// Whether a suit would go before the tribunal judiciaire without a title (750-1 CPC): disputes of companies go
  /// before a commercial court (L721-3 C. com.), save those of homes and of co-ownerships.
  func bindsToConciliation(_ caseFile: CaseFile) -> Bool {
    guard caseFile.titles.isEmpty, caseFile.debtor.kind != .publicBody,
      caseFile.debtor.address.country == nil
    else { return false }
    let isBetweenCompanies = caseFile.creditor.kind == .company && caseFile.debtor.kind == .company
    if isBetweenCompanies, caseFile.nature != .housingLease, caseFile.nature != .coOwnershipCharges {
      return false
    }
    return law.regime == .consumer || law.regime == .civil
  }
}

/// Checks what the law refuses in the case, and settles all that does not depend on payments.
func admitClaim(
  _ caseFile: CaseFile, _ book: LawBook, _ findings: inout Findings
) throws(Refusal) -> AdmittedClaim {
  guard let law = governingLaw(of: caseFile, &findings) else {
    throw Refusal(findings.errors + findings.warnings)
  }
  let bar = demandBar(on: caseFile)
  let closing = closingDate(of: caseFile, bar, &findings)
  checkOptions(caseFile, law, &findings)
  checkPenaltyClause(caseFile, &findings)
  let costs = admitCosts(caseFile, law, closing, &findings)
  let tariffs = admitTariffs(caseFile, book, &findings)
  let debts = admitDebts(caseFile, law, book, closing, bar, &findings)
  let events = ledgerEvents(caseFile, closing, &findings)
  try findings.throwIfAnyError()
  return AdmittedClaim(
    law: law, closing: closing, debts: debts, costs: costs, tariffs: tariffs,
    penalty: PenaltyRun(caseFile.contract.penaltyClause), events: events, demandBar: bar)
}

/// Proceedings known on the statement date that stop demands for payment (L622-7, L622-21 C. com., L722-5
/// C. conso.).
private func demandBar(on caseFile: CaseFile) -> Statement.DemandBar? {
  func first(_ kind: CaseFile.Event.Kind) -> CaseFile.Event? {
    caseFile.events.filter { $0.kind == kind && $0.date <= caseFile.statementDate }
      .min { $0.date < $1.date }
  }
  if let opening = first(.insolvency) {
    return Statement.DemandBar(
      kind: .insolvency, date: opening.date, procedure: opening.procedure, article: .commerceL622_21)
  }
  guard let admission = first(.overIndebtedness) else { return nil }
  return Statement.DemandBar(
    kind: .overIndebtedness, date: admission.date, procedure: nil, article: .consumerL722_5)
}

/// The statement date, or the opening of insolvency when it came first: the claim is declared as it stood
/// then.
private func closingDate(
  of caseFile: CaseFile, _ bar: Statement.DemandBar?, _ findings: inout Findings
) -> CalendarDate {
  guard let bar else { return caseFile.statementDate }
  switch bar.kind {
  case .overIndebtedness:
    findings.warn(.overIndebted, at: .field("events"), [.date: bar.date.iso])
    return caseFile.statementDate
  case .insolvency:
    if bar.date < caseFile.statementDate {
      findings.warn(.closedAtOpening, at: .field("statementDate"), [.date: bar.date.iso])
    }
    for (index, invoice) in caseFile.invoices.enumerated() where invoice.date > bar.date {
      findings.refuse(
        .invoiceAfterOpening, at: .field("invoices[\(index)].date"),
        [.invoice: invoice.number, .date: bar.date.iso])
    }
    return bar.date
  }
}

private func checkOptions(_ caseFile: CaseFile, _ law: GoverningLaw, _ findings: inout Findings) {
  guard caseFile.options.dayCount == .actual360 else { return }
  let terms = caseFile.invoices.map { $0.interest ?? caseFile.contract.interest }
  let isByContract = terms.allSatisfy { terms in
    if case .contract = terms?.basis { true } else { false }
  }
  if law.regime != .commercial || !isByContract {
    findings.refuse(.yearOf360, at: .field("options.dayCount"))
  }
}

private func checkPenaltyClause(_ caseFile: CaseFile, _ findings: inout Findings) {
  guard caseFile.contract.penaltyClause != nil else { return }
  if caseFile.nature == .housingLease {
    findings.refuse(.leaseRefusesPenalties, at: .field("contract.penaltyClause"))
  }
  for (index, event) in caseFile.events.enumerated()
  where event.kind == .formalNotice && event.deadline == nil && event.date <= caseFile.statementDate {
    findings.warn(.noticeWithoutDeadline, at: .field("events[\(index)]"), [.date: event.date.iso])
  }
}

/// What happens to the accounts by the closing day; what comes later is told and not counted.
private func ledgerEvents(
  _ caseFile: CaseFile, _ closing: CalendarDate, _ findings: inout Findings
) -> [LedgerEvent] {
  var events: [LedgerEvent] = []
  for (index, payment) in caseFile.payments.enumerated() {
    events.append(LedgerEvent(date: payment.date, kind: .payment(payment)))
    guard payment.date > closing else { continue }
    findings.warn(
      .paymentAfterClosing, at: .field("payments[\(index)].date"),
      [.date: payment.date.iso, .otherDate: closing.iso, .amount: payment.amount.plainText])
  }
  for (index, note) in caseFile.creditNotes.enumerated() {
    events.append(LedgerEvent(date: note.date, kind: .creditNote(note)))
    guard note.date > closing else { continue }
    findings.warn(
      .creditNoteAfterClosing, at: .field("creditNotes[\(index)].date"),
      [.date: note.date.iso, .otherDate: closing.iso, .name: note.number])
  }
  return (events.filter { $0.date <= closing } + noticeExpiries(caseFile, closing))
    .sorted(by: LedgerEvent.precedes)
}

/// The delay of a mise en demeure has run out once its last day is over.
private func noticeExpiries(_ caseFile: CaseFile, _ closing: CalendarDate) -> [LedgerEvent] {
  guard caseFile.contract.penaltyClause != nil else { return [] }
  return caseFile.events.compactMap { event in
    guard event.kind == .formalNotice, event.date <= closing, let deadline = event.deadline,
      deadline < closing
    else { return nil }
    let names = event.invoices.map(Set.init)
    let named = caseFile.invoices.filter { invoice in
      invoice.dueDate <= event.date && names?.contains(invoice.number) != false
    }
    return LedgerEvent(date: deadline, kind: .noticeExpiry(named.map(\.number).sorted()))
  }
}
