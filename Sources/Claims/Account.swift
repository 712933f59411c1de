import CaseFiles
import Law
import Values

/// The running account of one debt: what is owed, and the lines of interest as they close.
struct Account {
  private let owed: SharedDebt
  let counting: Counting
  private(set) var principal: Money
  /// Capitalised interest still unpaid: it bears interest, and is paid before principal.
  private(set) var capitalised = Money.zero
  private(set) var interestPaid = Money.zero
  private(set) var capitalisations: [Statement.Capitalisation] = []
  /// Interest unpaid and time-barred, which is not claimed.
  private(set) var interestSetAside = Money.zero
  private(set) var flatIndemnity = Money.zero
  private(set) var flatIndemnityPaid = Money.zero
  private(set) var isLate = false
  private(set) var paidOnPrincipal = Money.zero
  private(set) var credited: Money
  /// The day the principal was settled.
  private(set) var settledOn: CalendarDate?
  private(set) var lines: [Statement.InterestLine] = []
  /// Days that bear interest and whose rate is not known.
  private(set) var unknownDays: Period?
  /// Whether capitalised interest made the base larger than an amount of the case may be; it then grew no further.
  private(set) var isBeyondMeasure = false
  private var closedInterest = Money.zero
  /// First day that no closed line holds yet.
  private var openFrom: CalendarDate?
  private var anniversaries = 0
  /// Interest accrued by the day of the title, which lasts as long as the title.
  private var accruedAtTitle: Money?
  private var isBarApplied = false
  private(set) var limitation: LimitationClock

  init(_ debt: Debt, _ counting: Counting) {
    owed = SharedDebt(debt)
    self.counting = counting
    principal = debt.principal
    credited = debt.creditedFromStart
    limitation = debt.limitation
    openFrom = debt.plan == nil ? nil : debt.start.map { counting.firstDay(after: $0.event) }
  }

  var debt: Debt { owed.debt }

  /// What bears interest.
  var base: Money { principal + capitalised }
  var interestCapitalised: Money { capitalisations.map(\.amount).sum() }
  var flatIndemnityDue: Money { flatIndemnity - flatIndemnityPaid }

  /// Interest accrued and unpaid when an event of `day` is counted.
  func interestDue(on day: CalendarDate) -> Money { accrued(on: day) - interestPaid - interestSetAside }

  func isSettled(on day: CalendarDate) -> Bool { principal.isZero && interestDue(on: day).isZero }

  private func accrued(on day: CalendarDate) -> Money {
    closedInterest + openSteps(on: day).map { counting.interest(on: base, $0) }.sum()
  }

  private func openSteps(on day: CalendarDate) -> [RateStep] {
    countedDay(before: day).map { openSteps(through: $0) } ?? []
  }

  /// The last day that bears interest before an event of `day`: none up to the day of the starting event itself,
  /// whose payments come in time.
  private func countedDay(before day: CalendarDate) -> CalendarDate? {
    guard debt.plan != nil, let start = debt.start, day > start.event else { return nil }
    return counting.lastDay(before: day)
  }

  private func openSteps(through last: CalendarDate) -> [RateStep] {
    guard let plan = debt.plan, let openFrom, base.isPositive else { return [] }
    return plan.schedule.steps(from: openFrom, through: min(last, plan.end ?? last))
  }
}

/// A debt never changes and is large, while its account is often moved: all copies of the account look at one.
private final class SharedDebt {
  let debt: Debt
  init(_ debt: Debt) { self.debt = debt }
}

extension Account {
  /// Brings the account to the morning of `day`: lateness is decided, anniversaries before that day
  /// capitalise.
  mutating func advance(to day: CalendarDate) {
    if !isLate, day > debt.invoice.dueDate, principal.isPositive {
      isLate = true
      flatIndemnity = debt.flatIndemnity
    }
    if let bar = debt.plan?.bar { setAside(by: bar, on: day) }
    capitalise(before: day)
  }

  private mutating func capitalise(before day: CalendarDate) {
    while let anniversary = nextAnniversary, anniversary < day { capitalise(on: anniversary) }
  }

  /// Interest that ran after the title and before the first day still recoverable stops being owed; interest of
  /// before the title stays.
  private mutating func setAside(by bar: InterestBar, on day: CalendarDate) {
    if accruedAtTitle == nil, bar.title < day {
      capitalise(before: bar.title.next)
      closeLines(through: bar.title)
      accruedAtTitle = closedInterest
    }
    guard let accruedAtTitle, !isBarApplied, bar.firstDay <= day else { return }
    isBarApplied = true
    capitalise(before: bar.firstDay)
    closeLines(through: bar.firstDay.previous)
    let kept = max(.zero, accruedAtTitle - interestPaid)
    interestSetAside = max(.zero, closedInterest - interestPaid - kept)
    capitalised = min(capitalised, kept)
  }

  /// Ends the account on the closing day: its last lines close, an anniversary of that day counts.
  mutating func close(on day: CalendarDate) {
    advance(to: day)
    if nextAnniversary == day { capitalise(on: day) }
    closeLines(on: day)
  }

  private var nextAnniversary: CalendarDate? {
    guard let plan = debt.plan, let rule = plan.capitalisation else { return nil }
    let anniversary = rule.from.adding(months: rule.months * (anniversaries + 1))
    return anniversary <= plan.end ?? anniversary ? anniversary : nil
  }

