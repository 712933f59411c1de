import CaseFiles
import Diagnostics
import Law
import Values

/// Interest on a title that the law no longer lets a creditor recover.
///
/// Interest that falls due after the title is barred by its own period, five years, two against a consumer, and
/// not by the ten years of the title (Cass. avis, 4 July 2016, 16006; Cass. 1re civ., 8 June 2016).
struct InterestBar {
  /// Day of the title: what accrued by then lasts as long as the title.
  let title: CalendarDate
  /// The first day whose interest may still be recovered.
  let firstDay: CalendarDate
  /// The row that gives the period.
  let reference: LawRowReference
}

/// Nil when all of the interest may still be recovered, or when the case claims it all the same.
func interestBar(
  of title: CaseFile.Title, in caseFile: CaseFile, _ regime: Statement.Regime, _ closing: CalendarDate,
  _ book: LawBook
) throws(Refusal) -> InterestBar? {
  guard caseFile.options.timeBarredInterest == .setAside else { return nil }
  let kind: LimitationKind = regime == .consumer ? .consumer : .common
  let period = try book.limitationYears(kind, on: closing)
  let years = period.value
  var first = firstDayWithin(years: years, of: closing)
  for day in interruptions(of: title, in: caseFile, by: closing).sorted(by: >) where day >= first {
    first = min(first, firstDayWithin(years: years, of: day))
  }
  return first > title.date.next
    ? InterestBar(title: title.date, firstDay: first, reference: period.reference) : nil
}

/// The earliest day whose period has not run out on `day`.
private func firstDayWithin(years: Int, of day: CalendarDate) -> CalendarDate {
  var first = day.adding(years: -years)
  while first.previous.adding(years: years) >= day { first = first.previous }
  return first
}

/// Acts and acknowledgements about the title, payments under it among them (2240, 2244 C. civ.). A payment that
/// tells no title counts only when it can be about nothing else.
private func interruptions(
  of title: CaseFile.Title, in caseFile: CaseFile, by closing: CalendarDate
) -> [CalendarDate] {
  let acts = caseFile.events.filter { $0.interruptionCause != nil && $0.concerns(title) }.map(\.date)
  let isAlone =
    caseFile.titles.count == 1 && caseFile.invoices.allSatisfy { title.judges($0.number) }
  let payments = caseFile.payments.filter { payment in
    if let named = payment.title { return named == title.number }
    if let invoice = payment.invoice { return title.judges(invoice) }
    return isAlone
  }
  return (acts + payments.map(\.date)).filter { $0 > title.date && $0 <= closing }
}

extension CaseFile.Event {
  /// An acknowledgement, a claim in court, an act of enforcement (2240, 2241, 2244 C. civ.); nil for what does not
  /// interrupt limitation.
  var interruptionCause: Statement.LimitationAccount.Interruption.Cause? {
    switch kind {
    case .acknowledgement: .acknowledgement
    case .courtClaim: .courtClaim
    case .enforcementAct: .enforcementAct
    case .reminder, .formalNotice, .dispute, .insolvency, .overIndebtedness, .suspension: nil
    }
  }

  /// Whether the event is about the title: it names it, or an invoice that it judged, or neither.
  func concerns(_ title: CaseFile.Title) -> Bool {
    if let named = self.title { return named == title.number }
    if let invoices { return invoices.contains(where: title.judges) }
    return date >= title.date
  }
}

extension CaseFile.Title {
  /// Whether it takes the place of the invoice.
  func judges(_ invoice: String) -> Bool { invoices?.contains(invoice) ?? false }
}
