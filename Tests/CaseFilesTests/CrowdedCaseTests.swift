import CaseFiles
import Diagnostics
import JSON
import Testing

/// Cases that are wrong in very many places. Each would take hours if a message cost a look at the whole text.
@Suite struct CrowdedCaseTests {
  private let crowd = 200_000

  private func list(_ element: (Int) -> String) -> String {
    (0..<crowd).map(element).joined(separator: ",")
  }

  /// Tells all messages in both languages; the place and the words of the last one.
  private func lastMessage(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let source = JSONSource(name: "c.json", bytes: bytes)
    let told = Outcome(bytes).diagnostics.map { source.locate($0) }
      .map { (french: $0.text(in: .french), english: $0.text(in: .english), json: $0.json(in: .english)) }
    #expect(told.count == DiagnosticLog.limit + 1)
    #expect(told.allSatisfy { $0.french.utf8.count < 1_000 && writeJSON($0.json).utf8.count < 1_000 })
    return String(told.last?.english.prefix { $0 != "\n" } ?? "")
  }

  private func untold(_ count: Int) -> String {
    "c.json:1:1: error[C073]: further messages not told, beyond 200: \(count)"
  }

  @Test func tellsUnknownKeys() {
    #expect(lastMessage("{\(list { "\"k\($0)\": 1" })}") == untold(crowd + 7 - 200))
  }

  @Test func tellsKeysThatStandTwice() {
    let told = lastMessage("{\(list { _ in "\"k\": 1" })}")
    #expect(told == "c.json: error[C073]: further messages not told, beyond 200: \(crowd - 1 - 200)")
  }

  /// Each of them is sought among all the numbers for one that is near.
  @Test func tellsUnknownReferences() throws {
    let numbers = (0..<20_000).map { "{\"number\": \"F-\($0)\"}" }.joined(separator: ",")
    let references = (0..<20_000).map { "\"G/\($0)/\($0)\"" }.joined(separator: ",")
    let events = Array(repeating: "{\"invoices\": [\(references)]}", count: 10).joined(separator: ",")
    let told = lastMessage("{\"invoices\": [\(numbers)], \"events\": [\(events)]}")
    #expect(told.hasPrefix("c.json:1:1: error[C073]"))
  }

  @Test func tellsAmountsAndDates() {
    let invoices = (0..<20_000)
      .map { "{\"number\": \"F\($0)\", \"date\": \"bad\", \"dueDate\": \"bad\", \"amount\": \"bad\"}" }
      .joined(separator: ",")
    #expect(lastMessage("{\"invoices\": [\(invoices)]}") == untold(60_000 + 6 - 200))
  }

  /// A name of a letter stands in the path of whatever is wrong within.
  @Test func readsNothingUnderALongName() throws {
    let name = String(repeating: "a", count: 201)
    let claim = try Variation().setting("letters", "{\"\(name)\": {\"x\": 1}}")
    #expect(claim.outcome.diagnostics.map(\.id) == ["C059"])
  }

  /// What a clerk must know is not pushed out by warnings.
  @Test func tellsAnErrorBehindManyWarnings() throws {
    let texts = Array(repeating: "\"A\u{200B}\"", count: 300).joined(separator: ",")
    let letter = "{\"default\": {\"enclosures\": [\(texts)], \"court\": 1}}"
    let claim = try Variation().setting("letters", letter)
    let told = claim.outcome.diagnostics
    #expect(told.count { $0.severity == .warning } == DiagnosticLog.limit + 1)
    #expect(told.filter { $0.severity == .error }.map(\.id) == ["C006"])
    #expect(told.last?.arguments == [.count: "100", .limit: "200"])
  }
}
