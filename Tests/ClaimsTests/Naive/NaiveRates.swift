import Values

@testable import Law

/// The rate of each day, spread out over the calendar from the dated rows.
enum NaiveRates {
  static let first = CalendarDate(iso: "2008-01-01")!.dayNumber
  static let last = CalendarDate(iso: "2026-12-31")!.dayNumber

  /// L441-10 II C. com.: ten points (seven before 2009) above the rate of the most recent operation; since 2013 above
  /// that of 1 January, then of 1 July.
  static let commercial = days.map { day in
    refinancing(on: day.year < 2013 ? day : day.startOfHalfYear) + (day.year < 2009 ? 70_000 : 100_000)
  }
  /// L313-2 CMF.
  static let legalOfPersons = days.map { percent(.legalRate, "individual", on: $0) }
  static let legalOfOthers = days.map { percent(.legalRate, "other", on: $0) }
  /// Which half-year a day falls in.
  static let halfYear = days.map { $0.year * 2 + ($0.month > 6 ? 1 : 0) }
  static let daysOfYear = days.map { CalendarDate.isLeap($0.year) ? 366 : 365 }

  /// R2192-31 CCP: eight points above the rate of the first day of the half-year in which interest began.
  static func procurement(firstDay: Int) -> Int {
    refinancing(on: CalendarDate(dayNumber: firstDay).startOfHalfYear) + 80_000
  }

  private static let days = (first...last).map { CalendarDate(dayNumber: $0) }

  private static func refinancing(on day: CalendarDate) -> Int { percent(.refinancingRate, "rate", on: day) }

  private static func percent(_ table: LawTableName, _ column: String, on day: CalendarDate) -> Int {
    let rows = ClaimSample.law.tables[table]!.rows
    return Int(rows.last { $0.from <= day }?.values[column] ?? 0)
  }
}

/// The rate of one debt on each of its days.
enum NaiveRate {
  case fixed(Int)
  case daily([Int], hundredths: Int)
  /// Five points more from a day (L313-3 CMF).
  case majored([Int], from: Int)

  func on(_ day: Int) -> Int {
    switch self {
    case .fixed(let rate): rate
    case .daily(let rates, let hundredths): rates[day - NaiveRates.first] * hundredths / 100
    case .majored(let rates, let from): rates[day - NaiveRates.first] + (day >= from ? 50_000 : 0)
    }
  }
}
