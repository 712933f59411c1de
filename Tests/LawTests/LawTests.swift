import Diagnostics
import Testing
import Values

@testable import Law

private func day(_ iso: String) -> CalendarDate { CalendarDate(iso: iso)! }

struct LawBookTests {
  let law: LawBook
  init() throws { law = try LawBook.embedded() }

  /// The half-year table published beside the rates: refinancing + 10, + 8, and three times the legal rate.
  @Test(arguments: latePaymentHalfYears)
  func lateRatesAgreeWithThePublishedHalfYears(_ row: HalfYear) throws {
    let middle = day(row.from).adding(days: 90)
    for probe in [day(row.from), middle, day(row.from).startOfNextHalfYear.previous] {
      let commercial = try law.commercialLateRate(on: probe)
      #expect(commercial.rate.plainText == row.refinancing)
      #expect((commercial.rate + commercial.points).plainText == row.commercial)
      #expect(commercial.anchor.iso == row.from)
      let procurement = try law.publicLateRate(beganOn: probe)
      #expect((procurement.rate + procurement.points).plainText == row.procurement)
      #expect(try law.contractRateFloor(on: probe).plainText == row.floor)
    }
  }

  /// Before the half-year rule the rate of the most recent operation runs, and 7 points before 2009.
  @Test(arguments: [
    ("2008-07-08", "11.00", "2007-06-13"), ("2008-07-09", "11.25", "2008-07-09"),
    ("2009-01-20", "12.50", "2008-12-10"), ("2009-01-21", "12.00", "2009-01-21"),
    ("2011-07-12", "11.25", "2011-04-13"), ("2011-07-13", "11.50", "2011-07-13"),
    ("2012-12-31", "10.75", "2012-07-11"), ("2013-05-08", "10.75", "2013-01-01"),
  ])
  func runningRateHasNoAnchorBefore2013(_ iso: String, _ rate: String, _ anchor: String) throws {
    let late = try law.commercialLateRate(on: day(iso))
    #expect((late.rate + late.points).plainText == rate)
    #expect(late.anchor.iso == anchor)
  }

  @Test func legalRateGoesByYearThenByHalfYear() throws {
    let year = try law.legalRate(.individual, on: day("2014-08-15"))
    #expect(year.rate.plainText == "0.04")
    #expect(year.from.iso == "2014-01-01")
    #expect(year.holdsUntil.iso == "2014-12-31")
    let half = try law.legalRate(.other, on: day("2026-11-23"))
    #expect(half.rate.plainText == "2.75")
    #expect(half.holdsUntil.iso == "2026-12-31")
    #expect(half.references[0].status == .unconfirmed)
  }

