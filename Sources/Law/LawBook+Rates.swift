import Diagnostics
import Values

/// The refinancing rate taken on a day, and the points that the law adds to it.
package struct RefinancingRate: Sendable, Hashable {
  package let rate: Rate
  package let points: Rate
  /// 1 January or 1 July; the first day of the running rate before the half-year rule of 2013.
  package let anchor: CalendarDate
  /// The last day for which this rate holds.
  package let holdsUntil: CalendarDate
  package let references: [LawRowReference]
}

/// The legal rate of one half-year (one year before 2015).
package struct LegalRate: Sendable, Hashable {
  package let rate: Rate
  package let from: CalendarDate
  package let holdsUntil: CalendarDate
  package let references: [LawRowReference]
}

extension LawBook {
  /// L441-10 II C. com.: refinancing rate of 1 January or 1 July plus points, re-anchored each half-year;
  /// the rate of the most recent operation, without anchor, before 2013.
  package func commercialLateRate(on day: CalendarDate) throws(Refusal) -> RefinancingRate {
    let rule = try entry(.commercialLatePayment, on: day)
    let isAnchored = rule.number("anchorMonths") > 0
    let refinancing = try entry(.refinancingRate, on: isAnchored ? day.startOfHalfYear : day)
    let end = isAnchored ? day.startOfNextHalfYear.previous : refinancing.end
    return RefinancingRate(
      rate: refinancing.rate("rate"), points: rule.rate("points"),
      anchor: isAnchored ? day.startOfHalfYear : refinancing.row.from, holdsUntil: min(end, rule.end),
      references: [rule.reference, refinancing.reference])
  }

  /// R2192-31 CCP: the rate of the half-year in which interest began to run, for the whole delay.
  package func publicLateRate(beganOn day: CalendarDate) throws(Refusal) -> RefinancingRate {
    let rule = try entry(.publicLatePayment, on: day)
    let anchor = day.startOfHalfYear
    let refinancing = try entry(.refinancingRate, on: anchor)
    return RefinancingRate(
      rate: refinancing.rate("rate"), points: rule.rate("points"), anchor: anchor,
      holdsUntil: day.startOfNextHalfYear.previous, references: [rule.reference, refinancing.reference])
  }

  /// L313-2 CMF.
  package func legalRate(
    _ category: LegalRateCategory, on day: CalendarDate
  ) throws(Refusal) -> LegalRate {
    let entry = try entry(.legalRate, on: day)
    return LegalRate(
      rate: entry.rate(category.rawValue), from: entry.row.from, holdsUntil: entry.end,
      references: [entry.reference])
  }

  /// The least rate that a contract may stipulate between professionals (L441-10 II C. com.): a multiple of
  /// the legal rate of legal persons.
  package func contractRateFloor(on day: CalendarDate) throws(Refusal) -> Rate {
    let rule = try entry(.commercialLatePayment, on: day)
    let legal = try legalRate(.other, on: day).rate
    return Rate(
      partsPerMillion: legal.partsPerMillion * rule.value("floorMultiple") / LawBook.unitScale)
  }
}
