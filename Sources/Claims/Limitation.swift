import CaseFiles
import Diagnostics
import Law
import Values

/// The last day to sue on an invoice, interruptions and suspensions counted.
struct Limitation {
  let lastDay: CalendarDate
  let article: Article
}

/// Which limitation period governs the claim.
struct LimitationRule {
  let kind: LimitationKind
  let article: Article

  init(_ caseFile: CaseFile, _ regime: Statement.Regime) {
    switch (caseFile.debtor.kind, caseFile.nature, regime) {
    case (.publicBody, _, _): (kind, article) = (.publicDebtor, .publicDebtLaw1)
    case (_, .carriage, _): (kind, article) = (.carriage, .commerceL133_6)
    case (_, .housingLease, _): (kind, article) = (.housingLease, .leaseLaw7_1)
    case (_, _, .consumer): (kind, article) = (.consumer, .consumerL218_2)
    case (_, _, .commercial): (kind, article) = (.common, .commerceL110_4)
    default: (kind, article) = (.common, .civil2224)
    }
  }

  /// A court's decision may be enforced for ten years (L111-4 CPCE); another title lasts as long as its claim.
  init(of title: CaseFile.Title, else ordinary: LimitationRule) {
    let isDecision = CourtDecision.kinds.contains(title.kind)
    self = isDecision ? LimitationRule(kind: .title, article: .enforcementL111_4) : ordinary
  }

  private init(kind: LimitationKind, article: Article) {
    self.kind = kind
    self.article = article
  }

  /// From which day the period runs: the due date, unless the service or delivery came before it; delivery
  /// itself for carriage.
  func start(of invoice: CaseFile.Invoice) -> CalendarDate {
    let acts = [invoice.performedOn, invoice.deliveredOn].compactMap(\.self)
    if kind == .carriage, let delivery = invoice.deliveredOn ?? invoice.performedOn { return delivery }
    return min(invoice.dueDate, acts.min() ?? invoice.dueDate)
  }

  /// The last day of a period that starts on `day`: the same day number, or, against a public body, the end
  /// of the last of the years that follow the one of the claim.
  func lastDay(from day: CalendarDate, _ book: LawBook) throws(Refusal) -> CalendarDate {
    let years = try book.limitationYears(kind, on: day)
    guard kind == .publicDebtor else { return day.adding(years: years) }
    let yearStart =
      day.startOfHalfYear.month == 1 ? day.startOfHalfYear : day.startOfHalfYear.adding(months: -6)
    return yearStart.adding(years: years + 1).previous
  }

  /// What interrupts it: an acknowledgement, a claim in court, an act of enforcement (2240, 2241, 2244 C.
  /// civ.); any written claim against a public body. A letter never does otherwise.
  private func isInterruption(_ event: CaseFile.Event) -> Bool {
    event.interruptsLimitation
      || kind == .publicDebtor && (event.kind == .reminder || event.kind == .formalNotice)
  }

  /// - Parameter payments: days on which the debtor paid part of this debt, an acknowledgement each.
  func limitation(
    of debt: Debt, payments: [CalendarDate], _ caseFile: CaseFile, _ book: LawBook
  ) throws(Refusal) -> Limitation {
    let events = caseFile.events.filter { $0.date <= caseFile.statementDate && $0.concerns(debt) }
    let interruptions = (events.filter(isInterruption).map(\.date) + payments).sorted()
    let suspensions = events.filter { $0.kind == .suspension }
    let start = start(of: debt.invoice)
    var lastDay = suspended(try lastDay(from: start, book), since: start, by: suspensions)
    for day in interruptions where day >= start && day <= lastDay {
      lastDay = suspended(try self.lastDay(from: day, book), since: day, by: suspensions)
    }
    return Limitation(lastDay: lastDay, article: article)
  }

  /// A suspension adds its days without wiping out the time already run (2230, 2238 C. civ.).
  private func suspended(
    _ lastDay: CalendarDate, since start: CalendarDate, by suspensions: [CaseFile.Event]
  ) -> CalendarDate {
    suspensions.sorted { $0.date < $1.date }.reduce(lastDay) { end, event in
      guard let until = event.until, event.date <= end, until >= start else { return end }
      return end.adding(days: until.dayNumber - max(event.date, start).dayNumber + 1)
    }
  }
}

extension CaseFile.Event {
  fileprivate func concerns(_ debt: Debt) -> Bool {
    debt.title.map(concerns) ?? (title == nil && names(debt.invoice))
  }
}
