import CaseFiles
import Claims
import Diagnostics
import Foundation
import JSON
import Law
import TestSupport
import Testing
import Values

@testable import Verification

@Suite("somebody's figures against the computation")
struct VerifyClaimTests {
  static let examples = Repository.names(in: "examples").filter { $0.hasSuffix(".json") }
  let law: LawBook
  let schema: String
  let sample: Statement

  init() throws {
    law = try LawBook.load()
    schema = try String(contentsOf: Repository.file("schema/statement.schema.json"), encoding: .utf8)
    sample = try computeStatement(readCase(Array(SampleCase.json())).value, law: law).value
  }

  private func statement(_ example: String) throws -> Statement {
    try computeStatement(readCase(Repository.bytes("examples/" + example)).value, law: law).value
  }

  private func json(_ statement: Statement) -> JSONValue {
    statementJSON(statement, warnings: [], engineVersion: "0")
  }

  private func verify(_ text: String, _ statement: Statement) throws -> ClaimVerification {
    try verifyClaim(
      Array(text.utf8), name: "theirs", against: statement, figures: json(statement), schema: schema)
  }

  /// Codes that tell why a text cannot be read.
  private func faults(_ text: String) -> [String] {
    do throws(Refusal) {
      _ = try verifyClaim(
        Array(text.utf8), name: "theirs", against: sample, figures: json(sample), schema: schema)
      return []
    } catch {
      return error.diagnostics.map(\.id)
    }
  }

  @Test("our own statement conforms, in both forms", arguments: examples)
  func conforming(example: String) throws {
    let statement = try statement(example)
    for text in [writeJSON(json(statement)), statementCSV(statement)] {
      let found = try verify(text, statement)
      #expect(found.differences.isEmpty)
      #expect(found.absentLists.isEmpty)
      #expect(found.comparedCount > 5)
    }
  }

  @Test("a cent more on any amount is found, and only it", arguments: examples.prefix(3))
  func oneCent(example: String) throws {
    let statement = try statement(example)
    let whole = json(statement)
    for path in whole.amountPaths {
      let altered = whole.addingOneCent(at: path[...])
      let found = try verify(writeJSON(altered), statement).differences
      #expect(found.map(\.id) == ["V007"], "\(path)")
      #expect(found.first?.arguments[.amount] == "+0.01")
    }
  }

  @Test("a cent in a table is told with its cell, its line’s arithmetic and the row of its rate")
  func cellOfTable() throws {
    let line = try #require(sample.lines.first)
    let plain = "invoice,from,to,days,base,rate,amount\n"
    let row = [
      line.invoice, line.period.first.iso, line.period.last.iso, String(line.days), line.base.plainText,
      line.rate.plainText, (line.amount + line.amount).plainText,
    ]
    let found = try verify(plain + row.joined(separator: ","), sample).differences
    let difference = try #require(found.first { $0.id == "V007" })
    let column = row.dropLast().joined(separator: ",").count + 2
    #expect(difference.place == .file(name: "theirs", line: 2, column: column))
    let reason = try #require(difference.arguments[.reason]).replacing("\u{A0}", with: " ")
    #expect(reason.hasPrefix("6200.00 × 12.15 % × 75 / 365 ; BCE 2,15 % au 01/01/2026 + 10 points"))
    #expect(reason.contains("L. 441-10") && reason.contains("refinancingRate 2025-06-11"))
    #expect(found.filter { $0.id == "V010" }.count == sample.lines.count - 1)
  }

  @Test("French headings and numbers say the same")
  func french() throws {
    let rows = sample.lines.map { line in
      [
        line.invoice, Self.frenchDay(line.period.first.iso), Self.frenchDay(line.period.last.iso),
        String(line.days), line.base.plainText.replacing(".", with: ","),
        line.rate.plainText.replacing(".", with: ",") + " %",
        line.amount.plainText.replacing(".", with: ",") + " €",
      ].joined(separator: ";")
    }
    let text = (["facture;du;au;jours;base;taux;montant"] + rows).joined(separator: "\r\n")
    let found = try verify(text, sample)
    #expect(found.differences.isEmpty)
    #expect(found.comparedCount == 6 * sample.lines.count)
    #expect(found.absentLists.contains("total"))
  }

