import Law
import Testing
import Values

@testable import Claims

/// Penalty clause, flat indemnities, costs, capitalisation.
struct AccessoryTests {
  private func sample(at date: String = "2026-06-30") -> ClaimSample {
    var sample = ClaimSample(statementDate: date)
    sample.invoices = [
      .init(number: "A", date: "2025-12-01", dueDate: "2025-12-31", amount: "1000.00"),
      .init(number: "B", date: "2026-01-01", dueDate: "2026-01-31", amount: "2000.00"),
    ]
    return sample
  }

  @Test func penaltyIsAnnouncedUntilTheDelayHasRunOut() throws {
    var sample = sample()
    sample.penaltyClause = #"{"rate": "10", "article": "article 7"}"#
    sample.events = [formalNotice("2026-06-01", deadline: "2026-06-30")]
    var penalty = try #require(try sample.statement().penalty)
    #expect(!penalty.isDue)
    #expect(penalty.amount.plainText == "300.00")
    #expect(penalty.deadline?.iso == "2026-06-30")
    #expect(try sample.statement().leftAside.contains { $0.kind == .penaltyClauseAnnounced })
    sample.events = [formalNotice("2026-06-01", deadline: "2026-06-29")]
    penalty = try #require(try sample.statement().penalty)
    #expect(penalty.isDue)
    #expect(try sample.statement().totals.penaltyDue.plainText == "300.00")
  }

  @Test func penaltyFallsOnWhatRemainsAtExpiryOfTheInvoicesNamed() throws {
    var sample = sample()
    sample.penaltyClause = #"{"rate": "10", "article": "article 7"}"#
    sample.events = [
      #"{"kind": "formalNotice", "date": "2026-04-01", "deadline": "2026-04-15", "invoices": ["B"]}"#
    ]
    sample.payments = [
      payment("2026-04-10", "1049.27", for: "B"), payment("2026-05-10", "500.00", for: "B"),
    ]
    let statement = try sample.statement()
    let penalty = try #require(statement.penalty)
    #expect(penalty.parts.map(\.invoice) == ["B"])
    #expect(penalty.base.plainText == "996.67")
    #expect(penalty.amount.plainText == "99.67")
    let announced = try #require(statement.leftAside.first { $0.kind == .penaltyClauseAnnounced })
    #expect(announced.amount?.plainText == "100.00")
    expectFooting(of: statement)
  }