  /// Interest due for a whole year joins the base (1343-2 C. civ.).
  private mutating func capitalise(on day: CalendarDate) {
    anniversaries += 1
    let joining = interestDue(on: day) - capitalised
    guard joining.isPositive, !isBeyondMeasure, let rule = debt.plan?.capitalisation else { return }
    closeLines(on: day)
    guard base + joining <= .largest else {
      isBeyondMeasure = true
      return
    }
    capitalised += joining
    capitalisations.append(
      Statement.Capitalisation(date: day, amount: joining, row: Statement.ParameterRow(rule.reference)))
  }

  private mutating func closeLines(on day: CalendarDate) {
    if let last = countedDay(before: day) { closeLines(through: last) }
  }

  private mutating func closeLines(through day: CalendarDate) {
    guard let plan = debt.plan, let first = openFrom else { return }
    let last = min(day, plan.end ?? day)
    guard first <= last else { return }
    let steps = openSteps(through: last)
    for step in steps { append(step) }
    noteUnknownDays(first, last, steps)
    openFrom = last.next
  }

  private mutating func append(_ step: RateStep) {
    let amount = counting.interest(on: base, step)
    closedInterest += amount
    lines.append(
      Statement.InterestLine(
        invoice: debt.invoice.number, period: step.period, days: step.period.days, base: base,
        rate: step.rate, source: step.source, article: step.source.ownArticle ?? debt.article,
        rows: step.rows, amount: amount))
  }

  private mutating func noteUnknownDays(
    _ first: CalendarDate, _ last: CalendarDate, _ steps: [RateStep]
  ) {
    guard base.isPositive, steps.map(\.period.days).reduce(0, +) < Period(first: first, last: last).days
    else { return }
    let known = steps.last.map(\.period.last)
    let from = known.map { $0 < last ? $0.next : first } ?? first
    let through = known == last ? steps[0].period.first.previous : last
    unknownDays = Period(
      first: min(from, unknownDays?.first ?? from), last: max(through, unknownDays?.last ?? through))
  }
}

extension Account {
  /// The debtor acknowledges the debt on `day` (2240 C. civ.).
  mutating func acknowledge(on day: CalendarDate) {
    limitation.advance(to: day)
    limitation.interrupt(on: day, by: .payment)
  }

  /// Whether it could no more be sued on that day.
  mutating func isTimeBarred(on day: CalendarDate) -> Bool {
    guard limitation.lastDay < day else { return false }
    limitation.advance(to: day)
    return limitation.lastDay < day
  }

  /// Takes up to `amount` in the order asked, on a day to which the account was advanced.
  mutating func pay(
    _ amount: Money, on day: CalendarDate, _ options: CaseFile.Options,
    for ground: Statement.Imputation.Part.Ground
  ) -> Statement.Imputation.Part {
    var part = Statement.Imputation.Part(invoice: debt.invoice.number, ground)
    var rest = amount
    if options.imputation == .interestFirst { part.interest = payInterest(&rest, on: day) }
    if options.flatIndemnityFirst { part.flatIndemnity = payFlatIndemnity(&rest) }
    part.principal = payPrincipal(&rest, on: day)
    if options.imputation == .principalFirst { part.interest = payInterest(&rest, on: day) }
    part.principalAfter = principal
    return part
  }

  mutating func payFlatIndemnity(_ rest: inout Money) -> Money {
    let taken = min(rest, flatIndemnityDue)
    flatIndemnityPaid += taken
    rest -= taken
    return taken
  }

  /// A credit note of `day`: it reduces the principal, and gives back what exceeds it.
  mutating func credit(_ amount: Money, on day: CalendarDate) -> (taken: Money, excess: Money) {
    let taken = min(amount, principal)
    reducePrincipal(by: taken, on: day)
    credited += taken
    return (taken, amount - taken)
  }

  private mutating func payInterest(_ rest: inout Money, on day: CalendarDate) -> Money {
    let taken = min(rest, interestDue(on: day))
    guard taken.isPositive else { return .zero }
    let fromCapitalised = min(taken, capitalised)
    if fromCapitalised.isPositive { closeLines(on: day) }
    capitalised -= fromCapitalised
    interestPaid += taken
    rest -= taken
    return taken
  }

  private mutating func payPrincipal(_ rest: inout Money, on day: CalendarDate) -> Money {
    let taken = min(rest, principal)
    reducePrincipal(by: taken, on: day)
    paidOnPrincipal += taken
    rest -= taken
    return taken
  }

  private mutating func reducePrincipal(by amount: Money, on day: CalendarDate) {
    guard amount.isPositive else { return }
    closeLines(on: day)
    principal -= amount
    if principal.isZero { settledOn = day }
  }
}

extension Statement.RateSource {
  /// The article of the rate itself, when it is not that of the debt.
  fileprivate var ownArticle: Article? {
    if case .majoredLegal = self { .monetaryL313_3 } else { nil }
  }
}

extension Statement.Imputation.Part {
  init(invoice: String?, _ ground: Ground) {
    self.init(
      invoice: invoice, costs: .zero, interest: .zero, principal: .zero, flatIndemnity: .zero,
      penalty: .zero, principalAfter: .zero, ground: ground)
  }
}
