import CaseFiles
import Diagnostics
import Law
import Values

/// Until when one debt may be sued on, as acts interrupt it day after day.
struct LimitationClock {
  private let rule: LimitationRule
  private let periods: [SourcedValue<Int>]
  /// Those of the case not yet counted.
  private var acts: ArraySlice<Statement.LimitationAccount.Interruption>
  private let suspensions: ArraySlice<Period>
  private(set) var account: Statement.LimitationAccount

  /// - Parameter acts: those that are about the debt, by the statement date.
  init(
    _ rule: LimitationRule, from start: CalendarDate, _ acts: LimitationActs, _ book: LawBook
  ) throws(Refusal) {
    self.rule = rule
    periods = book.limitationYears(rule.kind)
    self.acts = acts.interruptions
    suspensions = acts.suspensions
    let period = try book.limitationYears(rule.kind, on: start)
    account = Statement.LimitationAccount(
      start: start, years: period.value, interruptions: [], suspensions: [], lastDay: start,
      article: rule.article, row: Statement.ParameterRow(period.reference))
    run(for: period, from: start)
  }

  var lastDay: CalendarDate { account.lastDay }

  /// Counts the acts of the case up to `day`.
  mutating func advance(to day: CalendarDate) {
    while let act = acts.first, act.date <= day {
      interrupt(on: act.date, by: act.cause)
      acts.removeFirst()
    }
  }

  /// An act of `day` starts the period anew; once it has run out, nothing does. Later days come later.
  mutating func interrupt(
    on day: CalendarDate, by cause: Statement.LimitationAccount.Interruption.Cause
  ) {
    guard day >= account.start, day <= lastDay,
      let period = periods.last(where: { $0.reference.from <= day })
    else { return }
    account.interruptions.append(.init(date: day, cause: cause))
    run(for: period, from: day)
  }

  /// A suspension adds its days without wiping out the time already run (2230, 2238 C. civ.).
  private mutating func run(for period: SourcedValue<Int>, from start: CalendarDate) {
    account.years = period.value
    account.row = Statement.ParameterRow(period.reference)
    account.lastDay = rule.lastDay(from: start, years: period.value)
    account.suspensions = []
    for suspension in suspensions {
      guard suspension.first <= account.lastDay, suspension.last >= start else { continue }
      let days = Period(first: max(suspension.first, start), last: suspension.last)
      account.suspensions.append(days)
      account.lastDay = account.lastDay.adding(days: days.days)
    }
  }
}
