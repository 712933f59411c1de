import CaseFiles
import Diagnostics
import Law
import Values

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

  /// The last day of a period of so many years that starts on `day`: the same day number, or, against a public
  /// body, the end of the last of the years that follow the one of the claim.
  func lastDay(from day: CalendarDate, years: Int) -> CalendarDate {
    guard kind == .publicDebtor else { return day.adding(years: years) }
    let yearStart =
      day.startOfHalfYear.month == 1 ? day.startOfHalfYear : day.startOfHalfYear.adding(months: -6)
    return yearStart.adding(years: years + 1).previous
  }

  /// What interrupts it: an acknowledgement, a claim in court, an act of enforcement (2240, 2241, 2244 C.
  /// civ.); any written claim against a public body. A letter never does otherwise.
  func interruption(_ event: CaseFile.Event) -> Statement.LimitationAccount.Interruption? {
    let isWrittenClaim = kind == .publicDebtor && (event.kind == .reminder || event.kind == .formalNotice)
    let cause = event.interruptionCause ?? (isWrittenClaim ? .writtenClaim : nil)
    return cause.map { .init(date: event.date, cause: $0) }
  }
}
