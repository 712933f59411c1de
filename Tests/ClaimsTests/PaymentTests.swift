import Law
import Testing
import Values

@testable import Claims

struct PaymentTests {
  private func two(at date: String = "2026-06-30") -> ClaimSample {
    var sample = ClaimSample(statementDate: date)
    sample.invoices = [
      .init(number: "A", date: "2025-12-01", dueDate: "2025-12-31", amount: "1000.00"),
      .init(number: "B", date: "2026-01-01", dueDate: "2026-01-31", amount: "2000.00"),
    ]
    return sample
  }

  private func parts(_ sample: ClaimSample) throws -> [String] {
    try sample.statement().imputations.flatMap(\.parts).map {
      "\($0.invoice ?? "-") \($0.interest.plainText) \($0.principal.plainText) "
        + "\($0.flatIndemnity.plainText)"
    }
  }

  @Test func paidOnOrBeforeTheDueDateNothingIsOwed() throws {
    for day in ["2025-12-15", "2025-12-31"] {
      var sample = two()
      sample.invoices.removeLast()
      sample.payments = [payment(day, "1000.00")]
      let statement = try sample.statement()
      #expect(statement.totals.totalDue == .zero)
      #expect(statement.lines.isEmpty)
      #expect(statement.invoices[0].daysLate == 0)
    }
  }

  @Test func paidTheDayAfterOwesOneDayAndTheIndemnity() throws {
    var sample = two()
    sample.invoices.removeLast()
    sample.payments = [payment("2026-01-01", "1000.00")]
    let statement = try sample.statement()
    #expect(statement.lines.map(\.amount.plainText)[0] == "0.33")
    #expect(statement.totals.indemnityDue.plainText == "40.00")
  }

  @Test func debtAfterDebtInterestThenPrincipalOldestFirst() throws {
    var sample = two()
    sample.payments = [payment("2026-03-01", "1500.00")]
    #expect(try parts(sample) == ["A 19.97 1000.00 0.00", "B 19.31 460.72 0.00"])
  }

  @Test func designationThenPriorityComeBeforeAge() throws {
    var sample = two()
    sample.payments = [payment("2026-03-01", "500.00", for: "B")]
    #expect(try parts(sample) == ["B 19.31 480.69 0.00"])
    sample.payments = [payment("2026-03-01", "500.00")]
    sample.invoices[1].more = #""priority": 1"#
    #expect(try parts(sample) == ["B 19.31 480.69 0.00"])
  }

  @Test func equalRanksShareInProportion() throws {
    var sample = two()
    sample.invoices[1].dueDate = "2025-12-31"
    sample.invoices[1].date = "2025-12-01"
    sample.payments = [payment("2026-03-01", "100.00")]
    #expect(try parts(sample) == ["A 19.97 13.36 0.00", "B 39.95 26.72 0.00"])
  }

  @Test func oddCentsGoToTheLargestRemaindersThenByNumber() {
    func shares(_ amount: Int64, _ owed: [Int64]) -> [Int64] {
      apportion(Money(cents: amount), over: owed.map(Money.init(cents:))).map(\.cents)
    }
    #expect(shares(100, [1, 1, 1]) == [34, 33, 33])
    #expect(shares(10, [3, 3, 4]) == [3, 3, 4])
    #expect(shares(11, [10, 20, 30]) == [2, 4, 5])
    #expect(shares(1, [0, 5]) == [0, 1])
  }

