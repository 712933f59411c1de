import CaseFiles
import Diagnostics
import JSON
import Testing
import Values

@Suite struct ReadCaseTests {
  /// A value put at a path, and what is told of it: nothing when it is admitted.
  struct Row: CustomTestStringConvertible {
    let path: String
    let json: String?
    let wanted: [String]
    init(_ path: String, _ json: String?, _ wanted: String...) {
      (self.path, self.json, self.wanted) = (path, json, wanted)
    }
    var testDescription: String { "\(path) = \(json ?? "–")" }
  }

  @Test(arguments: [
    Row("version", "2", "C011 version"), Row("version", "\"1\"", "C011 version"),
    Row("version", nil, "C004 version"), Row("colour", "1", "C002 colour"),
    Row("statmentDate", "1", "C001 statmentDate"), Row("guarantors", "[]", "C003 guarantors"),
    Row("instalmentPlan", "{}", "C003 instalmentPlan"), Row("currency", "\"EUR\""),
    Row("currency", "\"CHF\"", "C003 currency"), Row("extensions", "{\"a\":{\"b\":[1]}}"),
    Row("extensions", "[]", "C006 extensions"), Row("$schema", "\"case.schema.json\""),
    Row("reference", "\"\"", "C007 reference"), Row("reference", "7", "C006 reference"),
    Row("reference", "null", "C004 reference"),
    Row("reference", "\"\(String(repeating: "x", count: 41))\"", "C009 reference"),
    Row("statementDate", "\"23/11/2026\"", "C020 statementDate"),
    Row("statementDate", "\"2026-02-29\"", "C021 statementDate"), Row("nature", "\"service\"", "C010 nature"),
    Row("documents", "[\"Décompte\"]", "C059 documents[0]"), Row("documents", "[]"),
    Row("documents", "[\"decompte\", \"decompte\"]", "C025 documents[1]"),
    Row("documents", "\"decompte\"", "C006 documents"),
    Row(
      "invoices", "[]", "C024 invoices", "C026 creditNotes[0].invoice", "C026 events[0].invoices[0]",
      "C026 events[0].invoices[1]", "C026 events[1].invoices[0]", "C026 events[1].invoices[1]",
      "C026 payments[0].invoice"),
    Row("debtor", "[]", "C006 debtor"), Row("options", "{\"dayCount\": \"30/360\"}", "C010 options.dayCount"),
    Row("options", "{\"dayCount\": \"actual/360\", \"imputation\": \"principalFirst\"}"),
    Row("options", "{\"capitalisation\": {}}", "C004 options.capitalisation.clause"),
  ])
  func checksTheClaim(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("invoices[0].amount", "6200"), Row("invoices[0].amount", "6200.5"),
    Row("invoices[1].amount", "\"0.01\""),
    Row("invoices[0].amount", "6.2e3", "C012 invoices[0].amount"),
    Row("invoices[0].amount", "\"6 200\"", "C012 invoices[0].amount"),
    Row("invoices[0].amount", "\"6200.\"", "C012 invoices[0].amount"),
    Row("invoices[0].amount", "\"+5\"", "C012 invoices[0].amount"),
    Row("invoices[0].amount", "\"٣\"", "C012 invoices[0].amount"),
    Row("invoices[0].amount", "\"\"", "C012 invoices[0].amount"),
    Row("invoices[0].amount", "6200.005", "C013 invoices[0].amount"),
    Row("invoices[0].amount", "0", "C014 invoices[0].amount"),
    Row("invoices[0].amount", "-5", "C014 invoices[0].amount"),
    Row("invoices[0].amount", "\"1000000000000\"", "C016 invoices[0].amount"),
    Row("invoices[0].amount", "99999999999999999999999999", "C016 invoices[0].amount"),
    Row("invoices[0].amount", "true", "C006 invoices[0].amount"), Row("invoices[0].vat", "0"),
    Row("invoices[0].vat", "-1", "C015 invoices[0].vat"),
    Row("invoices[0].vat", "6200.01", "C027 invoices[0].vat"),
    Row("invoices[0].disputed", "6201", "C027 invoices[0].disputed"), Row("invoices[0].disputed", "100"),
    Row("invoices[0].priority", "1"), Row("invoices[0].priority", "0", "C019 invoices[0].priority"),
    Row("invoices[0].priority", "1.0", "C019 invoices[0].priority"),
    Row("invoices[0].dueDate", "\"2026-03-01\"", "C022 invoices[0].dueDate"),
    Row("invoices[0].dueDate", nil, "C004 invoices[0].dueDate"),
    Row(
      "invoices[1].number", "\"F-2026-031\"", "C026 events[0].invoices[1]", "C026 events[1].invoices[1]",
      "C025 invoices[1].number"),
    Row("invoices[2].date", "\"2026-11-24\"", "C023 invoices[2].date", "C022 invoices[2].dueDate"),
    Row("invoices[0].performedOn", "\"2026-12-01\"", "C023 invoices[0].performedOn"),
    Row("invoices[0].claimFlatIndemnity", "false"),
    Row("invoices[0].claimFlatIndemnity", "0", "C006 invoices[0].claimFlatIndemnity"),
    Row("creditNotes[0].amount", "6200.01", "C027 creditNotes[0].amount"),
    Row("creditNotes[0].amount", "6200"),
    Row("creditNotes[0].date", "\"2026-03-01\"", "C022 creditNotes[0].date"),
    Row("creditNotes[0].date", "\"2026-12-01\"", "C060 creditNotes[0].date"),
    Row("creditNotes[0].reason", nil, "C004 creditNotes[0].reason"),
    Row("creditNotes[0].invoice", "\"F-2026-032\"", "C026 creditNotes[0].invoice"),
    Row("creditNotes[0].invoice", nil, "C004 creditNotes[0].invoice"),
    Row("payments[0].date", "\"2027-01-01\""), Row("payments[0].invoice", nil),
    Row("payments[0].amount", "-3", "C014 payments[0].amount"),
    Row(
      "costs",
      "[{\"date\":\"2026-10-02\",\"label\":\"Acte\",\"amount\":72.14,\"kind\":\"service\",\"title\":\"T1\"}]",
      "C026 costs[0].title"),
    Row(
      "costs", "[{\"date\":\"2026-12-02\",\"label\":\"Acte\",\"amount\":72.14,\"kind\":\"recovery\"}]",
      "C023 costs[0].date"),
  ])
  func checksAccounts(row: Row) throws { try check(row) }

  @Test(arguments: [
    Row("events[0].level", nil, "C004 events[0].level"), Row("events[0].level", "4", "C019 events[0].level"),
    Row("events[0].procedure", "\"x\"", "C028 events[0].procedure"),
    Row("events[0].kind", "\"reminders\"", "C010 events[0].kind"),
    Row("events[0].invoices", "[]", "C024 events[0].invoices"),
    Row("events[1].presented", "\"2026-06-30\"", "C022 events[1].presented"),
    Row("events[1].received", "\"2026-07-02\"", "C022 events[1].received"),
    Row("events[1].registeredNumber", "\"1A 123 456 7890 6\"", "C040 events[1].registeredNumber"),
    Row("events[1].registeredNumber", "\"12345\"", "C039 events[1].registeredNumber"),
    Row(
      "events[2]",
      "{\"kind\":\"insolvency\",\"date\":\"2026-11-30\",\"procedure\":\"redressement judiciaire\"}",
      "C060 events[2].date"),
    Row("events[2]", "{\"kind\":\"suspension\",\"date\":\"2026-11-01\"}", "C004 events[2].until"),
    Row("contract.interest", "{\"basis\":\"contract\"}", "C004 contract.interest.rate"),
    Row("contract.interest", "{\"basis\":\"contract\",\"rate\":\"12,5\"}", "C017 contract.interest.rate"),
    Row("contract.interest", "{\"basis\":\"contract\",\"rate\":\"120\"}", "C018 contract.interest.rate"),
    Row("contract.interest", "{\"basis\":\"contract\",\"rate\":1.23456}", "C013 contract.interest.rate"),
    Row(
      "contract.interest",
      "{\"basis\":\"contract\",\"rate\":\"12.5\",\"clause\":\"article 5\",\"from\":\"2026-05-01\"}"),
    Row("contract.interest", "{\"basis\":\"legal\",\"rate\":\"12.5\"}", "C028 contract.interest.rate"),
    Row("contract.interest", "{\"basis\":\"legalMultiple\",\"multiple\":3}"),
    Row("contract.interest", "{\"basis\":\"legalMultiple\"}", "C004 contract.interest.multiple"),
    Row("contract.interest", "{\"basis\":\"none\"}"),
    Row("contract.penaltyClause.article", nil, "C004 contract.penaltyClause.article"),
    Row("contract.penaltyClause.rate", nil, "C030 contract.penaltyClause.rate"),
    Row("contract.penaltyClause.amount", "50", "C029 contract.penaltyClause.amount"),
    Row("contract.penaltyClause.minimum", "50"),
    Row(
      "contract.penaltyClause", "{\"rate\":5,\"article\":\"a\",\"minimum\":9,\"maximum\":8}",
      "C027 contract.penaltyClause.minimum"),
    Row("letters.default.date", "\"2026-11-22\"", "C058 letters.default.date"),
    Row("letters.default.replyBy", "\"2026-11-22\"", "C022 letters.default.replyBy"),
    Row("letters.mise-en-demeure.date", "\"2026-12-08\"", "C022 letters.mise-en-demeure.replyBy"),
    Row("letters.mise-en-demeure.delivery", "\"simple\"", "C028 letters.mise-en-demeure.registeredNumber"),
    Row("letters.Mise_en_demeure", "{}", "C059 letters.Mise_en_demeure"),
    Row("letters.decompte.enclosures", "\"x\"", "C006 letters.decompte.enclosures"),
  ])
  func checksEventsAndLetters(row: Row) throws { try check(row) }

  private func check(_ row: Row) throws {
    let outcome = try Variation().setting(row.path, row.json).outcome
    #expect(outcome.lines.sorted() == row.wanted.sorted())
    let hasErrors = outcome.diagnostics.contains { $0.severity == .error }
    #expect((outcome.caseFile == nil) == hasErrors)
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
    let root = try readJSON(bytes)
    let offsets = Outcome(bytes).diagnostics.map { root.offset(of: $0.place.path ?? "") }
    #expect(offsets == offsets.sorted() && offsets.count == 11)
  }

  @Test func refusesWhatIsNoObject() {
    #expect(Outcome("[]").lines == ["C006 "])
    #expect(Outcome("{}").lines.count == 7)
    #expect(Outcome("").lines == ["J014 ?"])
  }
}
