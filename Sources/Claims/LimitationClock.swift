import CaseFiles
import Diagnostics
import Law
import Values

/// Until when one debt may be sued on, as acts interrupt it day after day.
struct LimitationClock {
  private let rule: LimitationRule
  private let start: CalendarDate
  private let years: [(from: CalendarDate, years: Int)]
  /// Days of the case's own interruptions, in order.
  private let acts: [CalendarDate]
  private let suspensions: [CaseFile.Event]
  private var actsCounted = 0
  private(set) var lastDay: CalendarDate

  /// - Parameter events: those that are about the debt, by the statement date.
  init(
    _ rule: LimitationRule, of invoice: CaseFile.Invoice, _ events: [CaseFile.Event], _ book: LawBook
  ) throws(Refusal) {
    self.rule = rule
    start = rule.start(of: invoice)
    years = book.limitationYears(rule.kind)
    acts = events.filter(rule.isInterruption).map(\.date).sorted()
    suspensions = events.filter { $0.kind == .suspension }.sorted { $0.date < $1.date }
    lastDay = rule.lastDay(from: start, years: try book.limitationYears(rule.kind, on: start))
    lastDay = suspended(lastDay, since: start)
  }

  var limitation: Limitation { Limitation(lastDay: lastDay, article: rule.article) }

  /// Counts the acts of the case up to `day`.
  mutating func advance(to day: CalendarDate) {
    while actsCounted < acts.count, acts[actsCounted] <= day {
      interrupt(on: acts[actsCounted])
      actsCounted += 1
    }
  }

  /// An act of `day` starts the period anew; once it has run out, nothing does. Later days come later.
  mutating func interrupt(on day: CalendarDate) {
    guard day >= start, day <= lastDay else { return }
    let count = years.last { $0.from <= day }?.years
    guard let count else { return }
    lastDay = suspended(rule.lastDay(from: day, years: count), since: day)
  }

  /// A suspension adds its days without wiping out the time already run (2230, 2238 C. civ.).
  private func suspended(_ lastDay: CalendarDate, since start: CalendarDate) -> CalendarDate {
    suspensions.reduce(lastDay) { end, event in
      guard let until = event.until, event.date <= end, until >= start else { return end }
      return end.adding(days: until.dayNumber - max(event.date, start).dayNumber + 1)
    }
  }
}
