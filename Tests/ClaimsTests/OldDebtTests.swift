import Law
import Testing
import Values

@testable import Claims

/// Money that comes in when part of the claim is time-barred, and acts that keep the rest alive.
struct OldDebtTests {
  /// Against a consumer: OLD may be sued on until 31 December 2025.
  private func sample(_ payments: String...) -> ClaimSample {
    var sample = ClaimSample(debtor: .individual)
    sample.invoices = [
      .init(number: "OLD", date: "2023-12-01", dueDate: "2023-12-31", amount: "500.00"),
      .init(number: "NEW", date: "2026-01-01", dueDate: "2026-01-31", amount: "300.00"),
      .init(number: "NEXT", date: "2026-11-01", dueDate: "2026-12-15", amount: "200.00"),
    ]
    sample.payments = payments
    return sample
  }

  private func parts(_ sample: ClaimSample) throws -> [String] {
    try sample.statement().imputations.flatMap(\.parts).map { "\($0.invoice ?? "-") \($0.total.plainText)" }
  }

  @Test func aPaymentGoesToDebtsThatCanBeClaimedBeforeATimeBarredOne() throws {
    #expect(try parts(sample(payment("2026-02-10", "250.00"))) == ["NEW 250.00"])
    let all = sample(payment("2026-11-10", "900.00"))
    #expect(try parts(all) == ["NEW 300.00", "NEXT 200.00", "OLD 400.00"])
    expectFooting(of: try all.statement())
  }

  @Test func anAgreedOrderDoesNotPutATimeBarredDebtFirst() throws {
    var sample = sample(payment("2026-02-10", "250.00"))
    sample.invoices[0].more = #""priority": 1"#
    #expect(try parts(sample) == ["NEW 250.00"])
  }

