import Diagnostics
import JSON
import Law
import TestSupport
import Testing
import Values

@testable import Claims

struct WriterTests {
  private func sample() -> ClaimSample {
    var sample = ClaimSample(statementDate: "2026-06-30")
    sample.invoices = [
      .init(
        number: "=F;1", date: "2025-12-01", dueDate: "2025-12-31", amount: "1234.50",
        more: #""label": "+33 \"pose\"""#)
    ]
    sample.payments = [payment("2026-03-01", "100.00")]
    return sample
  }

  @Test func csvOpensRightInAFrenchSpreadsheet() throws {
    let csv = statementCSV(try sample().statement())
    #expect(csv.hasPrefix("\u{FEFF}Rubrique;Facture;"))
    let rows = csv.split(separator: "\r\n")
    #expect(rows.dropFirst().contains { $0.hasSuffix(";1234,50") })
    #expect(rows.contains { $0.contains(";60;1234,50;12,15;") && $0.hasSuffix(";24,66") })
    #expect(rows.contains { $0.hasPrefix("Total;") && $0.contains("30/06/2026") })
    let quoted = rows.map { $0.replacing("\"'=F;1\"", with: "F") }
    #expect(
      quoted.dropFirst().allSatisfy { $0.split(separator: ";", omittingEmptySubsequences: false).count == 14 }
    )
  }

  @Test(arguments: ExampleStatementTests.names)
  func csvFootsToTheTotal(_ name: String) throws {
    let caseFile = try ExampleStatementTests.caseFile(name)
    try expectFootingTable(of: try computeStatement(caseFile, law: ClaimSample.law).value)
  }

  @Test func csvOfRandomCasesFoots() throws {
    var random = SeededGenerator(seed: 23)
    for _ in 0..<100 { try expectFootingTable(of: try random.sample().statement()) }
  }

  /// What a spreadsheet finds: the last column adds up to the total, the recapitulation too, each title to its own.
  private func expectFootingTable(of statement: Statement) throws {
    let rows = table(statementCSV(statement))
    let total = statement.totals.totalDue.cents
    #expect(rows.compactMap { cents($0[13]) }.reduce(0, +) == total)
    let summary = rows.filter { $0[0] == "Récapitulation" }
    #expect(summary.compactMap { cents($0[12]) }.reduce(0, +) == total)
    #expect(rows.filter { $0[0] == "Total" }.map { cents($0[12]) } == [total])
    for title in statement.titles {
      let account = rows.filter { $0[0] == "Compte du titre" && $0[2] == title.number }
      #expect(account.count == 5)
      #expect(account.dropLast().compactMap { cents($0[12]) }.reduce(0, +) == cents(account[4][12]))
      let provision = rows.filter { $0[0] == "Provision, hors total" && $0[2] == title.number }
      #expect(provision.compactMap { cents($0[12]) }.reduce(0, +) == title.provision?.amount.cents ?? 0)
    }
  }

  private func cents(_ cell: String) -> Int64? { Int64(cell.replacing(",", with: "")) }

  /// Cells of each row, quotes read.
  private func table(_ csv: String) -> [[String]] {
    csv.split(separator: "\r\n").dropFirst().map { line in
      var cells = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case ";" where !isQuoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }

  @Test func csvNeverHoldsAFormula() throws {
    let csv = statementCSV(try sample().statement())
    #expect(csv.contains("\"'=F;1\""))
    #expect(csv.contains("\"'+33 \"\"pose\"\"\""))
  }

  @Test func jsonAmountsAreTextAndKeysKeepTheirOrder() throws {
    let checked = try sample().checked()
    let json = statementJSON(
      checked.value, warnings: checked.warnings,
      engineVersion: "1.0.0")
    let text = writeJSON(json)
    #expect(text.hasPrefix(#"{"schema":"exigible/statement/1","reference":"R-1","closingDate":"2026-06-30""#))
    #expect(
      text.contains(#""rateSource":{"kind":"refinancing","refinancingRate":"2.15","anchor":"2026-01-01""#))
    let written = try readJSON(Array(text.utf8))
    #expect(written["totals"]?["totalDue"]?.string == checked.value.totals.totalDue.plainText)
    #expect(try SchemaFile.statement().faults(of: written) == [])
  }

  /// Every shape that a statement may take fits the schema: titles, insolvency, penalty, costs, capitalisation.
  @Test func richStatementsFitTheSchema() throws {
    var random = SeededGenerator(seed: 7)
    var samples = (0..<40).map { _ in random.sample() }
    var insolvent = ClaimSample()
    insolvent.events = [#"{"kind": "insolvency", "date": "2026-03-10", "procedure": "sauvegarde"}"#]
    var title = ClaimSample()
    title.invoices = []
    title.titles = [
      #"{"kind": "judgment", "court": "tribunal", "number": "1", "date": "2026-01-10", "served": "2026-01-20","#
        + #" "enforceable": "2026-01-20", "awards": [{"head": "principal", "amount": "10.00"}]}"#
    ]
    samples += [insolvent, title]
    let schema = try SchemaFile.statement()
    for sample in samples {
      let checked = try sample.checked()
      let json = statementJSON(checked.value, warnings: checked.warnings, engineVersion: "1")
      #expect(schema.faults(of: try readJSON(Array(writeJSON(json).utf8))) == [])
    }
  }
}
