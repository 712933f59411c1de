/// Where public holidays are looked up: metropolitan France, or a territory with days of its own.
public enum HolidayZone: String, Sendable, Hashable, CaseIterable {
  case metropolitan, alsaceMoselle, guadeloupe, martinique, guyane, reunion, mayotte
  case saintMartin, saintBarthelemy
}

extension HolidayZone {
  /// Whether `day` is a public holiday: L3133-1 C. trav., plus L3134-13 (Alsace-Moselle) or L3422-2 (abolition day
  /// of overseas territories).
  public func isHoliday(_ day: CalendarDate) -> Bool {
    let monthAndDay = (day.month, day.day)
    if HolidayZone.fixedDays.contains(where: { $0 == monthAndDay }) { return true }
    let sinceEaster = day.dayNumber - CalendarDate.easter(of: day.year).dayNumber
    if HolidayZone.daysAfterEaster.contains(sinceEaster) { return true }
    return isLocalHoliday(day, sinceEaster: sinceEaster)
  }

  /// Neither Saturday, Sunday nor public holiday.
  public func isWorkingDay(_ day: CalendarDate) -> Bool { day.weekday < 6 && !isHoliday(day) }

  /// The end of a procedural delay whose last day is `day`: that day, else the next working day (article 642 CPC).
  public func endOfDelay(_ day: CalendarDate) -> CalendarDate {
    var end = day
    while !isWorkingDay(end) { end = end.next }
    return end
  }

  private func isLocalHoliday(_ day: CalendarDate, sinceEaster: Int) -> Bool {
    switch self {
    case .metropolitan: false
    case .alsaceMoselle: sinceEaster == -2 || (day.month, day.day) == (12, 26)
    case .mayotte: (day.month, day.day) == (4, 27)
    case .martinique: (day.month, day.day) == (5, 22)
    case .guadeloupe: (day.month, day.day) == (5, 27)
    case .saintMartin: (day.month, day.day) == (5, day.year < 2018 ? 27 : 28)
    case .guyane: (day.month, day.day) == (6, 10)
    case .saintBarthelemy: (day.month, day.day) == (10, 9)
    case .reunion: (day.month, day.day) == (12, 20)
    }
  }

  /// New Year, Labour Day, Victory Day, National Day, Assumption, All Saints, Armistice, Christmas.
  private static let fixedDays = [
    (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25),
  ]

  /// Easter Monday, Ascension, Whit Monday.
  private static let daysAfterEaster: Set<Int> = [1, 39, 50]
}

extension CalendarDate {
  /// Easter Sunday of the Gregorian calendar, for years that a `CalendarDate` may have.
  public static func easter(of year: Int) -> CalendarDate {
    // The paschal full moon follows from the golden number and the solar and lunar corrections of the century.
    let golden = year % 19
    let century = year / 100
    let corrections = century - century / 4 - (8 * century + 13) / 25
    let epact = (corrections + 19 * golden + 15) % 30
    let moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7
    let marchDay = moon - weekday + 28
    return CalendarDate(dayNumber: firstOfMarch(year).dayNumber + marchDay - 1)
  }

  private static func firstOfMarch(_ year: Int) -> CalendarDate {
    CalendarDate(dayNumber: 0).adding(months: (year - 1970) * 12 + 2)
  }
}
