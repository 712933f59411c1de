import CaseFiles
import Diagnostics
import Law
import Values

/// The debts of the claim, with the interest each may bear: the awards of its titles, and the invoices that no
/// title judged.
func admitDebts(
  _ caseFile: CaseFile, _ law: GoverningLaw, _ book: LawBook, _ closing: CalendarDate,
  _ bar: Statement.DemandBar?, _ findings: inout Findings
) -> [Debt] {
  checkTitles(caseFile, closing, book, &findings)
  let awards = admitAwards(caseFile, law, book, closing, bar, &findings)
  let judged = Set(caseFile.titles.flatMap { $0.invoices ?? [] })
  var maker = InvoiceDebts(caseFile: caseFile, law: law, book: book, closing: closing, bar: bar)
  let unjudged = caseFile.invoices.indices.filter { !judged.contains(caseFile.invoices[$0].number) }
  return awards + unjudged.compactMap { maker.debt(at: $0, &findings) }
}

private struct InvoiceDebts {
  let caseFile: CaseFile
  let law: GoverningLaw
  let book: LawBook
  let closing: CalendarDate
  let bar: Statement.DemandBar?
  private let notes: [String: [CaseFile.CreditNote]]
  private let notices: EventsByInvoice
  private let limitation: LimitationRule
  private let acts: EventsByInvoice
  /// Of the acts that name no invoice.
  private let generalActs: LimitationActs
  private var planner: InterestPlanner

  init(
    caseFile: CaseFile, law: GoverningLaw, book: LawBook, closing: CalendarDate,
    bar: Statement.DemandBar?
  ) {
    self.caseFile = caseFile
    self.law = law
    self.book = book
    self.closing = closing
    self.bar = bar
    notes = Dictionary(grouping: caseFile.creditNotes.filter { $0.date <= closing }, by: \.invoice)
    let day = caseFile.statementDate
    notices = EventsByInvoice(caseFile.events) { $0.kind == .formalNotice && $0.date <= day }
    limitation = LimitationRule(caseFile, law.regime)
    acts = EventsByInvoice(caseFile.events) { $0.title == nil && $0.date <= day }
    generalActs = LimitationActs(acts.general.map(\.event), limitation)
    let earliest = caseFile.invoices.map(\.dueDate).min() ?? closing
    planner = InterestPlanner(book, closing: closing, bar, earliest: earliest)
  }

  mutating func debt(at index: Int, _ findings: inout Findings) -> Debt? {
    let invoice = caseFile.invoices[index]
    let credits = notes[invoice.number] ?? []
    checkCredits(credits.map(\.amount).sum(), of: invoice, at: index, &findings)
    guard let terms = admittedTerms(of: index, in: caseFile, law, &findings) else { return nil }
    let start = startOfInterest(of: index, terms, in: caseFile, notices, law.regime, &findings)
    let fromStart = credits.filter(\.reason.isRetroactive).map(\.amount).sum()
    let indemnity = flatIndemnity(of: invoice, &findings)
    guard let clock = limitationClock(of: invoice, &findings) else { return nil }
    let isClaimed = invoice.claimsFlatIndemnity && bar?.kind != .insolvency
    return Debt(
      place: "invoices[\(index)]", head: .principal, title: nil, order: 0, invoice: invoice,
      basis: terms.basis,
      article: terms.basis.article(under: law.regime), basisPlace: terms.place,
      principal: invoice.amount - fromStart, creditedFromStart: fromStart, start: start,
      plan: start.flatMap { plan(terms.basis, from: $0, invoice, &findings) },
      flatIndemnity: isClaimed ? indemnity?.value ?? .zero : .zero,
      unclaimedFlatIndemnity: isClaimed ? .zero : indemnity?.value ?? .zero,
      flatIndemnityRow: indemnity?.reference, limitation: clock)
  }

  private func limitationClock(
    of invoice: CaseFile.Invoice, _ findings: inout Findings
  ) -> LimitationClock? {
    let named = LimitationActs(acts.naming(invoice).map(\.event), limitation)
    let acts = generalActs.from(invoice.dueDate).adding(named)
    return findings.attempt { () throws(Refusal) in
      try LimitationClock(limitation, from: limitation.start(of: invoice), acts, book)
    }
  }

  private func checkCredits(
    _ credited: Money, of invoice: CaseFile.Invoice, at index: Int, _ findings: inout Findings
  ) {
    guard credited > invoice.amount else { return }
    findings.refuse(
      .creditExceedsInvoice, at: .field("invoices[\(index)].amount"),
      [
        .invoice: invoice.number, .found: credited.plainText, .limit: invoice.amount.plainText,
      ])
  }

  /// D441-5 C. com., D2192-35 CCP: only between professionals and in public procurement.
  private func flatIndemnity(
    of invoice: CaseFile.Invoice, _ findings: inout Findings
  ) -> SourcedValue<Money>? {
    let isPublic = law.regime == .publicProcurement
    guard isPublic || law.regime == .commercial, invoice.dueDate < closing else { return nil }
    return findings.attempt { () throws(Refusal) in
      try book.flatIndemnity(isPublic: isPublic, dueOn: invoice.dueDate)
    }
  }

  private mutating func plan(
    _ basis: CaseFile.InterestTerms.Basis, from start: Statement.InterestStart, _ invoice: CaseFile.Invoice,
    _ findings: inout Findings
  ) -> Debt.InterestPlan? {
    planner.plan(
      RateKey(basis, start: start.event, law.legalRateCategory), from: start,
      capitalisesFrom: caseFile.options.capitalisationClause == nil ? nil : start.event,
      outlivesOpening: isLongLoan(invoice, &findings), &findings)
  }

  /// Insolvency stops interest, save on loans of a year or more (L622-28 C. com.).
  private func isLongLoan(_ invoice: CaseFile.Invoice, _ findings: inout Findings) -> Bool {
    guard let bar, bar.kind == .insolvency, caseFile.nature == .loan,
      let months = findings.attempt({ () throws(Refusal) in try book.months(.longLoan, on: bar.date) })
    else { return false }
    return invoice.date.adding(months: months.value) <= invoice.dueDate
  }
}
