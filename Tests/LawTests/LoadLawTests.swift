import Diagnostics
import Testing
import Values

@testable import Law

struct LoadLawTests {
  private func file(_ rows: String, knownUntil: String = "2027-06-30", table: String = "legalRate")
    -> ParameterFile
  {
    let text = "{\"table\": \"\(table)\", \"knownUntil\": \"\(knownUntil)\", \"rows\": [\(rows)]}"
    return ParameterFile(name: "added.json", bytes: Array(text.utf8))
  }

  private func row(
    _ from: String, to: String? = nil, source: String = "Légifrance", other: String = "3.30"
  ) -> String {
    let end = to.map { "\"to\": \"\($0)\", " } ?? ""
    return "{\"from\": \"\(from)\", \(end)\"individual\": \"7.40\", \"other\": \"\(other)\", "
      + "\"source\": \"\(source)\", \"checkedOn\": \"2026-12-28\", \"status\": \"verified\"}"
  }

  private func codes(_ files: ParameterFile...) -> [String] {
    do throws(Refusal) {
      _ = try LawBook.load(additional: files)
      return []
    } catch { return error.diagnostics.map(\.id) }
  }

  @Test func addedRowMovesTheLastKnownDay() throws {
    let law = try LawBook.load(additional: [file(row("2027-01-01", to: "2027-06-30"))])
    let rate = try law.legalRate(.other, on: CalendarDate(iso: "2027-03-01")!)
    #expect(rate.rate.plainText == "3.30")
    #expect(rate.from.iso == "2027-01-01")
  }

  @Test func gapOverlapAndDisorderAreTold() {
    #expect(codes(file(row("2027-07-01", to: "2027-12-31"), knownUntil: "2027-12-31")) == ["L012"])
    #expect(codes(file(row("2026-12-01", to: "2027-06-30"))) == ["L011"])
    #expect(codes(file(row("2025-07-01", to: "2027-06-30"))) == ["L010"])
    #expect(codes(file(row("2027-01-01", to: "2027-05-31"))) == ["L012"])
  }

  @Test func malformedRowsAreToldAllAtOnceWithTheirPlace() throws {
    let rows = [
      row("2027-02-30"), row("2027-01-01", source: ""), row("2027-01-01", other: "3,3"),
    ].joined(separator: ",\n")
    #expect(codes(file(rows)) == ["L009", "L006", "L008"])
    let refusal = #expect(throws: Refusal.self) { _ = try readLawTable(file(rows)) }
    guard case .file(let name, let line, _) = try #require(refusal?.diagnostics.last).place else {
      Issue.record("no place")
      return
    }
    #expect(name == "added.json")
    #expect(line == 3)
  }

  @Test(arguments: [("3", "3.00"), ("0.5", "0.50"), ("123456.7890", "123456.789")])
  func decimalsAreRead(word: String, rate: String) throws {
    let law = try LawBook.load(additional: [file(row("2027-01-01", to: "2027-06-30", other: word))])
    #expect(try law.legalRate(.other, on: CalendarDate(iso: "2027-03-01")!).rate.plainText == rate)
  }

  @Test(arguments: [
    ".5", "5.", ".", "1.2.3", "1234567", "1.23456", "-1", "1e3", "٣", "12345678901234567890.1234",
  ])
  func whatIsNoDecimalIsRefused(word: String) {
    #expect(codes(file(row("2027-01-01", to: "2027-06-30", other: word))) == ["L008"])
  }

  @Test func unknownTableIsRefused() {
    #expect(codes(file(row("2027-01-01"), table: "legalRates")).contains("L003"))
  }

  @Test func aTableThatIsMissingIsRefused() {
    #expect(throws: Refusal.self) { _ = try LawBook.assemble([]) }
  }
}