  private static func frenchDay(_ iso: String) -> String {
    iso.split(separator: "-").reversed().joined(separator: "/")
  }

  @Test("a line that starts a day early is held against the one it overlaps")
  func overlap() throws {
    let line = try #require(sample.lines.first)
    let early = line.period.first.previous.iso
    let text = """
      {"lines": [{"invoice": "\(line.invoice)", "from": "\(early)", "to": "\(line.period.last.iso)",
        "days": \(line.days + 1), "amount": \(line.amount.plainText)}]}
      """
    let names = try verify(text, sample).differences.filter { $0.id == "V008" }.compactMap {
      $0.arguments[.name]
    }
    let title = "lines[\(line.invoice), \(line.period.first.iso)]"
    #expect(names == [title + ".from", title + ".days"])
  }

  @Test("any part of a statement is enough, numbers or strings alike")
  func parts() throws {
    let total = sample.totals.totalDue.plainText
    for figure in [total, "\"\(total)\""] {
      let found = try verify("{\"totals\": {\"totalDue\": \(figure)}}", sample)
      #expect(found.differences.isEmpty)
      #expect(found.comparedCount == 1)
      #expect(found.absentLists.contains("lines"))
    }
  }

  @Test("what only they have, and what their list lacks")
  func extraAndLacking() throws {
    let text = "{\"invoices\": [{\"number\": \"F-2026-999\", \"principal\": 12}]}"
    let found = try verify(text, sample).differences
    #expect(found.map(\.id) == ["V009", "V010"])
    #expect(found.map { $0.arguments[.name] } == ["invoices[F-2026-999]", "invoices[F-2026-031]"])
  }

  @Test(
    "nothing is guessed",
    arguments: [
      ("{\"totals\": {\"totaldue\": 1}}", ["V012"]), ("{\"hello\": 1}", ["V013"]),
      ("{\"totals\": {\"totalDue\": \"1,50\"}}", ["V014"]), ("{\"lines\": [{\"invoice\": \"F\"}]}", ["V016"]),
      ("{\"totals\": []}", ["V014"]), ("{}", ["V011"]), ("", ["V011"]),
      ("invoice;from;amout\nF;2026-04-02;1", ["V012"]), ("invoice;from;zzzzz;amount\n", ["V013"]),
      ("invoice;amount\nF;1", ["V017"]), ("invoice;from;amount;montant\n", ["V018"]),
      ("invoice;from;amount\nF;2026-04-02;1;2", ["V019"]),
      ("invoice;from;amount\nF;2026-04-02;\"1", ["V020"]),
      ("invoice,from,amount\nF,2026-04-02,1,50", ["V019"]), ("invoice;from;amount\n;2026-04-02;1", ["V016"]),
      ("invoice;from;amount\nF;2026-04-02;1.234", ["V015"]),
      ("invoice;from;amount\nF;2026-13-02;x", ["V014", "V014"]),
      ("section;amount\nIntérets de retard;1", ["V012"]),
      ("section;amount\nTotal;x\nTotal;y", ["V014", "V014"]),
    ])
  func nothingGuessed(text: String, codes: [String]) {
    #expect(faults(text) == codes)
  }

  /// Example 08 has a provision, whose rows are told apart by their rate.
  @Test("a rate in either convention names the same row")
  func rateInEitherConvention() throws {
    let statement = try statement("08-deux-titres-executoires.json")
    let rows = statementCSV(statement).split(separator: "\r\n").map { row in
      var cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      if row.hasPrefix("Provision") { cells[9] = cells[9].replacing(",", with: ".") }
      return cells.joined(separator: ";")
    }
    #expect(rows.contains { $0.hasPrefix("Provision") })
    #expect(try verify(rows.joined(separator: "\r\n"), statement).differences.map(\.id) == [])
  }

