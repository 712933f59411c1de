/// A day of the Gregorian calendar: no hour, no time zone, no instant.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970; differences between two dates are counts of days.
  public let dayNumber: Int
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// The date, or nothing for a day that does not exist (30 February) or a year outside 1900…2200.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2200).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.length(ofMonth: month, year: year)
    else { return nil }
    self.init(dayNumber: CalendarDate.dayNumber(year, month, day))
  }

  public init(dayNumber: Int) {
    // Civil-from-days over 400-year eras starting on 1 March, so that the leap day ends the year.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    self.dayNumber = dayNumber
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Reads `YYYY-MM-DD` and nothing else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-")
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.dayNumber < b.dayNumber }

  /// `2026-11-23`.
  public var iso: String {
    FigureWriter.string { writer in
      writer.put(UInt64(day), width: 2)
      writer.put(UInt8(ascii: "-"))
      writer.put(UInt64(month), width: 2)
      writer.put(UInt8(ascii: "-"))
      writer.put(UInt64(year.magnitude))
      if year < 0 { writer.put(UInt8(ascii: "-")) }
    }
  }

  /// 1 is Monday, 7 is Sunday (ISO 8601).
  public var weekday: Int { (dayNumber + 3) % 7 + ((dayNumber + 3) % 7 < 0 ? 8 : 1) }

  public var next: CalendarDate { adding(days: 1) }
  public var previous: CalendarDate { adding(days: -1) }

  public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// The same day number `months` later, else the last day of that month (article 641 CPC).
  public func adding(months: Int) -> CalendarDate {
    let index = year * 12 + month - 1 + months
    let targetYear = index / 12
    let targetMonth = index % 12 + 1
    let last = CalendarDate.length(ofMonth: targetMonth, year: targetYear)
    return CalendarDate(
      dayNumber: CalendarDate.dayNumber(targetYear, targetMonth, min(day, last)))
  }

  public func adding(years: Int) -> CalendarDate { adding(months: 12 * years) }

  /// 1 January or 1 July of the half-year this day falls in.
  public var startOfHalfYear: CalendarDate {
    CalendarDate(dayNumber: CalendarDate.dayNumber(year, month <= 6 ? 1 : 7, 1))
  }

  /// 1 July or the next 1 January after this day.
  public var startOfNextHalfYear: CalendarDate { startOfHalfYear.adding(months: 6) }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

/// A run of whole days, both ends counted.
public struct Period: Sendable, Hashable {
  public let first: CalendarDate
  public let last: CalendarDate

  /// `last` is not before `first`.
  public init(first: CalendarDate, last: CalendarDate) {
    precondition(first <= last, "a period ends before it begins")
    self.first = first
    self.last = last
  }

  /// Number of days, both ends included.
  public var days: Int { last.dayNumber - first.dayNumber + 1 }
}
