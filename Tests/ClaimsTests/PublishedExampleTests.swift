import Diagnostics
import Foundation
import Testing
import Values

@testable import Claims
@testable import Law

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

  /// service-public.fr F20688 (28 June 2024): 2 000 €, individual creditor, decision served on 17 September 2019, paid
  /// on 10 April 2020: 11.08 + 19.91 + 44.66, majored from 18 November. The sheet counts the first day, not the last.
  @Test func p2MajoredLegalInterest() throws {
    let statement = try judgment(
      "2000.00", served: "2019-09-17", at: "2020-04-10", counted: "endExcluded"
    ).statement()
    #expect(statement.brief == ["62 × 3.26 = 11.08", "44 × 8.26 = 19.91", "100 × 8.15 = 44.66"])
    #expect(statement.lines[1].period.first.iso == "2019-11-18")
    #expect(statement.totals.interestDue.plainText == "75.65")
    #expect(statement.totals.totalDue.plainText == "2075.65")
  }

  /// The same sheet, compound: it adds the interest of 2019 to the base on 31 December, after three months and a
  /// half, where 1343-2 C. civ. wants a whole year. No option does that: its arithmetic is held on the base that it
  /// prints, and the same case capitalises nothing here.
  @Test func p3CapitalisationOfTheSheetIsNotThatOfTheCode() throws {
    var compound = judgment("2030.99", served: "2019-09-17", at: "2020-04-10", counted: "endExcluded")
    compound.titles[0] = compound.titles[0].replacing(
      #""amount": "2030.99""#,
      with: #""amount": "2030.99", "interest": {"basis": "legal", "from": "2020-01-01"}"#)
    let statement = try compound.statement()
    #expect(statement.brief == ["100 × 8.15 = 45.35"])
    #expect(statement.totals.totalDue.plainText == "2076.34")
    var lawful = judgment("2000.00", served: "2019-09-17", at: "2020-04-10", counted: "endExcluded")
    lawful.titles[0] = lawful.titles[0].replacing(
      #""court""#, with: #""demandDate": "2019-09-17", "capitalisation": true, "court""#)
    let totals = try lawful.statement().totals
    #expect(totals.interestCapitalised == .zero)
    #expect(totals.totalDue.plainText == "2075.65")
  }

  /// An older text of the same sheet (mirror mairie-pamplie.fr): 2 000 €, served on 17 September 2015, paid on
  /// 10 April 2016: 14.34 + 22.40 + 52.27. It counts neither end day.
  @Test func p4OlderTextOfTheSheet() throws {
    let statement = try judgment(
      "2000.00", served: "2015-09-17", at: "2016-04-10", counted: "bothExcluded"
    ).statement()
    #expect(statement.brief == ["61 × 4.29 = 14.34", "44 × 9.29 = 22.40", "100 × 9.54 = 52.27"])
    #expect(statement.totals.interestDue.plainText == "89.01")
    #expect(statement.totals.totalDue.plainText == "2089.01")
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

  /// Letikette: 10 000 € at 10 % to 1 July 2025, then at 20 %; due day counted, statement day not. The rates stand in
  /// for those of the ECB, so that one invoice meets the switch.
  @Test func p14RateSwitchInTheCourseOfADelay() throws {
    var sample = ClaimSample(statementDate: "2026-01-01")
    sample.invoices = [.init(date: "2024-12-01", dueDate: "2025-01-01")]
    sample.options = #"{"countedDays": "endExcluded"}"#
    let law = try LawBook.assemble(
      lawFiles(
        replacing: "refinancing-rate.json",
        by: refinancing([("2007-06-13", "0.00"), ("2025-07-01", "10.00")])))
    let statement = try computeStatement(try sample.caseFile(), law: law).value
    #expect(statement.brief == ["181 × 10.00 = 495.89", "184 × 20.00 = 1008.22"])
    #expect(statement.totals.interestDue.plainText == "1504.11")
  }

  private func refinancing(_ rows: [(from: String, rate: String)]) -> String {
    let text = rows.map {
      #"{"from": "\#($0.from)", "rate": "\#($0.rate)", "source": "example", "checkedOn": "2026-01-01","#
        + #" "status": "verified"}"#
    }
    return
      #"{"table": "refinancingRate", "knownUntil": "2026-12-31", "rows": [\#(text.joined(separator: ", "))]}"#
  }

  /// The parameters of the program, one file replaced.
  private func lawFiles(replacing name: String, by text: String) throws -> [ParameterFile] {
    let folder = ExampleStatementTests.root.appending(path: "Sources/Law/Parameters")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { file in
      let bytes =
        file == name ? Array(text.utf8) : [UInt8](try Data(contentsOf: folder.appending(path: file)))
      return ParameterFile(name: file, bytes: bytes)
    }
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

  /// Between individuals: a decision served the day it was made.
  private func judgment(
    _ amount: String, served: String, at date: String, counted: String
  ) -> ClaimSample {
    var sample = ClaimSample(creditor: .individual, debtor: .individual, statementDate: date)
    sample.invoices = []
    sample.options = #"{"countedDays": "\#(counted)"}"#
    sample.titles = [
      #"{"kind": "judgment", "court": "tribunal", "number": "1", "date": "\#(served)", "served": "\#(served)","#
        + #" "enforceable": "\#(served)", "awards": [{"head": "principal", "amount": "\#(amount)"}]}"#
    ]
    return sample
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
