import Law
import Testing
import Values

@testable import Claims

struct StartAndRateTests {
  private func civil() -> ClaimSample {
    var sample = ClaimSample(debtor: .individual)
    sample.invoices = [.init(date: "2026-01-01", dueDate: "2026-02-01", amount: "1000.00")]
    return sample
  }

  @Test func aDebtWithoutFormalNoticeBearsNoInterest() throws {
    let statement = try civil().statement()
    #expect(statement.lines.isEmpty)
    #expect(statement.invoices[0].interestStartsOn == nil)
    #expect(statement.daily == nil)
  }

  @Test func interestStartsTheDayAfterPresentationElseReceipt() throws {
    var sample = civil()
    sample.events = [#"{"kind": "formalNotice", "date": "2026-03-01", "received": "2026-03-09"}"#]
    #expect(try sample.statement().invoices[0].interestStartsOn?.iso == "2026-03-10")
    sample.events = [
      #"{"kind": "formalNotice", "date": "2026-03-01", "presented": "2026-03-03", "received": "2026-03-09"}"#
    ]
    #expect(try sample.statement().invoices[0].interestStartsOn?.iso == "2026-03-04")
  }

  @Test func aSendingDateAloneIsRefusedUnlessTheCaseSetsTheStart() throws {
    var sample = civil()
    sample.events = [#"{"kind": "formalNotice", "date": "2026-03-01"}"#]
    #expect(try sample.refusals() == ["M010"])
    sample.interest = #"{"basis": "legal", "from": "2026-03-05"}"#
    #expect(try sample.statement().invoices[0].interestStartsOn?.iso == "2026-03-06")
  }

  @Test func aNoticeBeforeTheDueDateHasNoEffect() throws {
    var sample = civil()
    sample.events = [formalNotice("2026-01-15")]
    #expect(try sample.statement().lines.isEmpty)
  }

  @Test func theContractMayLetTheDueDateSuffice() throws {
    var sample = civil()
    sample.defaultClause = "article 5"
    #expect(try sample.statement().invoices[0].interestStartsOn?.iso == "2026-02-02")
  }

  @Test func damagesBearNoInterestBeforeAJudgment() throws {
    var sample = ClaimSample(debtor: .individual, nature: "damages")
    sample.events = [formalNotice("2026-03-01")]
    #expect(try sample.statement().lines.isEmpty)
  }

  @Test func legalMultipleAndCategoryFollowTheCreditor() throws {
    var sample = ClaimSample(statementDate: "2026-06-30")
    sample.invoices = [.init(date: "2025-12-01", dueDate: "2025-12-31")]
    sample.interest = #"{"basis": "legalMultiple", "multiple": "3"}"#
    #expect(try sample.statement().brief == ["181 × 7.86 = 389.77"])
    sample.creditor = .individual
    sample.debtor = .individual
    sample.interest = #"{"basis": "legal", "from": "2025-12-31"}"#
    #expect(try sample.statement().brief == ["181 × 6.67 = 330.76"])
  }

  @Test func eachInvoiceMayHaveItsOwnTerms() throws {
    var sample = ClaimSample(statementDate: "2026-06-30")
    sample.invoices = [
      .init(date: "2025-12-01", dueDate: "2025-12-31"),
      .init(
        number: "F-2", date: "2025-12-01", dueDate: "2025-12-31",
        more: #""interest": {"basis": "contract", "rate": "12"}"#),
      .init(
        number: "F-3", date: "2025-12-01", dueDate: "2025-12-31", more: #""interest": {"basis": "none"}"#),
    ]
    #expect(try sample.statement().brief == ["181 × 12.15 = 602.51", "181 × 12.00 = 595.07"])
    #expect(try sample.statement().totals.indemnityDue.plainText == "120.00")
  }

  /// Three times the legal rate is 15.21 % in the first half of 2024: 14 % is under it, and stays 14 %.
  @Test func aContractRateUnderTheFloorIsToldAndLeft() throws {
    var sample = ClaimSample(statementDate: "2024-06-30")
    sample.invoices = [.init(date: "2023-12-01", dueDate: "2023-12-31")]
    sample.interest = #"{"basis": "contract", "rate": "14"}"#
    #expect(try sample.warnings() == ["M017"])
    #expect(try sample.statement().lines.allSatisfy { $0.rate.plainText == "14.00" })
    sample.interest = #"{"basis": "contract", "rate": "15.21"}"#
    #expect(try sample.warnings() == [])
    // The floor never raises the default rate, which was under it in 2024.
    sample.interest = nil
    #expect(try sample.warnings() == [])
    #expect(try sample.statement().lines[0].rate.plainText == "14.50")
  }

  @Test func periodsBeyondTheKnownRatesAreRefusedByName() throws {
    var sample = ClaimSample(statementDate: "2027-02-15")
    #expect(try sample.refusals() == ["L001"])
    sample.interest = #"{"basis": "legal", "from": "2026-01-01"}"#
    #expect(try sample.refusals() == ["L001"])
    sample.interest = #"{"basis": "contract", "rate": "12"}"#
    #expect(try sample.refusals() == [])
    // Settled before the unknown period: nothing is asked of it.
    sample.interest = nil
    sample.invoices = [.init(date: "2026-11-01", dueDate: "2026-12-01", amount: "1000.00")]
    sample.payments = [payment("2026-12-10", "1003.06")]
    #expect(try sample.statement().totals.totalDue.plainText == "40.00")
  }

  @Test func theRunningRateAppliesBefore2013() throws {
    var sample = ClaimSample(statementDate: "2011-08-31")
    sample.invoices = [.init(date: "2011-05-01", dueDate: "2011-05-31")]
    let statement = try sample.statement()
    #expect(statement.lines.map(\.rate.plainText) == ["11.25", "11.25", "11.50"])
    #expect(statement.lines.map(\.days) == [30, 12, 50])
    #expect(statement.totals.indemnityDue == .zero)
  }

  @Test func aYearOf360IsForContractsBetweenProfessionals() throws {
    var sample = ClaimSample(statementDate: "2025-12-31", options: #"{"dayCount": "actual/360"}"#)
    #expect(try sample.refusals() == ["M013"])
    sample.interest = #"{"basis": "contract", "rate": "12"}"#
    #expect(try sample.statement().totals.interestDue.plainText == "1216.66")
  }

  @Test func unconfirmedRowsAreUsedAndNamed() throws {
    var sample = civil()
    sample.events = [formalNotice("2026-08-01")]
    #expect(try sample.warnings() == ["L002"])
  }

  @Test func laterInterestSaysHowLongItsRateIsKnown() throws {
    #expect(try ClaimSample(statementDate: "2025-09-15").statement().daily?.until?.iso == "2025-12-31")
    let last = try #require(try ClaimSample(statementDate: "2026-12-31").statement().daily)
    #expect(last.from.iso == "2027-01-01")
    #expect(last.until?.iso == "2026-12-31")
    #expect(last.tenThousandths == 33_973)
  }
}
