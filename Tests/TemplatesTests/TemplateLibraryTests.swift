import Diagnostics
import DocumentModel
import Testing
import Values

@testable import Templates

@Suite struct TemplateLibraryTests {
  private func file(_ path: String, _ text: String) -> TemplateFile {
    TemplateFile(path: path, bytes: Array(text.utf8))
  }

  /// With the program's own pages, as every template finds them.
  private func findings(_ files: [TemplateFile]) -> [String] {
    compileTemplates(TemplateFile.embedded(in: "layouts/") + files).findings.map(\.short)
  }

  private func metadataFindings(_ json: String) -> [String] {
    findings([file("x/letter.md", "Texte"), file("x/template.json", json)])
  }

  private func layout(_ json: String) throws -> PageLayout {
    let files = [
      file("x/letter.md", "{{> letterhead}}\n{{> date}}\n\nTexte"),
      file("x/template.json", #"{"title": "X", "layout": \#(json)}"#),
    ]
    return try TemplateLibrary(overriding: files).template("x").metadata.layout
  }

  @Test("each template of the program is sound, and the same compiled alone as with all others")
  func compiledWhenAskedFor() throws {
    let all = compileTemplates(TemplateFile.embedded)
    #expect(all.findings == [])
    #expect(try TemplateLibrary().ids == all.templates.map(\.id))
    for template in all.templates {
      // The outcome alone: a template printed is a hundred pages.
      let isSame = try TemplateLibrary().template(template.id) == template
      #expect(isSame, "\(template.id)")
    }
    #expect(throws: Refusal.self) { try TemplateLibrary().template("mise-en-demeur") }
  }

  @Test func aLayoutChangesOnlyWhatItNames() throws {
    let usual = try layout("\"letter\"")
    #expect(usual.margins == .init(left: 25, right: 25, top: 12, nextPages: 25, bottom: 22))
    #expect(usual.letter == .init(letterhead: .left, window: .dl35) && usual.bodySize == 10.2)
    #expect(try layout(#"{"page": "letter"}"#) == usual)
    let own = try layout(
      #"{"page": "letter", "margins": {"left": 30.5}, "letterhead": "right", "window": "c5", "bodySize": 11}"#
    )
    var wanted = usual
    wanted.margins.left = 30.5
    wanted.letter = .init(letterhead: .right, window: .c5)
    wanted.bodySize = 11
    #expect(own == wanted)
  }

  @Test func aPageMayBeReplaced() throws {
    let page = #"""
      {"page": "form", "margins": {"left": 20, "right": 20, "top": 10, "nextPages": 20, "bottom": 20}, "bodySize": 12}
      """#
    let library = try TemplateLibrary(overriding: [
      file("layouts/form.json", page), file("x/letter.md", "# X"),
      file("x/template.json", #"{"title": "X", "layout": "form"}"#),
    ])
    let layout = try library.template("x").metadata.layout
    #expect(
      layout.page == .form && layout.margins.left == 20 && layout.bodySize == 12 && layout.letter == nil)
    #expect(try TemplateLibrary().template("decompte").metadata.layout.margins.top == 17)
  }

  @Test(arguments: [
    (#"{"page": "letter", "margin": {}}"#, ["T043 x/template.json:1:45 margins"]),
    (#"{"page": "letter", "margins": {"lefft": 25}}"#, ["T043 x/template.json:1:57 left"]),
    (#"{"page": "letter", "margins": {"left": 9.9}}"#, ["T054 x/template.json:1:65"]),
    (#"{"page": "letter", "margins": {"left": "25"}}"#, ["T045 x/template.json:1:65"]),
    (#"{"page": "letter", "margins": 25}"#, ["T045 x/template.json:1:56"]),
    (
      #"{"page": "letter", "bodySize": 40, "window": "c6"}"#,
      ["T045 x/template.json:1:71", "T054 x/template.json:1:57"]
    ),
    (#"{"page": "statement", "letterhead": "left"}"#, ["T055 x/template.json:1:48"]),
    (#"{"margins": {"left": 25}}"#, ["T044 x/template.json:1:26"]),
    (#"{"page": "lettre"}"#, ["T045 x/template.json:1:35"]),
  ])
  func layoutsAreReadStrictly(json: String, expected: [String]) {
    #expect(metadataFindings(#"{"title": "X", "layout": \#(json)}"#).sorted() == expected)
  }

  @Test func aPageIsDescribedWhole() {
    let partial = findings([file("layouts/form.json", #"{"page": "form", "margins": {"left": 25}}"#)])
    #expect(partial.count == 5 && partial.allSatisfy { $0.hasPrefix("T044 layouts/form.json") })
    #expect(!findings([file("layouts/form.json", #"{"page": "statement"}"#)]).isEmpty)
  }

  @Test func metadata() throws {
    let json = #"""
      {"title": "Rappel d'échéance", "layout": "statement", "summary": "Rappel.", "articles": ["1344 C. civ."],
       "requirements": ["bank"], "validFrom": "2026-09-01"}
      """#
    let library = try TemplateLibrary(overriding: [
      file("x/letter.md", "Texte"), file("x/template.json", json),
    ])
    let template = try library.template("x")
    #expect(template.title == "Rappel d’échéance")
    #expect(template.metadata.layout.page == .statement)
    #expect(template.metadata.articles == ["1344 C. civ."])
    #expect(template.metadata.requirements == [.bank])
    #expect(template.metadata.validFrom == CalendarDate(iso: "2026-09-01"))
    #expect(template.metadata.language == "fr-FR")
  }

  @Test(arguments: [
    (#"{"title": "X", "layout": "statement", "titel": 1}"#, ["T043 x/template.json:1:39 title"]),
    (#"{"layout": "statement"}"#, ["T044 x/template.json:1:1"]),
    (#"{"title": "X"}"#, ["T044 x/template.json:1:1"]),
    (#"{"title": "", "layout": "lettre"}"#, ["T045 x/template.json:1:11", "T045 x/template.json:1:25"]),
    (#"{"title": "X", "layout": "letter", "validFrom": "2026-02-30"}"#, ["T045 x/template.json:1:49"]),
    (#"{"title": "X", "layout": "statement", "requirements": ["banq"]}"#, ["T018 x/template.json:1:56 bank"]),
    ("{", ["J003 x/template.json:1:2"]),
    ("[]", ["T045 x/template.json:1:1"]),
  ])
  func strictMetadata(json: String, expected: [String]) {
    #expect(metadataFindings(json) == expected)
  }

  @Test func missingFiles() {
    #expect(
      findings([file("x/letter.md", "Texte")]) == ["T042 x/template.json"])
    #expect(
      findings([file("x/template.json", #"{"title": "X", "layout": "statement"}"#)]) == ["T042 x/letter.md"])
  }

  @Test func filesOfTheUserTakeThePlaceOfOthers() throws {
    let metadata = file("x/template.json", #"{"title": "X", "layout": "statement"}"#)
    let library = try TemplateLibrary(overriding: [
      file("x/letter.md", "{{> p}}"), metadata, file("parts/p.md", "ancien"), file("parts/p.md", "nouveau"),
    ])
    let filled = try Templates.fill(library.template("x"), from: SampleSource(), date: .init(dayNumber: 0))
    #expect(filled.value.body.outline == "p(nouveau)")
  }

  @Test func unknownTemplate() throws {
    let library = try TemplateLibrary(overriding: [
      file("decompte/letter.md", "x"),
      file("decompte/template.json", #"{"title": "X", "layout": "statement"}"#),
    ])
    let error = #expect(throws: Refusal.self) { try library.template("decomptes") }
    #expect(error?.diagnostics.map(\.short) == ["T046 documents decompte"])
  }

  @Test func embeddedTemplatesCompile() {
    #expect(TemplateLibrary.check([]).map(\.short) == [])
  }

  /// Names must not mean two things.
  @Test func namesAreDistinct() {
    let sections = Predicate.allCases.map(\.rawValue) + ListField.allCases.map(\.rawValue)
    #expect(Set(sections).count == sections.count)
    let frames = FrameName.allNames + Table.Row.Kind.allCases.map(\.rawValue) + [TemplateTag.optionalColumn]
    #expect(Set(frames).count == frames.count)
    #expect(Set(Field.allCases.map(\.rawValue)).isDisjoint(with: TagHelper.allCases.map(\.rawValue)))
  }
}