  @Test("interest that a title liquidated is told in the sum of its head")
  func liquidatedInterest() throws {
    let json = SampleCase.json(
      (
        "\"letters\": {",
        """
        "titles": [
          {"kind": "judgment", "court": "tribunal", "number": "2026J1", "date": "2026-07-01", "invoices": [],
            "awards": [{"head": "interest", "amount": "310.20"}]}
        ],
        "letters": {
        """
      ))
    let statement = try computeStatement(readCase(Array(json)).value, law: law).value
    let head = try #require(statement.heads.first { $0.kind == .interest })
    let liquidated = try #require(statement.invoices.first { $0.head == .interest }).principalDue
    #expect(liquidated.isPositive)
    let text =
      "{\"heads\": [{\"kind\": \"interest\", \"amount\": \"\((head.amount + head.amount).plainText)\"}]}"
    let reason = try #require(
      verify(text, statement).differences.first { $0.id == "V007" }?.arguments[.reason])
    let sum = reason.replacing("− ", with: "-").replacing("+ ", with: "").split(separator: " ")
      .compactMap { Int64($0.replacing(".", with: "")) }.reduce(0, +)
    #expect(sum == head.amount.cents)
  }

  @Test("the year of a line is that of its first day")
  func yearOfLine() throws {
    let json = SampleCase.json(
      ("\"letters\": {", "\"options\": {\"dayCount\": \"actual/actual\"}, \"letters\": {"))
    let statement = try computeStatement(readCase(Array(json)).value, law: law).value
    let line = try #require(statement.lines.first)
    let text = """
      {"lines": [{"invoice": "\(line.invoice)", "from": "\(line.period.first.iso)", "amount": "1.00"}]}
      """
    let reason = try verify(text, statement).differences.first { $0.id == "V007" }?.arguments[.reason]
    #expect(reason?.contains("× \(line.days) / 365 ;") == true)
  }

  @Test("a line of an invoice that is not claimed is held against the one it overlaps")
  func overlapOfUnclaimed() throws {
    let json = SampleCase.json(
      ("2026-03-02", "2019-03-02"), ("2026-04-01", "2019-04-01"), ("2026-06-15", "2019-06-15"))
    let statement = try computeStatement(readCase(Array(json)).value, law: law).value
    let line = try #require(statement.unclaimedLines.first)
    let text = """
      {"unclaimedLines": [{"invoice": "\(line.invoice)", "from": "\(line.period.first.previous.iso)",
        "to": "\(line.period.last.iso)", "amount": \(line.amount.plainText)}]}
      """
    let found = try verify(text, statement).differences
    #expect(found.filter { $0.id == "V009" }.isEmpty)
    #expect(found.first { $0.id == "V008" }?.arguments[.name]?.hasSuffix(".from") == true)
  }

  @Test("a table in another encoding is refused")
  func encoding() {
    let refusal = #expect(throws: Refusal.self) {
      try verifyClaim(
        [0x6D, 0xE9, 0x3B], name: "theirs", against: sample, figures: json(sample), schema: schema)
    }
    #expect(refusal?.diagnostics.map(\.id) == ["V021"])
  }
}

extension JSONValue {
  /// Paths of keys and indices to every amount: text with two decimals that is no rate.
  fileprivate var amountPaths: [[String]] {
    switch self {
    case .object(let members):
      members.filter { !["rateSource", "rate", "warnings", "engine", "multiple"].contains($0.key) }
        .flatMap { member in member.value.amountPaths.map { [member.key] + $0 } }
    case .array(let elements):
      elements.enumerated().flatMap { index, element in element.amountPaths.map { [String(index)] + $0 } }
    case .string(let text): text.wholeMatch(of: /-?\d+\.\d\d/) == nil ? [] : [[]]
    default: []
    }
  }

  fileprivate func addingOneCent(at path: ArraySlice<String>) -> JSONValue {
    guard let step = path.first else {
      guard case .string(let text) = self, let cents = Int(text.replacing(".", with: "")) else { return self }
      let sum = String((cents + 1).magnitude)
      let digits = String(repeating: "0", count: max(0, 3 - sum.count)) + sum
      return .string((cents + 1 < 0 ? "-" : "") + digits.dropLast(2) + "." + digits.suffix(2))
    }
    switch self {
    case .object(let members):
      return .object(
        members.map { $0.key == step ? Member($0.key, $0.value.addingOneCent(at: path.dropFirst())) : $0 })
    case .array(let elements):
      return .array(
        elements.enumerated().map { String($0) == step ? $1.addingOneCent(at: path.dropFirst()) : $1 })
    default: return self
    }
  }
}
