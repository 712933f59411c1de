import Testing
import Values

@testable import Claims

/// Worked examples that others have published; where a publication counts otherwise, the option is set and said.
struct PublishedExampleTests {
  /// service-public.fr F20688 (28 June 2024): 2 000 €, individual creditor, 1 to 30 September 2020: 5.11.
  /// The sheet counts both end days.
  @Test func p1SimpleLegalInterest() throws {
    var sample = legal("2000.00", from: "2020-09-01", at: "2020-09-30")
    sample.options = #"{"countedDays": "bothIncluded"}"#
    let statement = try sample.statement()
    #expect(statement.brief == ["30 × 3.11 = 5.11"])
    #expect(statement.totals.totalDue.plainText == "2005.11")
  }

  /// help.shine.fr: 3 000 € at 14.76 % for 30 days: 36.39. lesjooristes.fr: 5 000 € at 10 %: 41.10.
  /// agenceipro.com: 15 000 € at 15 %: 184.93. macalculatriceenligne.com: 10 000 € at 3.15 %, 180 days: 155.34.
  @Test(arguments: [
    ("3000.00", "14.76", 30, "36.39"), ("5000.00", "10", 30, "41.10"), ("15000.00", "15", 30, "184.93"),
    ("10000.00", "3.15", 180, "155.34"), ("200000.00", "3", 1, "16.44"),
  ])
  func p5ToP8AndP17ContractRate(_ amount: String, _ rate: String, _ days: Int, _ published: String) throws {
    let due = try #require(CalendarDate(iso: "2026-01-01"))
    let statement = try contract(rate, amount, due: due.iso, at: due.adding(days: days).iso).statement()
    #expect(statement.totals.interestDue.plainText == published)
  }

  /// village-justice.com 25026: one day of 3 % on 200 000 € is 16.4383 €, cut where we round.
  @Test func p17DailyAmount() throws {
    let sample = contract("3", "200000.00", due: "2026-01-01", at: "2026-01-02")
    #expect(try sample.statement().daily?.tenThousandths == 164_384)
  }

  /// Letikette: due day counted, statement day not.
  @Test func p9CommercialRateOverTwoHalfYears() throws {
    var sample = ClaimSample(statementDate: "2026-09-01")
    sample.invoices = [.init(date: "2026-04-01", dueDate: "2026-05-01")]
    sample.options = #"{"countedDays": "endExcluded"}"#
    let statement = try sample.statement()
    #expect(statement.brief == ["61 × 12.15 = 203.05", "62 × 12.40 = 210.63"])
    #expect(statement.totals.totalDue.plainText == "10453.68")
  }

  @Test(arguments: [
    ("interestFirst", "495.89", "6495.89", "6863.35"), ("principalFirst", "0.00", "6000.00", "6838.36"),
  ])
  func p10AndP11PartialPayment(
    _ order: String, _ interestPaid: String, _ principal: String, _ total: String
  ) throws {
    var sample = contract("10", "10000.00", due: "2025-01-01", at: "2026-01-01")
    sample.payments = [payment("2025-07-01", "4000.00")]
    sample.options = #"{"imputation": "\#(order)", "countedDays": "endExcluded"}"#
    let statement = try sample.statement()
    #expect(statement.totals.interestPaid.plainText == interestPaid)
    #expect(statement.totals.principalDue.plainText == principal)
    #expect(statement.totals.totalDue.plainText == total)
  }

  @Test func p12PaymentOfTheWholePrincipalPaysInterestFirst() throws {
    var sample = contract("10", "10000.00", due: "2025-01-01", at: "2026-01-01")
    sample.payments = [payment("2025-03-01", "10000.00")]
    sample.options = #"{"countedDays": "endExcluded"}"#
    let totals = try sample.statement().totals
    #expect(totals.principalDue.plainText == "161.64")
    #expect(totals.interestDue.plainText == "13.55")
    #expect(totals.totalDue.plainText == "215.19")
  }

  @Test(arguments: [("actual/365", "1002.74"), ("actual/actual", "1000.00")])
  func p13LeapYear(_ dayCount: String, _ published: String) throws {
    var sample = contract("10", "10000.00", due: "2023-12-31", at: "2024-12-31")
    sample.options = #"{"dayCount": "\#(dayCount)"}"#
    #expect(try sample.statement().totals.interestDue.plainText == published)
  }

  @Test func p15FlatIndemnityForEachInvoice() throws {
    var sample = contract("10", "10000.00", due: "2025-01-01", at: "2026-01-01")
    sample.invoices.append(.init(number: "F-2", date: "2024-12-01", dueDate: "2025-01-01"))
    #expect(try sample.statement().totals.totalDue.plainText == "22080.00")
  }

  /// The worked statement of the reference documents: two invoices, one payment without designation, a formal
  /// notice whose delay is still running.
  @Test func modelStatement() throws {
    var sample = ClaimSample(statementDate: "2026-01-31")
    sample.invoices = [
      .init(number: "F-2025-0118", date: "2025-04-15", dueDate: "2025-05-30", amount: "4800.00"),
      .init(number: "F-2025-0142", date: "2025-05-31", dueDate: "2025-06-30", amount: "7320.50"),
    ]
    sample.payments = [payment("2025-09-15", "2000.00")]
    sample.penaltyClause = #"{"rate": "5", "article": "article 7"}"#
    sample.events = [formalNotice("2026-01-05", deadline: "2026-01-20")]
    let statement = try sample.statement()
    #expect(
      statement.lines.map(\.amount.plainText) == ["53.61", "123.03", "106.02", "30.72", "448.38", "75.54"])
    #expect(statement.lines.map(\.days) == [31, 77, 107, 31, 184, 31])
    let totals = statement.totals
    #expect(totals.principalDue.plainText == "10297.14")
    #expect(totals.interestDue.plainText == "660.66")
    #expect(totals.indemnityDue.plainText == "80.00")
    #expect(totals.penaltyDue.plainText == "514.86")
    #expect(totals.totalDue.plainText == "11552.66")
    #expect(statement.daily?.tenThousandths == 34_277)
  }

  private func legal(_ amount: String, from: String, at date: String) -> ClaimSample {
    var sample = ClaimSample(creditor: .individual, debtor: .individual, nature: "loan", statementDate: date)
    sample.interest = #"{"basis": "legal"}"#
    sample.invoices = [.init(date: "2020-01-01", dueDate: "2020-02-01", amount: amount)]
    sample.events = [formalNotice(from)]
    return sample
  }

  private func contract(_ rate: String, _ amount: String, due: String, at date: String) -> ClaimSample {
    var sample = ClaimSample(statementDate: date)
    sample.interest = #"{"basis": "contract", "rate": "\#(rate)"}"#
    sample.invoices = [.init(date: "2023-12-01", dueDate: due, amount: amount)]
    return sample
  }
}
