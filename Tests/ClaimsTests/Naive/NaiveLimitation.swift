import Values

/// How long a debt may be sued on, in the simplest words: each interruption before the last day starts the years
/// anew. The awards of one title share one.
final class NaiveLimitation {
  private let start: Int
  private let years: Int
  /// Against a public body the years are those that follow the year of the claim.
  private let endsWithTheYear: Bool
  private var interruptions: [Int]

  init(start: Int, years: Int, endsWithTheYear: Bool, interruptions: [Int]) {
    (self.start, self.years, self.endsWithTheYear) = (start, years, endsWithTheYear)
    self.interruptions = interruptions
  }

  func interrupt(_ day: Int) { interruptions.append(day) }

  func isOver(on day: Int) -> Bool { lastDay < day }

  private var lastDay: Int {
    var last = lastDay(from: start)
    for day in interruptions.sorted() where day >= start && day <= last { last = lastDay(from: day) }
    return last
  }

  private func lastDay(from day: Int) -> Int {
    let date = CalendarDate(dayNumber: day)
    if endsWithTheYear { return CalendarDate(year: date.year + years, month: 12, day: 31)!.dayNumber }
    return date.adding(years: years).dayNumber
  }
}
