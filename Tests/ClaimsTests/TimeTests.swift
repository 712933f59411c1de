import Diagnostics
import Law
import Testing
import Values

@testable import Claims

/// Limitation, insolvency, over-indebtedness.
struct TimeTests {
  private func lastDay(_ sample: ClaimSample) throws -> String? {
    let statement = try sample.statement()
    return statement.deadlines.first { $0.kind == .limitation }.map {
      $0.date.iso + " " + $0.article!.rawValue
    }
  }

  @Test func limitationFollowsThePartiesAndTheNature() throws {
    var sample = ClaimSample()
    #expect(try lastDay(sample) == "2029-12-31 L110-4 C. com.")
    sample.nature = "carriage"
    sample.invoices[0].dueDate = "2026-03-31"
    sample.invoices[0].date = "2026-03-01"
    sample.invoices[0].more = #""deliveredOn": "2026-03-05""#
    #expect(try lastDay(sample) == "2027-03-05 L133-6 C. com.")
    sample = ClaimSample(debtor: .individual, statementDate: "2026-06-30")
    #expect(try lastDay(sample) == "2026-12-31 L218-2 C. conso.")
    sample.nature = "housingLease"
    #expect(try lastDay(sample) == "2027-12-31 7-1 loi 89-462")
    sample = ClaimSample(creditor: .individual, debtor: .individual, nature: "loan")
    #expect(try lastDay(sample) == "2029-12-31 2224 C. civ.")
    sample = ClaimSample(debtor: .publicBody, isProcurement: true)
    #expect(try lastDay(sample) == "2028-12-31 1 loi 68-1250")
  }

  @Test func theEarlierOfServiceAndDueDateStartsIt() throws {
    var sample = ClaimSample()
    sample.invoices[0].more = #""performedOn": "2024-11-15""#
    #expect(try lastDay(sample)?.hasPrefix("2029-11-15") == true)
  }

  /// Acts that name the invoice and acts that name none count in order of day, in whatever order the case has them.
  @Test func actsThatNameADebtCountAmongThoseThatNameNone() throws {
    var sample = ClaimSample()
    sample.events = [
      #"{"kind": "courtClaim", "date": "2026-05-01"}"#, #"{"kind": "acknowledgement", "date": "2024-12-30"}"#,
      #"{"kind": "acknowledgement", "date": "2026-02-01", "invoices": ["F-1"]}"#,
      #"{"kind": "acknowledgement", "date": "2025-06-01"}"#,
      #"{"kind": "suspension", "date": "2026-06-01", "until": "2026-06-10", "invoices": ["F-1"]}"#,
      #"{"kind": "suspension", "date": "2026-05-11", "until": "2026-05-20"}"#,
    ]
    let account = try sample.statement().invoices[0].limitation
    #expect(account.interruptions.map(\.date.iso) == ["2025-06-01", "2026-02-01", "2026-05-01"])
    #expect(account.suspensions.map(\.first.iso) == ["2026-05-11", "2026-06-01"])
    #expect(account.lastDay.iso == "2031-05-21")
  }

