import CaseFiles
import Law
import Values

/// Interest of one day after the closing day; nil when nothing runs.
func dailyInterest(
  _ outcome: Outcome, _ claim: AdmittedClaim, _ counting: Counting
) -> Statement.DailyInterest? {
  let next = claim.closing.next
  let bases = laterBases(outcome.claimed.map(\.account), claim.closing)
  guard !bases.isEmpty else { return nil }
  let parts = bases.map { Statement.DailyInterest.Part(base: $0.base, rate: $0.step.rate) }
  let until = bases.compactMap(\.until).min()
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
  func end(on day: CalendarDate) -> CalendarDate? {
    switch self {
    case .refinancing(_, let anchor, _):
      // A rate anchored in an earlier half-year is fixed for the whole delay.
      anchor < day.startOfHalfYear ? nil : day.startOfNextHalfYear.previous
    case .legal(_, _, let until), .legalMultiple(_, _, _, _, let until), .majoredLegal(_, _, _, _, let until):
      until
    case .contract: nil
    }
  }
}