  @Test(arguments: [
    (#""rate": "5", "minimum": "200""#, "200.00"), (#""rate": "50", "maximum": "900""#, "900.00"),
    (#""amount": "150""#, "150.00"), (#""rate": "5", "base": "invoicedPrincipal""#, "150.00"),
    (#""rate": "5""#, "150.00"),
  ])
  func leastAndGreatestApplyToTheClaimAsAWhole(_ terms: String, _ amount: String) throws {
    var sample = sample()
    sample.penaltyClause = "{\(terms), \"article\": \"article 7\"}"
    sample.events = [formalNotice("2026-04-01", deadline: "2026-04-15")]
    #expect(try sample.statement().totals.penaltyDue.plainText == amount)
  }

  @Test func paidWithinTheDelayNoPenaltyIsOwed() throws {
    var sample = sample()
    sample.penaltyClause = #"{"rate": "10", "article": "article 7"}"#
    sample.events = [formalNotice("2026-04-01", deadline: "2026-04-15")]
    sample.payments = [payment("2026-04-15", "3200.00")]
    let statement = try sample.statement()
    #expect(statement.penalty == nil)
    #expect(statement.totals.penaltyDue == .zero)
  }

  @Test func aNoticeWithoutDeadlineOnlyAnnounces() throws {
    var sample = sample()
    sample.penaltyClause = #"{"rate": "10", "article": "article 7"}"#
    sample.events = [formalNotice("2026-04-01")]
    #expect(try sample.warnings() == ["M027"])
    #expect(try sample.statement().penalty?.isDue == false)
  }

  @Test func anIndemnityNotAskedIsLeftAside() throws {
    var sample = sample()
    sample.invoices[0].more = #""claimFlatIndemnity": false"#
    let statement = try sample.statement()
    #expect(statement.totals.indemnityDue.plainText == "40.00")
    let aside = try #require(statement.leftAside.first { $0.kind == .flatIndemnityNotClaimed })
    #expect(aside.invoice == "A")
    #expect(aside.amount?.plainText == "40.00")
  }

  @Test func provenCostsAreClaimedBeyondTheIndemnities() throws {
    var sample = sample()
    sample.costs = [
      #"{"date": "2026-05-01", "label": "Cabinet", "amount": "150.00", "kind": "recovery", "exhibit": "pièce 4"}"#
    ]
    let statement = try sample.statement()
    #expect(statement.totals.costsDue.plainText == "70.00")
    #expect(statement.costs.map(\.spent.plainText) == ["150.00"])
    #expect(statement.heads.map(\.kind).contains(.complementaryCompensation))
    sample.costs = [#"{"date": "2026-05-01", "label": "Cabinet", "amount": "150.00", "kind": "recovery"}"#]
    let reserved = try sample.statement()
    #expect(reserved.totals.costsDue == .zero)
    #expect(reserved.leftAside.first { $0.kind == .recoveryCostsReserved }?.amount?.plainText == "150.00")
  }

  @Test func prescribedActsAreClaimedAndPaidFirst() throws {
    var sample = ClaimSample(debtor: .individual)
    sample.costs = [
      #"{"date": "2026-02-01", "label": "Commandement", "amount": "72.14", "kind": "prescribedAct"}"#
    ]
    sample.payments = [payment("2026-03-01", "100.00")]
    let statement = try sample.statement()
    #expect(statement.imputations[0].parts.map(\.costs.plainText) == ["72.14", "0.00"])
    #expect(statement.totals.principalDue.plainText == "9972.14")
    #expect(statement.totals.costsDue == .zero)
  }

  @Test(arguments: ["service", "enforcement", "courtFee", "other"])
  func otherCostsNeedATitle(_ kind: String) throws {
    var sample = sample()
    sample.costs = [#"{"date": "2026-02-01", "label": "Acte", "amount": "72.14", "kind": "\#(kind)"}"#]
    #expect(try sample.refusals() == ["M012"])
  }

  @Test func recoveryCostsAreRefusedAgainstNonProfessionals() throws {
    for debtor in [ClaimSample.Party.individual, .association, .coOwnership] {
      var sample = ClaimSample(debtor: debtor)
      sample.costs = [#"{"date": "2026-02-01", "label": "Relance", "amount": "15.00", "kind": "recovery"}"#]
      #expect(try sample.refusals() == ["M011"])
    }
  }

  /// Interest of a year capitalises; a payment of the anniversary is imputed first, and pays what capitalised
  /// before principal.
  @Test func paymentsComeBeforeTheAnniversaryOfTheirDay() throws {
    var sample = ClaimSample(statementDate: "2026-06-30")
    sample.invoices = [.init(date: "2024-12-01", dueDate: "2024-12-31", amount: "10000.00")]
    sample.interest = #"{"basis": "contract", "rate": "12"}"#
    sample.options = #"{"capitalisation": {"clause": "article 8"}}"#
    sample.payments = [payment("2025-12-31", "700.00")]
    var statement = try sample.statement()
    #expect(statement.totals.interestCapitalised.plainText == "500.00")
    #expect(statement.lines.last?.base.plainText == "10500.00")
    sample.payments = [payment("2026-03-31", "700.00")]
    statement = try sample.statement()
    // 1 200 capitalised; the payment takes 700 of it, then 10 500 bears interest.
    #expect(statement.lines.map(\.base.plainText) == ["10000.00", "10000.00", "11200.00", "10500.00"])
    expectFooting(of: statement)
  }

  @Test func withoutAClauseNothingCapitalises() throws {
    let statement = try ClaimSample(statementDate: "2026-06-30").statement()
    #expect(statement.totals.interestCapitalised == .zero)
    #expect(statement.lines.allSatisfy { $0.base.plainText == "10000.00" })
  }
}
