import CaseFiles
import Diagnostics
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
    #expect(statement.conventions.capitalisingTitles == ["2026J1"])
    #expect(statementText(statement).contains("(article 1343-2 du code civil) : décision n° 2026J1."))
    expectFooting(of: statement)
  }

  /// "Pénalités" are those of L441-10 alone: the legal interest of a judgment is none.
  @Test func aClaimThatHoldsAJudgmentTooSpeaksOfInterest() throws {
    var sample = sample(principal("1000.00"), date: "2026-01-10", more: #", "invoices": []"#)
    sample.invoices = [.init(number: "B", amount: "500.00")]
    #expect(try sample.statement().conventions.lateInterestTerm == .interest)
    sample.titles = []
    #expect(try sample.statement().conventions.lateInterestTerm == .penalties)
  }

  @Test func whatATitleLeavesInDoubtIsRefused() throws {
    var sample = sample(principal("1000.00"), date: "2026-01-10")
    sample.penaltyClause = #"{"rate": "5", "article": "article 7"}"#
    #expect(try sample.refusals() == ["M029"])
    sample.penaltyClause = nil
    sample.payments = [payment("2026-01-09", "10.00")]
    #expect(try sample.refusals() == ["M031"])
    sample.payments = [#"{"date": "2026-01-09", "amount": "10.00", "title": "2026J1"}"#]
    #expect(try sample.statement().totals.principalDue.plainText == "990.00")
    sample.payments = []
    sample.invoices = [.init()]
    #expect(try sample.refusals() == ["M014"])
    sample.titles[0] = sample.titles[0].replacing(#""court""#, with: #""invoices": ["F-1"], "court""#)
    #expect(try sample.statement().totals.principalDue.plainText == "1000.00")
    sample.creditNotes = [creditNote("A", "2026-02-01", "5.00", "goodwill")]
    #expect(try sample.refusals() == ["M030"])
    sample.creditNotes = []
    sample.titles.append(sample.titles[0].replacing("2026J1", with: "2026J2"))
    #expect(try sample.refusals() == ["M028"])
  }

  @Test func invoicesOutsideTheTitleKeepTheirOwnLaw() throws {
    var sample = sample(
      principal("1000.00"), date: "2026-01-10", served: "2026-01-10", more: #", "invoices": ["OLD"]"#)
    sample.invoices = [
      .init(number: "OLD", date: "2024-12-01", dueDate: "2024-12-31", amount: "900.00"),
      .init(number: "NEW", date: "2026-06-01", dueDate: "2026-06-30", amount: "500.00"),
    ]
    sample.penaltyClause = #"{"rate": "10", "article": "article 7"}"#
    sample.events = [formalNotice("2026-07-10", deadline: "2026-07-20")]
    sample.payments = [payment("2026-08-01", "100.00", for: "OLD")]
    let statement = try sample.statement()
    #expect(statement.invoices.map(\.number) == ["2026J1, principal", "NEW"])
    // The payment for a judged invoice is one under the title.
    #expect(statement.imputations[0].parts.map(\.invoice) == ["2026J1, principal"])
    #expect(statement.totals.indemnityDue.plainText == "40.00")
    #expect(statement.totals.penaltyDue.plainText == "50.00")
    #expect(Set(statement.lines.filter { $0.invoice == "NEW" }.map(\.article)) == [.commerceL441_10])
    #expect(statement.titles.map(\.number) == ["2026J1"])
    expectFooting(of: statement)
  }

  @Test func eachTitleHasItsAccount() throws {
    var sample = sample(
      principal("1000.00") + #", {"head": "depens", "amount": "50.00"}"#, date: "2025-01-10",
      served: "2025-01-10")
    sample.titles.append(
      #"{"kind": "judgment", "court": "tribunal", "number": "2026J9", "date": "2026-02-01","#
        + #" "served": "2026-02-01", "enforceable": "2026-02-01", "awards": [\#(principal("3000.00")),"#
        + #" {"head": "principal", "amount": "70.00", "interest": {"basis": "contract", "rate": "9"}}]}"#)
    sample.costs = [
      #"{"date": "2026-03-02", "label": "Commandement", "amount": "60.00", "kind": "enforcement", "title": "2026J9"}"#
    ]
    sample.payments = [#"{"date": "2026-04-01", "amount": "100.00", "title": "2026J9"}"#]
    let statement = try sample.statement()
    #expect(statement.titles.map(\.number) == ["2026J1", "2026J9"])
    #expect(statement.titles.map(\.costsDue.plainText) == ["0.00", "0.00"])
    #expect(statement.titles[0].depensDue.plainText == "50.00")
    #expect(statement.titles.map { $0.majoredFrom?.iso } == ["2025-03-11", "2026-04-02"])
    #expect(statement.invoices.last?.number == "2026J9, principal (2)")
    // Costs of the title named, then its interest: 60.00 and 40.00.
    #expect(statement.imputations[0].parts.first?.costs.plainText == "60.00")
    #expect(statement.titles.map(\.totalDue).sum() == statement.totals.totalDue)
    expectFooting(of: statement)
  }

  /// 8 000 € at 7.75 % for the 30 days from 24 November to 23 December 2026.
  @Test func aMonthOfInterestIsProvidedForAndStaysOutOfTheTotals() throws {
    let statement = try sample(principal("8000.00"), date: "2026-03-16", served: "2026-03-16").statement()
    let provision = try #require(statement.provision)
    #expect(provision.period.first.iso == "2026-11-24" && provision.period.last.iso == "2026-12-23")
    #expect(provision.amount.plainText == "50.96")
    #expect(statement.totals.totalDue.plainText == "8358.19")
    #expect(try ClaimSample().statement().provision == nil)
  }

  @Test(arguments: [("company", "2020-03-01"), ("individual", "2023-03-01")])
  func interestOlderThanItsLimitationIsSetAside(_ debtor: String, _ firstDay: String) throws {
    var sample = sample(principal("1000.00"), date: "2018-01-10", served: "2018-01-10", at: "2025-03-01")
    sample.debtor = debtor == "company" ? .debtorCompany : .individual
    let checked = try sample.checked()
    let statement = checked.value
    let barred = statement.lines.filter { $0.period.last.iso < firstDay }.map(\.amount).sum()
    #expect(statement.lines.contains { $0.period.first.iso == firstDay })
    #expect(barred.isPositive && statement.totals.interestSetAside == barred)
    #expect(statement.leftAside.first { $0.kind == .timeBarredInterest }?.amount == barred)
    #expect(checked.warnings.map(\.id).contains("M033"))
    expectFooting(of: statement)

    sample.options = #"{"timeBarredInterest": "claimed"}"#
    let all = try sample.statement()
    #expect(all.totals.interestDue == all.totals.interestAccrued)
    #expect(abs((all.totals.interestDue - statement.totals.interestDue - barred).cents) <= 1)
    sample.options = nil
    sample.events = [
      #"{"kind": "enforcementAct", "date": "2022-01-10"}"#,
      #"{"kind": "enforcementAct", "date": "2024-01-10", "title": "2026J1"}"#,
    ]
    #expect(try sample.statement().totals.interestSetAside.isZero == (debtor == "company"))
  }

  /// Interest of before the judgment is part of it, and lasts as long.
  @Test func interestOfBeforeTheTitleIsNotBarred() throws {
    let sample = sample(
      principal("1000.00", from: "2017-01-10"), date: "2018-01-10", served: "2018-01-10", at: "2025-03-01")
    let statement = try sample.statement()
    let before = statement.lines.filter { $0.period.last.iso <= "2018-01-10" }.map(\.amount).sum()
    let after = statement.lines.filter { $0.period.first.iso >= "2020-03-01" }.map(\.amount).sum()
    #expect(statement.totals.interestDue == before + after)
  }

  /// rubypayeur.com: 200 € at the creditor's tariff of 2020 is 22.49 €.
  @Test func p16RecoveryTariff() throws {
    let day = try #require(CalendarDate(iso: "2022-06-01"))
    let tariff = try ClaimSample.law.recoveryTariff(.creditor, on: day)
    #expect(tariff.fee(on: Money(cents: 20_000)).plainText == "22.49")
    #expect(tariff.fee(on: Money(cents: 18_800)).plainText == "21.28")
    #expect(tariff.fee(on: Money(cents: 1_000_000_000)).plainText == "5540.00")
    let debtor = try ClaimSample.law.recoveryTariff(.debtor, on: CalendarDate(iso: "2017-01-01")!)
    #expect(debtor.fee(on: Money(cents: 4_400)).plainText == "4.29")
    // 125 × 9.75 % + 485 × 6.34 % + 915 × 3.41 % + 475 × 0.29 % = 12.1875 + 30.749 + 31.2015 + 1.3775.
    #expect(debtor.fee(on: Money(cents: 200_000)).plainText == "75.52")
  }

  @Test func theTariffIsOnWhatWasCollected() throws {
    var sample = sample(
      principal("2000.00"), date: "2024-05-10", served: "2024-05-20", more: #", "tariffOn": "2024-09-01""#)
    sample.payments = [payment("2024-05-10", "300.00"), payment("2024-05-10", "200.00")]
    let statement = try sample.statement()
    let fees = try #require(statement.titles[0].tariff)
    #expect(fees.collected.plainText == "500.00")
    // 125 × 9.77 % + 375 × 6.35 % = 12.2125 + 23.8125.
    #expect(fees.debtorFee.plainText == "36.03" && fees.debtorVAT.plainText == "7.21")
    // 125 × 11.73 % + 375 × 10.75 %.
    #expect(fees.creditorFee.plainText == "54.98")
    #expect(statement.totals.costsDue.plainText == "43.24")
    #expect(try sample.warnings().contains("L002"))
    expectFooting(of: statement)
    sample.titles[0] = sample.titles[0].replacing("2024-09-01", with: "2026-03-01")
    #expect(try sample.refusals() == ["L001"])
  }

  @Test(arguments: [
    ("2026-08-31", "2026-11-30", "metropolitan", "2027-03-01", nil as String?),
    ("2026-09-01", "2026-11-30", "metropolitan", "2026-12-01", nil),
    ("2026-06-25", "2026-11-30", "alsaceMoselle", "2026-12-28", nil),
    ("2025-09-26", "2026-03-01", "alsaceMoselle", "2026-03-26", nil),
    ("2026-06-26", "2026-11-30", "alsaceMoselle", "2026-12-28", nil),
    ("2025-10-03", "2026-03-01", "alsaceMoselle", "2026-04-03", "2026-04-07"),
  ])
  func anOrderIsServedInTimeOrLapses(
    _ date: String, _ at: String, _ zone: String, _ last: String, _ local: String?
  ) throws {
    var sample = sample(principal("1000.00"), date: date, kind: "paymentOrder", at: at)
    sample.options = #"{"holidayZone": "\#(zone)"}"#
    let deadline = try #require(try sample.statement().deadlines.first { $0.kind == .serveOrder })
    #expect(deadline.date.iso == last && deadline.localDate?.iso == local)
    let served = CalendarDate(iso: local ?? last)!.next.iso
    sample.titles[0] = sample.titles[0].replacing(
      #""court""#, with: #""served": "\#(served)", "enforceable": "\#(served)", "court""#)
    sample.statementDate = "2027-06-01"
    #expect(try sample.refusals().contains("M032"))
  }
}