  @Test func interruptionsAndPartPaymentsStartItAgainLettersDoNot() throws {
    var sample = ClaimSample()
    sample.events = [#"{"kind": "acknowledgement", "date": "2025-06-01"}"#]
    #expect(try lastDay(sample)?.hasPrefix("2030-06-01") == true)
    sample.events = [formalNotice("2025-06-01")]
    #expect(try lastDay(sample)?.hasPrefix("2029-12-31") == true)
    sample.payments = [payment("2025-07-14", "100.00")]
    #expect(try lastDay(sample)?.hasPrefix("2030-07-14") == true)
    sample = ClaimSample(debtor: .publicBody, isProcurement: true)
    sample.events = [formalNotice("2026-06-01")]
    #expect(try lastDay(sample)?.hasPrefix("2030-12-31") == true)
  }

  @Test func aSuspensionAddsItsDays() throws {
    var sample = ClaimSample()
    sample.events = [#"{"kind": "suspension", "date": "2025-06-01", "until": "2025-06-30"}"#]
    #expect(try lastDay(sample)?.hasPrefix("2030-01-30") == true)
  }

  @Test func aTimeBarredInvoiceIsLeftAside() throws {
    var sample = ClaimSample(debtor: .individual)
    sample.invoices = [
      .init(number: "OLD", date: "2023-12-01", dueDate: "2023-12-31", amount: "500.00"),
      .init(number: "NEW", date: "2026-01-01", dueDate: "2026-01-31", amount: "300.00"),
    ]
    let statement = try sample.statement()
    #expect(statement.totals.totalDue.plainText == "300.00")
    #expect(statement.unclaimedInvoices.map(\.isTimeBarred) == [true])
    let aside = try #require(statement.leftAside.first { $0.kind == .timeBarredInvoice })
    #expect(aside.amount?.plainText == "500.00")
    #expect(aside.article == .consumerL218_2)
    #expect(try sample.warnings() == ["M022"])
    sample.events = [#"{"kind": "acknowledgement", "date": "2025-06-01", "invoices": ["OLD"]}"#]
    #expect(try sample.statement().totals.totalDue.plainText == "800.00")
  }

  /// The last day is still in time; the next is not.
  @Test func theLastDayIsInTime() throws {
    var sample = ClaimSample(debtor: .individual, statementDate: "2026-12-31")
    #expect(try sample.warnings() == ["M023"])
    sample.invoices[0].dueDate = "2024-12-30"
    #expect(try sample.warnings() == ["M022"])
  }

  @Test func insolvencyStopsInterestAndIndemnitiesAtTheOpening() throws {
    var sample = ClaimSample()
    sample.events = [#"{"kind": "insolvency", "date": "2026-03-10", "procedure": "redressement judiciaire"}"#]
    sample.payments = [payment("2026-04-01", "1000.00")]
    let checked = try sample.checked()
    let statement = checked.value
    #expect(statement.closingDate.iso == "2026-03-10")
    #expect(statement.lines.last?.period.last.iso == "2026-03-09")
    #expect(statement.totals.indemnityDue == .zero)
    #expect(statement.leftAside.contains { $0.kind == .flatIndemnityNotClaimed })
    #expect(statement.daily == nil)
    #expect(statement.demandBar?.kind == .insolvency)
    #expect(statement.demandBar?.procedure == "redressement judiciaire")
    #expect(statement.deadlines.first { $0.kind == .declareClaim }?.date.iso == "2026-05-11")
    #expect(checked.warnings.map(\.id) == ["M025", "M018", "M038"])
  }

  @Test func loansOfAYearOrMoreBearInterestAfterTheOpening() throws {
    var sample = ClaimSample(creditor: .individual, debtor: .debtorCompany, nature: "loan")
    sample.interest = #"{"basis": "contract", "rate": "5", "from": "2025-12-31"}"#
    sample.invoices = [.init(date: "2024-12-01", dueDate: "2025-12-31")]
    sample.events = [#"{"kind": "insolvency", "date": "2026-03-10", "procedure": "sauvegarde"}"#]
    #expect(try sample.statement().lines.last?.period.last.iso == "2026-03-10")
    #expect(try sample.statement().daily != nil)
    sample.invoices[0].date = "2025-02-01"
    #expect(try sample.statement().lines.last?.period.last.iso == "2026-03-09")
  }

  @Test func invoicesAfterTheOpeningAreAnotherCase() throws {
    var sample = ClaimSample()
    sample.events = [#"{"kind": "insolvency", "date": "2024-11-10", "procedure": "sauvegarde"}"#]
    #expect(try sample.refusals() == ["M016"])
  }

  @Test func overIndebtednessBarsDemands() throws {
    var sample = ClaimSample(debtor: .individual)
    sample.events = [#"{"kind": "overIndebtedness", "date": "2026-03-10"}"#]
    #expect(try sample.statement().demandBar?.kind == .overIndebtedness)
    #expect(try sample.warnings().first == "M026")
  }

  @Test func anInvoiceWithoutProofIsLeftAsideAndTakesNoMoney() throws {
    var sample = ClaimSample(interest: #"{"basis": "none"}"#)
    sample.invoices = [
      .init(number: "A", amount: "500.00", more: #""lacksProof": true"#),
      .init(number: "B", date: "2025-12-01", dueDate: "2025-12-31", amount: "300.00"),
    ]
    sample.payments = [payment("2026-01-31", "100.00")]
    let statement = try sample.statement()
    #expect(statement.totals.principalDue.plainText == "200.00")
    #expect(statement.leftAside.first { $0.kind == .invoiceWithoutProof }?.amount?.plainText == "540.00")
    #expect(try sample.warnings() == ["M035"])
    expectFooting(of: statement)
  }

  @Test func aDisputedPartIsToldAndStays() throws {
    var sample = ClaimSample()
    sample.invoices[0].more = #""disputed": "1000.00""#
    #expect(try sample.warnings() == ["M034"])
    #expect(try sample.statement().totals.principalDue.plainText == "10000.00")
  }

  /// V11: one month from 1 April 2026 ends on 1 May, a holiday and a Friday: Monday 4 May.
  @Test func v11ADelayGoesOnToTheNextWorkingDay() throws {
    let day = try #require(CalendarDate(iso: "2026-04-01")).adding(months: 1)
    #expect(HolidayZone.metropolitan.endOfDelay(day).iso == "2026-05-04")
  }

  @Test func anInvoiceNotYetDueIsLeftAside() throws {
    var sample = ClaimSample()
    sample.invoices.append(.init(number: "F-2", date: "2026-11-01", dueDate: "2026-12-01", amount: "250.00"))
    let statement = try sample.statement()
    #expect(statement.invoices.map(\.number) == ["F-1"])
    #expect(statement.leftAside.first?.kind == .invoiceNotYetDue)
    #expect(statement.leftAside.first?.amount?.plainText == "250.00")
    #expect(try sample.warnings() == ["M021"])
  }
}
