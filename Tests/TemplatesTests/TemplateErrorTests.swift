import Diagnostics
import Testing

@testable import Templates

/// Each error with its exact place and suggestion.
@Suite struct TemplateErrorTests {
  @Test(arguments: [
    ("Bonjour,\n\n  {{refernce}}", "T001 3:3 reference"),
    ("Réf. {{zzz}}", "T001 1:6"),
    ("{{de creditor.nom}}", "T001 1:1 creditor.name"),
    ("{{#isConsummer}}\nx\n{{/isConsummer}}", "T002 1:1 isConsumer"),
    ("{{^invoises}}x{{/invoises}}", "T002 1:1 invoices"),
    ("{{> payement}}", "T003 1:1 payment"),
    ("{{@notse}}\nx\n{{/@notse}}", "T004 1:1 notes"),
    ("{{elle reference}}", "T005 1:1"),
    ("{{plurl invoices \"a\" \"b\"}}", "T005 1:1 plural"),
    ("Si {{isConsumer}}", "T006 1:4"),
    ("{{#invoices}}{{invoices}}{{/invoices}}", "T006 1:14"),
  ])
  func unknownNames(body: String, expected: String) {
    #expect(findings(in: body, parts: ["payment": "Payer."]) == [expected])
  }

  @Test(arguments: [
    ("é {{reference", "T008 1:3"),
    ("{{reference }\n\nsuite", "T008 1:1"),
    ("{{! sans fin\n\nsuite", "T008 1:1"),
    ("reference}} suite", "T009 1:10"),
    ("{{}}", "T007 1:1"),
    ("{{{reference}}}", "T007 1:1"),
    ("{{#}}", "T007 1:1"),
    ("{{a b c}}", "T005 1:1"),
    ("{{plural invoices \"un\"}}", "T007 1:1"),
    ("{{plural invoices \"un\" \"deux}}", "T007 1:1"),
    ("{{de}}", "T007 1:1"),
    ("{{> a/b}}", "T007 1:1"),
  ])
  func malformedTags(body: String, expected: String) {
    let found = findings(in: body)
    #expect(found.first == expected)
  }

  @Test(arguments: [
    ("{{#isConsumer}}\nx", ["T010 1:1"]),
    ("x\n\n{{@notes}}\nx", ["T010 3:1"]),
    ("x\n{{/isConsumer}}", ["T011 2:1"]),
    ("{{#isConsumer}}{{#several}}x{{/isConsumer}}{{/several}}", ["T012 1:29"]),
    ("{{#isConsumer}}x{{/isConsummer}}", ["T012 1:17"]),
    ("un {{#several}}deux\n\ntrois{{/several}}", ["T013 1:4"]),
    ("un *{{#several}}deux* trois{{/several}}", ["T013 1:5"]),
    ("- a {{#several}}\n- b {{/several}}", ["T013 1:5"]),
    ("| a | b |\n|---|---|\n| {{#several}}1 | 2{{/several}} |", ["T013 3:3"]),
    ("| a | b |\n|---|---|\n| {{#several}} | x |\n| {{/several}} | y |", ["T013 3:3"]),
    ("| a | b |\n|---|---|\n| {{@notes}} | x |", ["T010 3:3", "T014 3:3"]),
    ("| a | b |\n|---|---|\n{{#several}}\n| 1 | 2 |\n\n{{/several}}", ["T013 3:1"]),
    ("{{#several}}\n- a\n  {{/several}}", ["T013 1:1"]),
    ("x {{@notes}} y {{/@notes}}", ["T014 1:3"]),
  ])
  func sections(body: String, expected: [String]) {
    #expect(findings(in: body) == expected)
  }

  @Test(arguments: [
    ("{{invoice.number}}", "T015 1:1"),
    ("{{#invoices}}\n{{line.days}}\n{{/invoices}}", "T015 2:1"),
    ("{{#lines}}\nx\n{{/lines}}", "T015 1:1"),
    ("{{^invoices}}\n{{invoice.number}}\n{{/invoices}}", "T015 2:1"),
    ("x {{#line.isFirst}}y{{/line.isFirst}}", "T015 1:3"),
    ("{{plural lines \"a\" \"b\"}}", "T015 1:1"),
    ("{{#invoices}}\nx\n{{/invoices}}\n\n{{sc invoice.number}}", "T015 5:1"),
  ])
  func loops(body: String, expected: String) {
    #expect(findings(in: body) == [expected])
  }

