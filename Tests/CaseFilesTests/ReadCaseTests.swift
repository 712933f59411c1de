import CaseFiles
import Diagnostics
import JSON
import Testing
import Values

@Suite struct ReadCaseTests {
  @Test(arguments: CaseRow.claim)
  func checksTheClaim(row: CaseRow) throws { try check(row) }

  @Test(arguments: CaseRow.accounts)
  func checksAccounts(row: CaseRow) throws { try check(row) }

  @Test(arguments: CaseRow.eventsAndLetters)
  func checksEventsAndLetters(row: CaseRow) throws { try check(row) }

  private func check(_ row: CaseRow) throws {
    let outcome = try row.outcome
    #expect(outcome.lines.sorted() == row.wanted.sorted())
    let hasErrors = outcome.diagnostics.contains { $0.severity == .error }
    #expect((outcome.caseFile == nil) == hasErrors)
  }

  /// A code that no row brings about would be one whose wording nobody has read.
  @Test func everyCodeOfTheReaderIsBroughtAbout() throws {
    let crowd = "[" + Array(repeating: "\"\"", count: DiagnosticLog.limit + 1).joined(separator: ",") + "]"
    let lines = CaseRow.all.flatMap(\.wanted) + (try Variation().setting("documents", crowd).outcome.lines)
    let told = Set(lines.map { String($0.prefix(4)) })
    #expect(Set(CaseCode.allCases.map(\.rawValue)).subtracting(told) == [])
  }

  @Test func checksTitles() throws {
    func told(_ title: String) throws -> [String] {
      try Variation().setting("titles", "[\(title)]").outcome.lines
    }
    let common = #""kind":"judgment","court":"tribunal","number":"T1","date":"2026-09-10","#
    let awards = #""awards":[{"head":"principal","amount":"8000","interest":{"basis":"legal"}}]"#
    #expect(try told("{\(common)\(awards)}").isEmpty)
    #expect(try told("{\(common)\"awards\":[]}") == ["C024 titles[0].awards"])
    #expect(try told("{\(common)\"enforceable\":\"2026-10-02\",\(awards)}") == ["C056 titles[0].enforceable"])
    #expect(
      try told("{\(common)\"enforceable\":\"2026-10-01\",\"served\":\"2026-10-02\",\(awards)}")
        == ["C056 titles[0].enforceable"])
    #expect(
      try told("{\(common)\"enforceable\":\"2026-09-10\",\"provisionallyEnforceable\":true,\(awards)}")
        .isEmpty)
    #expect(try told("{\(common)\"capitalisation\":true,\(awards)}") == ["C057 titles[0].demandDate"])
    #expect(try told("{\(common)\"demandDate\":\"2026-09-11\",\(awards)}") == ["C022 titles[0].date"])
  }

  @Test func mergesLetterSettingsKeyByKey() throws {
    let claim = try #require(
      try Variation().setting("letters.mise-en-demeure.place", "\"Villeurbanne\"").outcome.caseFile)
    let letter = claim.letter(for: "mise-en-demeure")
    #expect(letter.place == "Villeurbanne" && letter.replyBy == CalendarDate(iso: "2026-12-07"))
    #expect(claim.letter(for: "decompte").place == "Lyon")
    #expect(claim.letter(for: "decompte").registeredNumber == nil)
  }

  @Test func keepsExtensionsAndDigest() throws {
    let claim = try #require(try Variation().setting("extensions", "{\"b\":1.50,\"a\":[]}").outcome.caseFile)
    #expect(claim.extensions == #"{"b":1.50,"a":[]}"#)
    #expect(claim.digest.count == 64)
    #expect(sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func tellsFaultsInTheOrderOfTheText() throws {
    let bytes = try Example.bytes("refused/dates-montants-et-cles.json")
    var finder = PathFinder(try readJSON(bytes))
    let offsets = Outcome(bytes).diagnostics.map { finder.offset(of: $0.place.path ?? "") }
    #expect(offsets == offsets.sorted() && offsets.count == 11)
  }

  @Test func refusesWhatIsNoObject() {
    #expect(Outcome("[]").lines == ["C006 "])
    #expect(Outcome("{}").lines.count == 7)
    #expect(Outcome("").lines == ["J014 ?"])
  }
}
