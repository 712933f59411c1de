import CaseFiles
import Law
import Values

/// Interest of one day after the closing day; nil when nothing runs.
func dailyInterest(
  _ outcome: Outcome, _ claim: AdmittedClaim, _ counting: Counting
) -> Statement.DailyInterest? {
  let next = claim.closing.next
  var bases: [Rate: Money] = [:]
  var until: CalendarDate?
  for account in outcome.claimed.map(\.account) {
    guard let plan = account.debt.plan, plan.end == nil, account.base.isPositive,
      let step = plan.schedule.step(on: next) ?? plan.schedule.step(on: claim.closing)
    else { continue }
    bases[step.rate, default: .zero] += account.base
    // R2192-31 CCP fixes one rate for the whole delay.
    if account.debt.basis != .publicProcurement, let end = step.source.end(on: step.period.last) {
      until = min(until ?? end, end)
    }
  }
  guard !bases.isEmpty else { return nil }
  let parts = bases.sorted { $0.key > $1.key }
    .map { Statement.DailyInterest.Part(base: $0.value, rate: $0.key) }
  return Statement.DailyInterest(
    tenThousandths: tenThousandths(parts, perYearOf: counting.daysInYear(of: next)), from: next,
    until: until, parts: parts)
}

/// Cents × parts per million give hundred-millionths of a euro a year.
private func tenThousandths(
  _ parts: [Statement.DailyInterest.Part], perYearOf days: Int
) -> Int64 {
  let yearly = parts.reduce(Int128(0)) { sum, part in
    sum + Int128(part.base.cents) * Int128(part.rate.partsPerMillion)
  }
  return Int64(yearly.multiplied(by: 1, dividedHalfUpBy: Int128(10_000) * Int128(days)))
}

extension Statement.RateSource {
  /// The last day for which a rate in force on `day` is known to hold; nil when no calendar changes it.
  fileprivate func end(on day: CalendarDate) -> CalendarDate? {
    switch self {
    case .refinancing(_, let anchor, _):
      // A rate anchored in an earlier half-year is fixed for the whole delay.
      anchor < day.startOfHalfYear ? nil : day.startOfNextHalfYear.previous
    case .legal(_, _, let until), .legalMultiple(_, _, _, _, let until), .majoredLegal(_, _, let until):
      until
    case .contract: nil
    }
  }
}

/// The days that matter after the statement, by date.
func deadlines(
  _ outcome: Outcome, _ claim: AdmittedClaim, _ caseFile: CaseFile, _ law: LawBook
) -> [Statement.Deadline] {
  var deadlines = outcome.claimed.filter { $0.account.base.isPositive }.map {
    Statement.Deadline(
      kind: $0.account.debt.title == nil ? .limitation : .titleExpiry,
      invoice: $0.account.debt.invoice.number, date: $0.limitation.lastDay,
      article: $0.limitation.article)
  }
  for event in caseFile.events where event.kind == .formalNotice && event.date <= claim.closing {
    guard let day = event.deadline, day >= claim.closing else { continue }
    deadlines.append(Statement.Deadline(kind: .payBy, invoice: nil, date: day, article: nil))
  }
  if let bar = claim.demandBar, bar.kind == .insolvency,
    let months = try? law.months(.claimDeclaration, on: bar.date)
  {
    let last = caseFile.options.holidayZone.endOfDelay(bar.date.adding(months: months))
    deadlines.append(
      Statement.Deadline(kind: .declareClaim, invoice: nil, date: last, article: .commerceL622_24))
  }
  return deadlines.sorted {
    ($0.date, $0.kind.rawValue, $0.invoice ?? "") < ($1.date, $1.kind.rawValue, $1.invoice ?? "")
  }
}