  @Test func indemnitiesComeAfterEveryDueDebtAndBeforeDebtsNotYetDue() throws {
    var sample = two(at: "2026-02-28")
    sample.invoices.append(.init(number: "C", date: "2026-02-01", dueDate: "2026-04-30", amount: "500.00"))
    sample.payments = [payment("2026-02-20", "3200.00")]
    #expect(
      try parts(sample) == [
        "A 16.98 1000.00 40.00", "B 13.32 2000.00 40.00", "C 0.00 89.70 0.00",
      ])
    let statement = try sample.statement()
    #expect(statement.totals.totalDue == .zero)
    #expect(statement.totals.paidOnUnclaimed.plainText == "89.70")
    #expect(statement.unclaimedInvoices.map(\.principalDue.plainText) == ["410.30"])
    expectFooting(of: statement)
  }

  @Test func overpaymentIsACreditBalance() throws {
    var sample = two()
    sample.payments = [payment("2025-12-30", "3500.00")]
    let statement = try sample.statement()
    #expect(statement.totals.creditBalance.plainText == "500.00")
    #expect(statement.totals.totalDue == .zero)
    #expect(try sample.warnings() == ["M024"])
  }

  @Test func paidOnTheStatementDateCountsLaterDoesNot() throws {
    var sample = two(at: "2026-01-31")
    sample.invoices.removeLast()
    sample.payments = [payment("2026-01-31", "1000.00")]
    #expect(try sample.statement().totals.principalDue.plainText == "10.32")
    sample.payments = [payment("2026-02-01", "1000.00")]
    let statement = try sample.statement()
    #expect(statement.totals.principalDue.plainText == "1000.00")
    #expect(statement.imputations.map(\.kind) == [.ignoredPayment])
    #expect(try sample.warnings() == ["M018"])
  }

  /// The payment pays interest only: the base does not change, and the line is not split.
  @Test func aPaymentOfInterestAloneSplitsNoLine() throws {
    var sample = two()
    sample.invoices.removeLast()
    sample.payments = [payment("2026-03-01", "10.00")]
    let statement = try sample.statement()
    #expect(statement.brief == ["181 × 12.15 = 60.25"])
    #expect(statement.totals.interestDue.plainText == "50.25")
  }

  @Test func creditNotesActFromTheirReason() throws {
    var sample = ClaimSample(statementDate: "2026-06-30")
    sample.invoices = [.init(date: "2025-12-01", dueDate: "2025-12-31", amount: "1000.00")]
    sample.creditNotes = [creditNote("AV", "2026-03-31", "400.00", "priceReduction")]
    var statement = try sample.statement()
    #expect(statement.lines.map(\.base.plainText) == ["600.00"])
    #expect(statement.imputations[0].actsFrom.iso == "2025-12-01")
    sample.creditNotes = [creditNote("AV", "2026-03-31", "400.00", "goodwill")]
    statement = try sample.statement()
    #expect(statement.lines.map(\.base.plainText) == ["1000.00", "600.00"])
    #expect(statement.lines[0].period.last.iso == "2026-03-31")
    expectFooting(of: statement)
  }

  @Test func aCancelledInvoiceOwesNothingNotEvenTheIndemnity() throws {
    var sample = ClaimSample(statementDate: "2026-06-30")
    sample.invoices = [.init(date: "2025-12-01", dueDate: "2025-12-31", amount: "1000.00")]
    sample.creditNotes = [creditNote("AV", "2026-03-31", "1000.00", "cancellation")]
    #expect(try sample.statement().totals.totalDue == .zero)
    sample.creditNotes = [creditNote("AV", "2026-03-31", "1000.00", "return")]
    #expect(try sample.statement().totals.indemnityDue.plainText == "40.00")
  }

  @Test func aCreditNoteOnAPaidInvoicePaysTheOthers() throws {
    var sample = two()
    sample.payments = [payment("2025-12-31", "1000.00", for: "A")]
    sample.creditNotes = [creditNote("AV", "2026-03-01", "100.00", on: "A", "goodwill")]
    let statement = try sample.statement()
    #expect(statement.imputations[1].parts.map(\.invoice) == ["A", "B"])
    #expect(statement.imputations[1].parts[1].interest.plainText == "19.31")
    expectFooting(of: statement)
  }

  @Test func creditNotesBeyondTheInvoiceAreRefused() throws {
    var sample = ClaimSample()
    sample.creditNotes = [
      creditNote("A1", "2025-03-31", "9000.00", "goodwill"),
      creditNote("A2", "2025-04-30", "1500.00", "error"),
    ]
    #expect(throws: (any Error).self) { try sample.statement() }
  }
}
