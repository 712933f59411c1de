import CaseFiles
import Diagnostics
import Law
import Values

/// Until when one debt may be sued on, as acts interrupt it day after day.
struct LimitationClock {
  private let rule: LimitationRule
  private let periods: [SourcedValue<Int>]
  /// The case's own interruptions, in order.
  private let acts: [Statement.LimitationAccount.Interruption]
  private let suspensions: [CaseFile.Event]
  private var actsCounted = 0
  private(set) var account: Statement.LimitationAccount

  /// - Parameter events: those that are about the debt, by the statement date.
  init(
    _ rule: LimitationRule, of invoice: CaseFile.Invoice, _ events: [CaseFile.Event], _ book: LawBook
  ) throws(Refusal) {
    self.rule = rule
    periods = book.limitationYears(rule.kind)
    acts = events.compactMap(rule.interruption).sorted {
      ($0.date, $0.cause.rawValue) < ($1.date, $1.cause.rawValue)
    }
    suspensions = events.filter { $0.kind == .suspension }.sorted { $0.date < $1.date }
    let start = rule.start(of: invoice)
    let period = try book.limitationYears(rule.kind, on: start)
    account = Statement.LimitationAccount(
      start: start, years: period.value, interruptions: [], suspensions: [], lastDay: start,
      article: rule.article, row: Statement.ParameterRow(period.reference))
    run(for: period, from: start)
  }

  var lastDay: CalendarDate { account.lastDay }

  /// Counts the acts of the case up to `day`.
  mutating func advance(to day: CalendarDate) {
    while actsCounted < acts.count, acts[actsCounted].date <= day {
      interrupt(on: acts[actsCounted].date, by: acts[actsCounted].cause)
      actsCounted += 1
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
    for event in suspensions {
      guard let until = event.until, event.date <= account.lastDay, until >= start else { continue }
      let days = Period(first: max(event.date, start), last: until)
      account.suspensions.append(days)
      account.lastDay = account.lastDay.adding(days: days.days)
    }
  }
}
