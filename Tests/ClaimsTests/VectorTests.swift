import Law
import Testing
import Values

@testable import Claims

/// Vectors computed by hand under the default conventions: `days × rate = amount` line by line.
struct VectorTests {
  @Test func v1FourHalfYears() throws {
    let statement = try ClaimSample().statement()
    #expect(
      statement.brief == [
        "181 × 13.15 = 652.10", "184 × 12.15 = 612.49", "181 × 12.15 = 602.51", "146 × 12.40 = 496.00",
      ])
    #expect(statement.totals.interestDue.plainText == "2363.10")
    #expect(statement.totals.totalDue.plainText == "12403.10")
  }

  @Test func v2PaidTenDaysLate() throws {
    var sample = ClaimSample(statementDate: "2026-07-10")
    sample.invoices = [.init(date: "2026-06-01", dueDate: "2026-06-30")]
    #expect(try sample.statement().brief == ["10 × 12.40 = 33.97"])
    sample.options = #"{"countedDays": "endExcluded"}"#
    #expect(try sample.statement().brief == ["1 × 12.15 = 3.33", "9 × 12.40 = 30.58"])
  }

  @Test func v3LeapYearCountsThreeHundredSixtyFive() throws {
    var sample = ClaimSample(statementDate: "2024-12-31")
    sample.invoices = [.init(date: "2023-12-01", dueDate: "2023-12-31")]
    let statement = try sample.statement()
    #expect(statement.brief == ["182 × 14.50 = 723.01", "184 × 14.25 = 718.36"])
    #expect(statement.totals.interestDue.plainText == "1441.37")
  }

  @Test func v4LegalRateFromAFormalNotice() throws {
    var sample = ClaimSample(debtor: .individual, interest: #"{"basis": "legal"}"#)
    sample.invoices = [.init(date: "2025-01-10", dueDate: "2025-02-10", amount: "5000.00")]
    sample.events = [formalNotice("2025-03-10")]
    let statement = try sample.statement()
    #expect(
      statement.brief == [
        "112 × 3.71 = 56.92", "184 × 2.76 = 69.57", "181 × 2.62 = 64.96", "146 × 2.75 = 55.00",
      ])
    #expect(statement.totals.interestDue.plainText == "246.45")
    #expect(statement.totals.indemnityDue == .zero)
  }

  @Test func v7PartialPaymentThenFlatIndemnityLast() throws {
    var sample = ClaimSample()
    sample.invoices = [.init(date: "2026-01-01", dueDate: "2026-01-31", amount: "12000.00")]
    sample.payments = [payment("2026-05-15", "5000.00")]
    let statement = try sample.statement()
    #expect(
      statement.brief == ["104 × 12.15 = 415.43", "46 × 12.15 = 113.55", "146 × 12.40 = 367.81"])
    #expect(statement.totals.principalDue.plainText == "7415.43")
    #expect(statement.totals.totalDue.plainText == "7936.79")

    sample.options = #"{"flatIndemnityFirst": true}"#
    let indemnityFirst = try sample.statement()
    #expect(indemnityFirst.totals.principalDue.plainText == "7455.43")
    #expect(indemnityFirst.totals.totalDue.plainText == "7939.38")
  }

  @Test func v8PublicProcurementRateIsFixed() throws {
    var sample = ClaimSample(debtor: .publicBody, isProcurement: true)
    sample.invoices = [.init(date: "2026-02-20", dueDate: "2026-03-24")]
    let statement = try sample.statement()
    #expect(statement.brief == ["98 × 10.15 = 272.52", "146 × 10.15 = 406.00"])
    #expect(statement.totals.interestDue.plainText == "678.52")
    #expect(statement.totals.indemnityDue.plainText == "40.00")
    #expect(statement.heads.last?.article == .procurementD2192_35)
  }

  @Test func v9CapitalisationAtEachAnniversary() throws {
    var sample = ClaimSample(nature: "loan", statementDate: "2026-01-15")
    sample.interest = #"{"basis": "legal"}"#
    sample.invoices = [.init(date: "2023-01-15", dueDate: "2024-01-10")]
    sample.events = [formalNotice("2024-01-15")]
    sample.options = #"{"capitalisation": {"clause": "article 8"}}"#
    let statement = try sample.statement()
    #expect(
      statement.lines.map(\.amount.plainText) == ["231.97", "248.02", "15.25", "177.08", "146.02", "11.30"])
    #expect(statement.lines[3].base.plainText == "10495.24")
    #expect(statement.totals.totalDue.plainText == "10829.64")
    #expect(statement.totals.interestCapitalised.plainText == "829.64")
  }

  /// V10: two months from 31 December end on the last day of February.
  @Test func v10MonthsEndOnTheLastDay() throws {
    let day = try #require(CalendarDate(iso: "2025-12-31"))
    #expect(day.adding(months: 2).iso == "2026-02-28")
  }
}
