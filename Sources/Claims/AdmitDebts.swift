import CaseFiles
import Diagnostics
import Law
import Values

/// The debts of the claim, with the interest each may bear.
func admitDebts(
  _ caseFile: CaseFile, _ law: GoverningLaw, _ book: LawBook, _ closing: CalendarDate,
  _ bar: Statement.DemandBar?, _ findings: inout Findings
) -> [Debt] {
  var maker = DebtMaker(caseFile: caseFile, law: law, book: book, closing: closing, bar: bar)
  return caseFile.invoices.indices.compactMap { maker.debt(at: $0, &findings) }
}

private struct DebtMaker {
  let caseFile: CaseFile
  let law: GoverningLaw
  let book: LawBook
  let closing: CalendarDate
  let bar: Statement.DemandBar?
  private let notes: [String: [CaseFile.CreditNote]]
  private var schedules: [RateKey: RateSchedule] = [:]

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
  }

  mutating func debt(at index: Int, _ findings: inout Findings) -> Debt? {
    let invoice = caseFile.invoices[index]
    let credits = notes[invoice.number] ?? []
    if credits.map(\.amount).sum() > invoice.amount {
      findings.refuse(
        .creditExceedsInvoice, at: .field("invoices[\(index)].amount"),
        [
          .invoice: invoice.number, .found: credits.map(\.amount).sum().plainText,
          .limit: invoice.amount.plainText,
        ])
    }
    guard let terms = admittedTerms(of: index, in: caseFile, law, &findings) else { return nil }
    let start = startOfInterest(of: index, terms, in: caseFile, law.regime, &findings)
    let fromStart = credits.filter(\.reason.isRetroactive).map(\.amount).sum()
    let indemnity = flatIndemnity(of: invoice, &findings)
    let isClaimed = invoice.claimsFlatIndemnity && bar?.kind != .insolvency
    return Debt(
      caseIndex: index, invoice: invoice, basis: terms.basis,
      article: terms.basis.article(under: law.regime), basisPlace: terms.place,
      principal: invoice.amount - fromStart, creditedFromStart: fromStart,
      plan: start.flatMap { plan(terms.basis, from: $0, invoice, &findings) },
      flatIndemnity: isClaimed ? indemnity : .zero,
      unclaimedFlatIndemnity: isClaimed ? .zero : indemnity)
  }

  /// D441-5 C. com., D2192-35 CCP: only between professionals and in public procurement.
  private func flatIndemnity(of invoice: CaseFile.Invoice, _ findings: inout Findings) -> Money {
    let isPublic = law.regime == .publicProcurement
    guard isPublic || law.regime == .commercial, invoice.dueDate < closing else { return .zero }
    return findings.attempt { () throws(Refusal) in
      try book.flatIndemnity(isPublic: isPublic, dueOn: invoice.dueDate)
    } ?? .zero
  }

  private mutating func plan(
    _ basis: CaseFile.InterestTerms.Basis, from start: CalendarDate, _ invoice: CaseFile.Invoice,
    _ findings: inout Findings
  ) -> Debt.InterestPlan? {
    guard let key = RateKey(basis, start: start, law.legalRateCategory), start <= closing else { return nil }
    let months = capitalisationMonths(from: start, &findings)
    let end = lastDay(of: invoice, &findings)
    return Debt.InterestPlan(
      start: start, schedule: schedule(key, from: start), end: end, capitalisationMonths: months)
  }

  private func capitalisationMonths(from start: CalendarDate, _ findings: inout Findings) -> Int? {
    guard caseFile.options.capitalisationClause != nil else { return nil }
    return findings.attempt { () throws(Refusal) in try book.months(.capitalisation, on: start) }
  }

  /// Interest stops the day before insolvency opens, save on loans of a year or more (L622-28 C. com.).
  private func lastDay(of invoice: CaseFile.Invoice, _ findings: inout Findings) -> CalendarDate? {
    guard let bar, bar.kind == .insolvency else { return nil }
    if caseFile.nature == .loan,
      let months = findings.attempt({ () throws(Refusal) in try book.months(.longLoan, on: bar.date) }),
      invoice.date.adding(months: months) <= invoice.dueDate
    {
      return nil
    }
    return bar.date.previous
  }

  /// The schedule of a key, wide enough for every debt that uses it.
  private mutating func schedule(_ key: RateKey, from start: CalendarDate) -> RateSchedule {
    if let known = schedules[key], known.first <= start { return known }
    let earliest = caseFile.invoices.map(\.dueDate).min() ?? start
    let schedule = RateSchedule(key, from: min(earliest, start), through: closing.next, book)
    schedules[key] = schedule
    return schedule
  }
}
