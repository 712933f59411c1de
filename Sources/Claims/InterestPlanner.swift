import CaseFiles
import Diagnostics
import Law
import Values

/// Plans the interest of one debt after the other; debts whose rates go alike share one schedule.
struct InterestPlanner {
  let book: LawBook
  let closing: CalendarDate
  let bar: Statement.DemandBar?
  /// No debt of the claim bears interest before this day.
  let earliest: CalendarDate
  private var schedules: [RateKey: RateSchedule] = [:]

  init(_ book: LawBook, closing: CalendarDate, _ bar: Statement.DemandBar?, earliest: CalendarDate) {
    self.book = book
    self.closing = closing
    self.bar = bar
    self.earliest = earliest
  }

  /// Nil when interest starts after the closing day.
  ///
  /// - Parameters:
  ///   - capitalisesFrom: the day whose anniversaries capitalise interest; nil when none does.
  ///   - outlivesOpening: whether insolvency lets the interest run on.
  mutating func plan(
    _ key: RateKey?, from start: Statement.InterestStart, capitalisesFrom: CalendarDate?,
    outlivesOpening: Bool,
    _ findings: inout Findings
  ) -> Debt.InterestPlan? {
    guard let key, start.event <= closing else { return nil }
    let months = capitalisesFrom.flatMap { day in
      findings.attempt { () throws(Refusal) in try book.months(.capitalisation, on: day) }
    }
    let opening = bar.flatMap { $0.kind == .insolvency ? $0.date : nil }
    return Debt.InterestPlan(
      schedule: schedule(key, from: start.event),
      end: outlivesOpening ? nil : opening?.previous,
      capitalisation: capitalisesFrom.flatMap { day in
        months.map { .init(from: day, months: $0.value, reference: $0.reference) }
      })
  }

  /// The schedule of a key, wide enough for every debt that uses it.
  private mutating func schedule(_ key: RateKey, from start: CalendarDate) -> RateSchedule {
    if let known = schedules[key], known.first <= start { return known }
    let schedule = RateSchedule(key, from: min(earliest, start), through: closing.next, book)
    schedules[key] = schedule
    return schedule
  }
}