  @Test func theLastDayCountsAndThePaymentThatNamesADebtReachesIt() throws {
    #expect(try parts(sample(payment("2025-12-31", "250.00"))) == ["OLD 250.00"])
    #expect(try parts(sample(payment("2026-02-10", "250.00", for: "OLD"))) == ["OLD 250.00"])
    var acknowledged = sample(payment("2026-02-10", "250.00"))
    acknowledged.events = [#"{"kind": "acknowledgement", "date": "2025-06-01", "invoices": ["OLD"]}"#]
    #expect(try parts(acknowledged) == ["OLD 250.00"])
  }

  /// The first payment interrupts the limitation, so that the second still finds the debt alive.
  @Test func aPaymentKeepsItsDebtInTheFirstRank() throws {
    let sample = sample(payment("2025-12-01", "100.00"), payment("2026-02-10", "250.00"))
    #expect(try parts(sample) == ["OLD 100.00", "OLD 250.00"])
  }

  @Test func nothingRevivesATimeBarredDebt() throws {
    let sample = sample(payment("2026-02-10", "100.00", for: "OLD"), payment("2026-02-11", "250.00"))
    #expect(try parts(sample) == ["OLD 100.00", "NEW 250.00"])
    #expect(try sample.statement().unclaimedInvoices.map(\.isTimeBarred) == [true, false])
  }

  @Test func theFlatIndemnityOfAnOldSettledInvoiceIsTimeBarredToo() throws {
    var sample = ClaimSample()
    sample.invoices = [.init(date: "2018-12-01", dueDate: "2018-12-31", amount: "1000.00")]
    sample.payments = [payment("2019-12-31", "1100.00")]
    let statement = try sample.statement()
    #expect(statement.totals.totalDue == .zero)
    let aside = try #require(statement.leftAside.first { $0.kind == .timeBarredInvoice })
    #expect(aside.amount?.plainText == "40.00")
  }

  @Test func aClauseIsNotIncurredOnATimeBarredInvoice() throws {
    var sample = ClaimSample(penaltyClause: #"{"rate": "10", "article": "article 7"}"#)
    sample.invoices = [
      .init(number: "OLD", date: "2018-12-01", dueDate: "2018-12-31", amount: "1000.00"), .init(),
    ]
    sample.events = [formalNotice("2026-05-04", deadline: "2026-05-20")]
    #expect(try sample.statement().totals.penaltyDue.plainText == "1000.00")
  }

  @Test func anInvoiceDueBeyondTheKnownRowsIsNotRefused() throws {
    var sample = ClaimSample()
    sample.invoices.append(.init(number: "F-2", date: "2026-11-16", dueDate: "2027-01-15", amount: "250.00"))
    #expect(try sample.refusals() == [])
    #expect(try sample.statement().leftAside.first?.kind == .invoiceNotYetDue)
  }

  /// Counting both ends never makes one who pays in time owe a day.
  @Test func paidOnTheDueDateOwesNoInterestWhateverDaysCount() throws {
    for counted in ["startExcluded", "endExcluded", "bothIncluded", "bothExcluded"] {
      var sample = ClaimSample(statementDate: "2024-12-31")
      sample.options = #"{"countedDays": "\#(counted)"}"#
      #expect(try sample.statement().lines.isEmpty)
      sample.statementDate = "2025-06-30"
      sample.payments = [payment("2024-12-31", "10000.00")]
      #expect(try sample.statement().totals.totalDue == .zero)
      sample.payments = [payment("2024-12-31", "4000.00")]
      #expect(try sample.statement().lines.map(\.base.plainText).first == "6000.00")
    }
  }

  @Test func whatNothingProvesKeepsItsIndemnityOutOfTheOthers() throws {
    var sample = ClaimSample(interest: #"{"basis": "none"}"#)
    sample.invoices = [
      .init(number: "A", amount: "500.00", more: #""lacksProof": true"#),
      .init(number: "B", date: "2025-12-01", dueDate: "2025-12-31", amount: "300.00"),
    ]
    sample.payments = [payment("2026-01-31", "10.00", for: "A"), payment("2026-02-28", "345.00")]
    #expect(try parts(sample) == ["A 10.00", "B 340.00"])
    #expect(try sample.statement().totals.creditBalance.plainText == "5.00")
  }
}

/// The awards of one title stand and fall together.
struct AwardsOfOneTitleTests {
  private func sample(_ awards: String, at date: String = "2026-11-23") -> ClaimSample {
    var sample = ClaimSample(statementDate: date)
    sample.invoices = []
    sample.titles = [
      #"{"kind": "judgment", "court": "tribunal", "number": "J", "date": "2015-06-01", "awards": [\#(awards)]}"#
    ]
    return sample
  }

  /// 1342-10 C. civ.: all else being equal, in proportion.
  @Test func equalAwardsShareAPaymentMadeUnderTheTitle() throws {
    var sample = sample(
      #"{"head": "damages", "amount": "100.00", "interest": {"basis": "none"}},"#
        + #" {"head": "damages", "amount": "300.00", "interest": {"basis": "none"}}"#, at: "2016-11-23")
    for title in ["", #", "title": "J""#] {
      sample.payments = [#"{"date": "2016-01-10", "amount": "100.00"\#(title)}"#]
      #expect(try sample.statement().imputations[0].parts.map(\.principal.plainText) == ["25.00", "75.00"])
    }
  }

  /// A part paid on the principal acknowledges the title, the costs of article 700 with it (2240 C. civ.).
  @Test func aPaymentOnOneAwardKeepsTheOthersAlive() throws {
    var sample = sample(
      #"{"head": "principal", "amount": "1000.00", "interest": {"basis": "none"}},"#
        + #" {"head": "article700", "amount": "500.00", "interest": {"basis": "none"}}"#)
    #expect(try sample.statement().totals.totalDue == .zero)
    sample.payments = [#"{"date": "2024-01-10", "amount": "100.00", "title": "J"}"#]
    let statement = try sample.statement()
    #expect(statement.totals.totalDue.plainText == "1400.00")
    #expect(Set(statement.deadlines.map(\.date.iso)) == ["2034-01-10"])
  }

  /// Principal paid first leaves old interest unpaid: it is barred even when a line ended the day before.
  @Test func aLineThatEndsTheDayBeforeHidesNoBarredInterest() throws {
    var sample = sample(#"{"head": "principal", "amount": "1000.00", "interest": {"basis": "legal"}}"#)
    sample.statementDate = "2022-06-01"
    sample.titles.append(
      #"{"kind": "judgment", "court": "tribunal", "number": "K", "date": "2022-05-01","#
        + #" "awards": [{"head": "depens", "amount": "10.00"}]}"#)
    sample.options = #"{"imputation": "principalFirst"}"#
    let barredWithout = try sample.statement().totals.interestSetAside
    sample.payments = [payment("2017-05-31", "100.00")]
    #expect(try sample.statement().totals.interestSetAside == barredWithout)
    #expect(barredWithout.isPositive)
  }
}
