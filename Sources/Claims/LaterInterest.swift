import CaseFiles
import Law
import Values

/// Interest of one day after the closing day; nil when nothing runs.
func dailyInterest(
  _ outcome: Outcome, _ claim: AdmittedClaim, _ counting: Counting
) -> Statement.DailyInterest? {
  let next = claim.closing.next
  let accounts = outcome.claimed.map(\.account)
  let bases = laterBases(accounts, claim.closing)
  guard !bases.isEmpty else { return nil }
  let parts = bases.map { Statement.DailyInterest.Part(base: $0.base, rate: $0.step.rate) }
  let until = accounts.compactMap { $0.lastDayOfLaterRate(after: claim.closing) }.min()
  return Statement.DailyInterest(
    tenThousandths: tenThousandths(parts, perYearOf: counting.daysInYear(of: next)), from: next,
    until: until, parts: parts)
}

extension Account {
  /// The rate of the day after the closing day, or the last one known; nil when nothing runs.
  func laterStep(after closing: CalendarDate) -> RateStep? {
    guard let plan = debt.plan, plan.end == nil, base.isPositive else { return nil }
    return plan.schedule.step(on: closing.next) ?? plan.schedule.step(on: closing)
  }

  /// Up to which day that rate holds; nil when it does not change.
  fileprivate func lastDayOfLaterRate(after closing: CalendarDate) -> CalendarDate? {
    // R2192-31 CCP fixes one rate for the whole delay.
    guard debt.basis != .publicProcurement, let step = laterStep(after: closing) else { return nil }
    return step.source.end(on: step.period.last)
  }
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
