import CaseFiles
import Diagnostics
import Law
import Values

/// A rate that holds for a run of days within one half-year.
struct RateStep {
  let period: Period
  let rate: Rate
  let source: Statement.RateSource
  /// Nothing for a rate that no parameter gives.
  let rows: [Statement.ParameterRow]
}

/// What decides the rate of each day: debts with the same key share one schedule.
enum RateKey: Hashable {
  case commercial
  case legal(LegalRateCategory)
  case legalMultiple(hundredths: Int, LegalRateCategory)
  case contract(Rate, clause: String?)
  /// Legal rate of a condemnation, with points added from a day (L313-3 CMF).
  case majoredLegal(LegalRateCategory, Majoration)
  /// The half-year in which interest began to run fixes the rate (R2192-31 CCP).
  case publicProcurement(anchor: CalendarDate)

  /// Points added from a day, so many months after the decision became enforceable.
  struct Majoration: Hashable {
    let points: Rate
    let from: CalendarDate
    let delayMonths: Int
    let reference: LawRowReference
  }

  /// Nil when no interest runs.
  init?(_ basis: CaseFile.InterestTerms.Basis, start: CalendarDate, _ category: LegalRateCategory) {
    switch basis {
    case .lateCommercial: self = .commercial
    case .legal: self = .legal(category)
    case .legalMultiple(let hundredths): self = .legalMultiple(hundredths: hundredths, category)
    case .contract(let rate, let clause): self = .contract(rate, clause: clause)
    case .publicProcurement: self = .publicProcurement(anchor: start.next.startOfHalfYear)
    case .none: return nil
    }
  }

  /// The table that lacks a row when the rate of a day is not known.
  var table: LawTableName {
    switch self {
    case .commercial, .publicProcurement: .refinancingRate
    case .legal, .legalMultiple, .majoredLegal, .contract: .legalRate
    }
  }
}

/// The rates of a run of days, split at every change of rate and every half-year; days whose rate is not
/// known are missing from it.
struct RateSchedule {
  let key: RateKey
  /// The first day it was asked for.
  let first: CalendarDate
  let steps: [RateStep]

  init(_ key: RateKey, from first: CalendarDate, through last: CalendarDate, _ law: LawBook) {
    self.key = key
    self.first = first
    var steps: [RateStep] = []
    var day = first
    while day <= last {
      let halfYearEnd = min(day.startOfNextHalfYear.previous, last)
      if let quote = try? law.quote(key, on: day) {
        let end = min(quote.holdsUntil ?? halfYearEnd, halfYearEnd)
        steps.append(
          RateStep(
            period: Period(first: day, last: end), rate: quote.rate, source: quote.source,
            rows: quote.references.map(Statement.ParameterRow.init)))
        day = end.next
      } else {
        day = halfYearEnd.next
      }
    }
    self.steps = steps
  }

  /// The steps that cover `first`…`last`, the outer ones cut to it.
  func steps(from first: CalendarDate, through last: CalendarDate) -> [RateStep] {
    guard first <= last else { return [] }
    var covering: [RateStep] = []
    for step in steps[firstIndex(endingFrom: first)...] {
      guard step.period.first <= last else { break }
      let period = Period(first: max(first, step.period.first), last: min(last, step.period.last))
      covering.append(
        RateStep(period: period, rate: step.rate, source: step.source, rows: step.rows))
    }
    return covering
  }

  func step(on day: CalendarDate) -> RateStep? { steps(from: day, through: day).first }

  private func firstIndex(endingFrom day: CalendarDate) -> Int {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].period.last < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension LawBook {
  fileprivate struct Quote {
    let rate: Rate
    let source: Statement.RateSource
    /// Nil for a rate that no calendar changes.
    let holdsUntil: CalendarDate?
    let references: [LawRowReference]
  }

  fileprivate func quote(_ key: RateKey, on day: CalendarDate) throws(Refusal) -> Quote {
    switch key {
    case .commercial:
      let late = try commercialLateRate(on: day)
      return quote(late, holdsUntil: late.holdsUntil)
    case .publicProcurement(let anchor):
      return quote(try publicLateRate(beganOn: anchor), holdsUntil: nil)
    case .legal(let category):
      let legal = try legalRate(category, on: day)
      return Quote(
        rate: legal.rate,
        source: .legal(category: category, from: legal.from, until: legal.holdsUntil),
        holdsUntil: legal.holdsUntil, references: legal.references)
    case .legalMultiple(let hundredths, let category):
      let legal = try legalRate(category, on: day)
      return Quote(
        rate: Rate(partsPerMillion: legal.rate.partsPerMillion * Int64(hundredths) / 100),
        source: .legalMultiple(
          hundredths: hundredths, legal: legal.rate, category: category, from: legal.from,
          until: legal.holdsUntil),
        holdsUntil: legal.holdsUntil, references: legal.references)
    case .majoredLegal(let category, let majoration):
      return try majoredQuote(category, majoration, on: day)
    case .contract(let rate, let clause):
      return Quote(rate: rate, source: .contract(clause: clause), holdsUntil: nil, references: [])
    }
  }

  private func majoredQuote(
    _ category: LegalRateCategory, _ majoration: RateKey.Majoration, on day: CalendarDate
  ) throws(Refusal) -> Quote {
    let legal = try legalRate(category, on: day)
    guard day >= majoration.from else {
      return Quote(
        rate: legal.rate,
        source: .legal(category: category, from: legal.from, until: legal.holdsUntil),
        holdsUntil: min(legal.holdsUntil, majoration.from.previous), references: legal.references)
    }
    return Quote(
      rate: legal.rate + majoration.points,
      source: .majoredLegal(
        category: category, legal: legal.rate, points: majoration.points, from: legal.from,
        until: legal.holdsUntil),
      holdsUntil: legal.holdsUntil, references: legal.references + [majoration.reference])
  }

  private func quote(_ late: RefinancingRate, holdsUntil: CalendarDate?) -> Quote {
    Quote(
      rate: late.rate + late.points,
      source: .refinancing(rate: late.rate, anchor: late.anchor, points: late.points),
      holdsUntil: holdsUntil, references: late.references)
  }
}
