import Testing
import Values

struct HolidaysTests {
  private func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  @Test(arguments: [
    (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"),
    (2000, "2000-04-23"), (1954, "1954-04-18"), (1981, "1981-04-19"), (2038, "2038-04-25"),
  ])
  func easterFallsOnItsPublishedDay(_ year: Int, _ easter: String) {
    #expect(CalendarDate.easter(of: year).iso == easter)
  }

  @Test(arguments: [
    (2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25"),
    (2027, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25"),
  ])
  func metropolitanHolidaysAreThePublishedOnes(_ year: Int, _ published: String) throws {
    let first = try day("\(year)-01-01")
    let found = (0..<365).map { first.adding(days: $0) }.filter(HolidayZone.metropolitan.isHoliday)
    #expect(found.map { String($0.iso.dropFirst(5)) }.joined(separator: " ") == published)
  }

  @Test func localHolidaysBelongToTheirTerritory() throws {
    #expect(HolidayZone.alsaceMoselle.isHoliday(try day("2026-04-03")))
    #expect(HolidayZone.alsaceMoselle.isHoliday(try day("2026-12-26")))
    #expect(!HolidayZone.metropolitan.isHoliday(try day("2026-12-26")))
    #expect(HolidayZone.mayotte.isHoliday(try day("2026-04-27")))
    #expect(HolidayZone.saintMartin.isHoliday(try day("2017-05-27")))
    #expect(HolidayZone.saintMartin.isHoliday(try day("2026-05-28")))
    #expect(HolidayZone.reunion.isHoliday(try day("2026-12-20")))
  }

  /// V11: one month from 1 April 2026 ends on a holiday, a Friday, and is carried to the Monday.
  @Test func delayEndingOnAHolidayIsCarriedToTheNextWorkingDay() throws {
    let end = try day("2026-04-01").adding(months: 1)
    #expect(end.iso == "2026-05-01")
    #expect(HolidayZone.metropolitan.endOfDelay(end).iso == "2026-05-04")
    #expect(HolidayZone.metropolitan.endOfDelay(try day("2026-11-23")).iso == "2026-11-23")
  }
}
