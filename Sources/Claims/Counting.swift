import CaseFiles
import Values

/// How days and years are counted: the options of the case that every line of interest obeys.
struct Counting {
  let options: CaseFile.Options

  /// The first day that bears interest after the starting event.
  func firstDay(after start: CalendarDate) -> CalendarDate { countsStart ? start : start.next }

  /// The last day counted before an event of `day` (payment, credit note, statement) changes the base.
  func lastDay(before day: CalendarDate) -> CalendarDate { countsEnd ? day : day.previous }

  /// Interest of `step` on `base`, half a cent rounded up: one printed line, one rounding.
  func interest(on base: Money, _ step: RateStep) -> Money {
    let weight = Int128(step.rate.partsPerMillion) * Int128(step.period.days)
    let divisor = Int128(1_000_000) * Int128(daysInYear(of: step.period.first))
    return Money(cents: Int64(Int128(base.cents).multiplied(by: weight, dividedHalfUpBy: divisor)))
  }

  func daysInYear(of day: CalendarDate) -> Int {
    switch options.dayCount {
    case .actual365: 365
    case .actual360: 360
    case .actualActual: CalendarDate.isLeap(day.year) ? 366 : 365
    }
  }

  private var countsStart: Bool {
    options.countedDays == .endExcluded || options.countedDays == .bothIncluded
  }

  private var countsEnd: Bool {
    options.countedDays == .startExcluded || options.countedDays == .bothIncluded
  }
}

extension Statement {
  /// What the days of a line are divided by.
  package func daysInYear(of line: InterestLine) -> Int {
    Counting(options: conventions.options).daysInYear(of: line.period.first)
  }
}