  @Test func whatIsNotKnownIsRefusedByName() throws {
    for (isLegal, iso) in [(true, "2027-01-01"), (false, "2027-01-01"), (true, "2003-12-31")] {
      let refusal = #expect(throws: Refusal.self) {
        _ =
          isLegal
          ? try law.legalRate(.other, on: day(iso)).rate : try law.commercialLateRate(on: day(iso)).rate
      }
      let diagnostic = try #require(refusal?.diagnostics.first)
      #expect(diagnostic.id == LawCode.unknownPeriod.rawValue)
      #expect(diagnostic.arguments[.date] == iso)
    }
    let unknown = law.unknownParameters(on: day("2030-01-01"))
    #expect(unknown.first { $0.name == "commercialLateRate" }?.knownUntil.iso == "2026-12-31")
    #expect(try law.commercialLateRate(on: day("2026-12-31")).holdsUntil.iso == "2026-12-31")
  }

  /// The legal rate less the refinancing rate of two months before its half-year moves slowly: it is 60 % of a
  /// spread averaged over 24 months (D313-1-A CMF). A wrong row jumps.
  @Test func legalRateFollowsTheRefinancingRate() throws {
    var previous: [LegalRateCategory: Int64] = [:]
    var spreads: [LegalRateCategory: [Int64]] = [:]
    var start = day("2015-01-01")
    while start <= day("2026-07-01") {
      let refinancing = try law.entry(.refinancingRate, on: start.adding(months: -2)).rate("rate")
      for category in LegalRateCategory.allCases {
        let legal = try law.legalRate(category, on: start).rate
        let spread = legal.partsPerMillion - refinancing.partsPerMillion
        if let before = previous[category] {
          #expect(abs(spread - before) <= 5_000, "\(category) \(start.iso)")
        }
        previous[category] = spread
        if start >= day("2023-01-01") { spreads[category, default: []].append(spread / 100) }
      }
      start = start.startOfNextHalfYear
    }
    #expect(spreads[.individual] == [322, 332, 351, 366, 381, 425, 452, 469])
    #expect(spreads[.other] == [81, 72, 57, 42, 31, 36, 47, 60])
  }

  @Test func flatIndemnityBeginsWithItsDecrees() throws {
    #expect(try law.flatIndemnity(isPublic: false, dueOn: day("2012-12-31")).value == .zero)
    #expect(try law.flatIndemnity(isPublic: false, dueOn: day("2013-01-01")).value.plainText == "40.00")
    #expect(try law.flatIndemnity(isPublic: true, dueOn: day("2013-04-30")).value == .zero)
    #expect(try law.flatIndemnity(isPublic: true, dueOn: day("2026-01-31")).value.plainText == "40.00")
  }

  @Test func parametersAreListedWithSourceAndLastKnownDay() throws {
    let inForce = law.parameters(on: day("2026-11-23"))
    let late = try #require(inForce.first { $0.name == "commercialLateRate" })
    #expect(late.value == "12.40")
    #expect(late.knownUntil.iso == "2026-12-31")
    #expect(inForce.first { $0.name == "contractRateFloor" }?.value == "8.25")
    #expect(inForce.first { $0.name == "limitation.common" }?.value == "5")
    #expect(law.parameters.allSatisfy { !$0.source.isEmpty })
    #expect(law.parameters.filter { $0.name == "legalRate.other" }.count == 35)
  }
}

struct HalfYear: Sendable {
  let from: String
  let refinancing, commercial, procurement, floor: String
}

/// `latePaymentHalfYear` of the rates as compiled on 23 November 2026.
let latePaymentHalfYears: [HalfYear] = """
  2013-01-01 0.75 10.75 8.75 0.12
  2013-07-01 0.50 10.50 8.50 0.12
  2014-01-01 0.25 10.25 8.25 0.12
  2014-07-01 0.15 10.15 8.15 0.12
  2015-01-01 0.05 10.05 8.05 2.79
  2015-07-01 0.05 10.05 8.05 2.97
  2016-01-01 0.05 10.05 8.05 3.03
  2016-07-01 0.00 10.00 8.00 2.79
  2017-01-01 0.00 10.00 8.00 2.70
  2017-07-01 0.00 10.00 8.00 2.70
  2018-01-01 0.00 10.00 8.00 2.67
  2018-07-01 0.00 10.00 8.00 2.64
  2019-01-01 0.00 10.00 8.00 2.58
  2019-07-01 0.00 10.00 8.00 2.61
  2020-01-01 0.00 10.00 8.00 2.61
  2020-07-01 0.00 10.00 8.00 2.52
  2021-01-01 0.00 10.00 8.00 2.37
  2021-07-01 0.00 10.00 8.00 2.28
  2022-01-01 0.00 10.00 8.00 2.28
  2022-07-01 0.00 10.00 8.00 2.31
  2023-01-01 2.50 12.50 10.50 6.18
  2023-07-01 4.00 14.00 12.00 12.66
  2024-01-01 4.50 14.50 12.50 15.21
  2024-07-01 4.25 14.25 12.25 14.76
  2025-01-01 3.15 13.15 11.15 11.13
  2025-07-01 2.15 12.15 10.15 8.28
  2026-01-01 2.15 12.15 10.15 7.86
  2026-07-01 2.40 12.40 10.40 8.25
  """.split(separator: "\n").map { line in
    let words = line.split(separator: " ").map(String.init)
    return HalfYear(
      from: words[0], refinancing: words[1], commercial: words[2], procurement: words[3], floor: words[4])
  }
