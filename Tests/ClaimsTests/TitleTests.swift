import Law
import Testing
import Values

@testable import Claims

/// The account of an enforceable title.
struct TitleTests {
  private func sample(
    _ awards: String, date: String, served: String? = nil, kind: String = "judgment", more: String = "",
    at statementDate: String = "2026-11-23"
  ) -> ClaimSample {
    var sample = ClaimSample(statementDate: statementDate)
    let service = served.map { ", \"served\": \"\($0)\", \"enforceable\": \"\($0)\"" } ?? ""
    sample.invoices = []
    sample.titles = [
      #"{"kind": "\#(kind)", "court": "tribunal", "number": "2026J1", "date": "\#(date)"\#(service)\#(more),"#
        + #" "awards": [\#(awards)]}"#
    ]
    return sample
  }

  private func principal(_ amount: String, from: String? = nil) -> String {
    let start = from.map { #", "interest": {"basis": "legal", "from": "\#($0)"}"# } ?? ""
    return #"{"head": "principal", "amount": "\#(amount)"\#(start)}"#
  }

  /// V5: the data of service-public.fr F20688; its own convention counts the first day and not the last.
  @Test(arguments: [("startExcluded", "10.90 19.91 45.10"), ("endExcluded", "11.08 19.91 44.66")])
  func v5MajorationFromTheDayAfterTwoMonths(_ counted: String, _ amounts: String) throws {
    var sample = sample(
      principal("2000.00"), date: "2019-09-17", served: "2019-09-17", at: "2020-04-10")
    sample.creditor = .individual
    sample.debtor = .individual
    sample.options = #"{"countedDays": "\#(counted)"}"#
    let statement = try sample.statement()
    #expect(statement.lines.map(\.rate.plainText) == ["3.26", "8.26", "8.15"])
    #expect(statement.lines.map(\.amount.plainText).joined(separator: " ") == amounts)
    #expect(statement.lines[1].period.first.iso == "2019-11-18")
    #expect(statement.lines.map(\.article) == [.civil1231_7, .monetaryL313_3, .monetaryL313_3])
  }

  /// An older text of the same sheet: 14.34 + 22.40, then 52.27 for 100 days of 2016 where the calendar counts 101
  /// up to the payment; the first two lines are held here.
  @Test func p4OlderSheetAgreesUpToTheYearEnd() throws {
    var sample = sample(
      principal("2000.00"), date: "2015-09-17", served: "2015-09-17", at: "2015-12-31")
    sample.creditor = .individual
    sample.debtor = .individual
    #expect(try sample.statement().brief == ["61 × 4.29 = 14.34", "44 × 9.29 = 22.40"])
  }

  @Test func v6JudgmentOfACompany() throws {
    let sample = sample(principal("8000.00"), date: "2026-03-16", served: "2026-03-16")
    let statement = try sample.statement()
    #expect(statement.brief == ["61 × 2.62 = 35.03", "45 × 7.62 = 75.16", "146 × 7.75 = 248.00"])
    #expect(statement.totals.interestDue.plainText == "358.19")
    #expect(statement.daily?.tenThousandths == 16_986)
    #expect(statement.deadlines.map(\.kind) == [.titleExpiry])
    #expect(statement.deadlines[0].date.iso == "2036-03-16")
  }

  /// V10: enforceable on 31 December, two months end on the last day of February.
  @Test func v10MajorationAfterAShortMonth() throws {
    let sample = sample(principal("1000.00"), date: "2025-12-31", served: "2025-12-31")
    #expect(try sample.statement().lines[1].period.first.iso == "2026-03-01")
  }

  @Test func majorationIsForDecisionsOfACourtOnTheLegalRate() throws {
    let cheque = sample(
      principal("1000.00"), date: "2026-01-10", served: "2026-01-10", kind: "unpaidCheque")
    #expect(try cheque.statement().lines.map(\.rate.plainText) == ["2.62", "2.75"])
    let notServed = sample(principal("1000.00"), date: "2026-01-10")
    #expect(try notServed.statement().lines.map(\.rate.plainText) == ["2.62", "2.75"])
    let ownRate = sample(
      #"{"head": "principal", "amount": "1000.00", "interest": {"basis": "contract", "rate": "9"}}"#,
      date: "2026-01-10", served: "2026-01-10")
    #expect(try ownRate.statement().lines.map(\.rate.plainText) == ["9.00", "9.00"])
  }

  @Test func eachAwardIsItsOwnHead() throws {
    let awards = [
      principal("8000.00"), #"{"head": "article700", "amount": "800.00"}"#,
      #"{"head": "depens", "amount": "210.33"}"#, #"{"head": "interest", "amount": "150.00"}"#,
    ]
    var sample = sample(awards.joined(separator: ", "), date: "2026-09-10", served: "2026-10-02")
    sample.costs = [
      #"{"date": "2026-10-02", "label": "Signification", "amount": "72.14", "kind": "service", "title": "2026J1"}"#
    ]
    sample.payments = [payment("2026-11-02", "300.00")]
    let statement = try sample.statement()
    // Costs of the service, then dépens, then liquidated interest: 72.14 + 210.33 + 17.53.
    #expect(statement.imputations[0].parts.map(\.total.plainText) == ["72.14", "210.33", "17.53"])
    let heads = Dictionary(uniqueKeysWithValues: statement.heads.map { ($0.kind, $0.amount.plainText) })
    #expect(heads[.principal] == "8000.00")
    #expect(heads[.article700] == "800.00")
    #expect(heads[.depens] == nil)
    // 150.00 − 17.53, and 74 days at 2.75 % on 8 000 and on 800: 44.60 + 4.46.
    #expect(heads[.interest] == "181.53")
    #expect(statement.heads.first { $0.kind == .article700 }?.article == .procedure700)
    #expect(statement.totals.indemnityDue == .zero)
    expectFooting(of: statement)
  }

  @Test func capitalisationRunsFromTheDemand() throws {
    let sample = sample(
      principal("10000.00", from: "2023-06-30"), date: "2024-06-01",
      more: #", "demandDate": "2024-01-15", "capitalisation": true"#, at: "2025-02-28")
    let statement = try sample.statement()
    #expect(statement.lines.last?.period.first.iso == "2025-01-16")
    #expect(statement.totals.interestCapitalised.isPositive)
    #expect(statement.lines.dropLast().allSatisfy { $0.base.plainText == "10000.00" })
    expectFooting(of: statement)
  }

  @Test func nothingIsClaimedTwiceBesideATitle() throws {
    var sample = sample(principal("1000.00"), date: "2026-01-10")
    sample.penaltyClause = #"{"rate": "5", "article": "article 7"}"#
    #expect(try sample.refusals() == ["M029"])
    sample.penaltyClause = nil
    sample.invoices = [.init()]
    #expect(try sample.refusals() == ["M014"])
  }

  @Test func eachTitleHasAnAccountOfItsOwn() throws {
    var sample = sample(principal("1000.00"), date: "2026-01-10")
    sample.titles.append(sample.titles[0].replacing("2026J1", with: "2026J2"))
    let statement = try sample.statement()
    #expect(statement.invoices.map(\.title) == ["2026J1", "2026J2"])
    #expect(statement.totals.principalDue.plainText == "2000.00")
    expectFooting(of: statement)
  }

  /// Five years between professionals (2224 C. civ.): what is older is set aside unless it is claimed. The line that the
  /// limit cuts is rounded in two parts.
  @Test func interestOlderThanFiveYearsIsSetAside() throws {
    var sample = sample(
      principal("6200.00", from: "2018-05-10"), date: "2018-05-10", served: "2018-05-20", at: "2026-06-20")
    let kept = try sample.statement()
    sample.options = #"{"timeBarredInterest": "claimed"}"#
    let whole = try sample.statement()
    let aside = kept.leftAside.filter { $0.kind == .timeBarredInterest }.compactMap(\.amount).sum()
    #expect(aside.isPositive)
    #expect(abs((kept.totals.interestDue + aside - whole.totals.interestDue).cents) <= 1)
    #expect(whole.leftAside.allSatisfy { $0.kind != .timeBarredInterest })
  }

  /// R211-1 CPCE: the interest of the month to come is told apart and enters no total.
  @Test func theProvisionOfOneMonthIsInNoTotal() throws {
    let statement = try sample(
      principal("8000.00", from: "2026-03-16"), date: "2026-03-16", served: "2026-03-16", at: "2026-11-23"
    ).statement()
    let provision = try #require(statement.titles.first?.provision)
    #expect(provision.period.first.iso == "2026-11-24")
    #expect(provision.period.last.iso == "2026-12-23")
    // 8 000 at 7.75 % (2.75 and five points) for 30 days.
    #expect(provision.amount.plainText == "50.96")
    expectFooting(of: statement)
  }
}