  @Test(arguments: [
    ("| a | b |\n|---|\n| 1 | 2 |", "T021 2:1"),
    ("|---|---|\n| 1 | 2 |", "T021 1:1"),
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "T022 3:1"),
    ("| a | b |\n|---|---|\n| 1 |", "T022 3:1"),
    ("| a | b |\n|---|---|\n| 1 | 2 |\nSuite", "T023 4:1"),
    ("| a | b |\n|---|---|\n| < | 2 |", "T020 3:2"),
    ("| a | b |\n|---|---|\n| 1 | {{@total}} 2 |", "T019 3:7"),
    ("{{@total}} Somme", "T019 1:1"),
  ])
  func tables(body: String, expected: String) {
    #expect(findings(in: body) == [expected])
  }

  @Test(arguments: [
    ("Un <b>mot</b>", "T024 1:4"),
    ("<!-- x -->", "T024 1:1"),
    ("<https://exemple.fr>", "T024 1:1"),
    ("{{reference}} puis `code`", "T025 1:20"),
    ("```\nx\n```", "T025 1:1"),
    ("~~~\nx\n~~~", "T025 1:1"),
    ("a\n\n    retrait", "T025 3:5"),
    ("Voir [ici](http://x.fr)", "T026 1:10"),
    ("![logo](x.png)", "T026 1:7"),
    ("a\n\n***\n\nb", "T027 3:1"),
    ("3. trois", "T028 1:1"),
    ("a &#65; b", "T029 1:3"),
    ("a \u{E000}", "T030 1:3"),
    ("a\n\u{F0000}", "T030 2:1"),
    ("a\u{7}", "T030 1:2"),
    ("a\u{85}", "T030 1:2"),
    ("éà «\u{10FFFD}", "T030 1:5"),
    ("e\u{301}’\u{F8FF}", "T030 1:3"),
    ("a\u{202E}b", "T030 1:2"),
    ("a\u{2067}b", "T030 1:2"),
  ])
  func markdown(body: String, expected: String) {
    #expect(findings(in: body).first == expected)
  }

  @Test func allErrorsAtOnce() {
    let body = "{{a}} <b>\n\n{{#several}}\n{{invoice.number}}\n\n[x](y)"
    #expect(
      findings(in: body).sorted() == ["T001 1:1", "T010 3:1", "T015 4:1", "T024 1:7", "T026 6:3"])
  }

  @Test func filesThatCannotBeRead() {
    #expect(findings(in: String(repeating: "a ", count: 70_000)) == ["T032 essai/letter.md"])
    #expect(findings(in: String(repeating: "{{#several}}\n", count: 800_000)) == ["T032 essai/letter.md"])
    let file = TemplateFile(path: "x/letter.md", bytes: [0x61, 0xFF])
    let metadata = TemplateFile(
      path: "x/template.json", bytes: Array(#"{"title":"X","layout":"letter"}"#.utf8))
    #expect(compileTemplates([file, metadata]).findings.map(\.short) == ["T031 x/letter.md"])
  }

  @Test func missingFilesAreNamedAsTheirFolderIs() {
    let metadata = TemplateFile(path: "x/template.json", name: "own/x/template.json", bytes: [])
    #expect(compileTemplates([metadata]).findings.map(\.short).contains("T042 own/x/letter.md"))
  }

  @Test func positionsInPartsNameThePart() {
    let parts = ["un": "Texte\n\n{{> deux}}", "deux": "Bon\n\n- {{invoice.number}} {{nope}}"]
    #expect(
      findings(in: "{{> un}}", parts: parts) == [
        "T001 parts/deux.md:3:22", "T015 parts/deux.md:3:3",
      ])
  }

  @Test func recursiveParts() {
    #expect(findings(in: "x", parts: ["a": "{{> a}}"]) == ["T016 parts/a.md:1:1"])
    #expect(
      findings(in: "{{> a}}", parts: ["a": "{{> b}}", "b": "x\n\n{{> a}}"])
        == ["T016 parts/b.md:3:1"])
  }

  @Test func partsWithinSentences() {
    #expect(findings(in: "Voir {{> a}}.", parts: ["a": "un\n\ndeux"]) == ["T017 1:6"])
  }

  @Test func partsThatMultiply() {
    var parts = ["p0": "x"]
    for level in 1...20 {
      parts["p\(level)"] = String(repeating: "{{> p\(level - 1)}}\n", count: 4)
    }
    let found = findings(in: "{{> p20}}", parts: parts)
    #expect(found.first == "T034 parts/p7.md:3:1")
    #expect(found.allSatisfy { $0.hasPrefix("T034") })
  }

  @Test(arguments: [
    ("{{@notes}}\n{{@date}}\nx\n{{/@date}}\n{{/@notes}}", "statement", ["T035 2:1"]),
    ("{{#several}}\n{{@footer}}\nx\n{{/@footer}}\n{{/several}}", "statement", ["T035 2:1"]),
    ("{{@footer}}\nx\n{{/@footer}}\n{{@footer}}\ny\n{{/@footer}}", "statement", ["T036 4:1"]),
    ("{{@date}}\nx\n{{/@date}}", "statement", ["T037 1:1"]),
    ("Bonjour", "letter", ["T038 1:1", "T038 1:1"]),
    ("{{@footer}}\n- x\n{{/@footer}}", "statement", ["T039 2:1"]),
    ("{{@column}}\nx\n{{/@column}}", "statement", ["T041 1:1"]),
  ])
  func frames(body: String, layout: String, expected: [String]) {
    #expect(findings(in: body, layout: layout) == expected)
  }

  @Test func referencesMustBeATable() {
    let frames = "{{@letterhead}}\nA\n{{/@letterhead}}\n{{@date}}\nB\n{{/@date}}\n"
    #expect(
      findings(in: frames + "{{@references}}\ntexte\n{{/@references}}", layout: "letter")
        == ["T040 8:1"])
    #expect(
      findings(
        in: frames + "{{@references}}\n| a | b |\n|---|---|\n| c | d |\n{{/@references}}", layout: "letter")
        == ["T040 8:1"])
  }

  @Test func deepNestingEndsInAnError() {
    #expect(findings(in: String(repeating: ">", count: 5_000) + " x") == ["T033 1:40"])
  }
}
