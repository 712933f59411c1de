import Diagnostics
import Testing

@Suite struct RenderingTests {
  private let source = SourceText(
    name: "dossier.json", bytes: Array("{\n\t\"é\": \"a\",\n  \"unknwon\": 1\n}".utf8))

  private func diagnostic(_ place: Place, _ arguments: [Diagnostic.Argument: String]) -> Diagnostic {
    Diagnostic(CaseCode.unknownKey, at: place, arguments)
  }

  @Test func tellsPlaceExcerptAndHint() {
    let located = LocatedDiagnostic(
      diagnostic(.key("unknwon"), [.found: "unknwon", .suggestion: "unknown"]), source: source,
      range: 16..<25)
    #expect(
      located.text(in: .french) == """
        dossier.json:3:3: erreur[C001]: clé inconnue « unknwon »
          3 |   "unknwon": 1
            |   ^^^^^^^^^
          champ : unknwon
          indication : vouliez-vous écrire « unknown » ?
        """)
    #expect(located.text(in: .english).hasPrefix("dossier.json:3:3: error[C001]: unknown key \"unknwon\"\n"))
  }

  @Test func dropsAHintWhoseArgumentIsMissing() {
    let bare = diagnostic(.field("a.b"), [.found: "x"])
    #expect(LocatedDiagnostic(bare).text(in: .english) == "a.b: error[C001]: unknown key \"x\"")
    #expect(bare.hint(in: .french) == nil)
  }

  @Test func valuesAreNeverReadAsPlaceholders() {
    let sly = diagnostic(.field(""), [.found: "{suggestion}", .suggestion: "{found}{"])
    #expect(sly.message(in: .english) == "unknown key \"{suggestion}\"")
    #expect(sly.hint(in: .english) == "did you mean \"{found}{\"?")
  }

  /// A terminal obeys escape sequences and turns lines round: nothing of the input reaches it unseen.
  @Test func showsWhatDoesNotPrint() {
    let sly = diagnostic(.key("a\u{1B}[2J"), [.found: "x\u{202E}y\u{0}\n", .suggestion: "\u{1B}"])
    let text = SourceText(name: "d\u{7}.json", bytes: Array("{\"a\u{202E}b\u{1B}c\": 1}".utf8))
    let told = LocatedDiagnostic(sly, source: text, range: 1..<9).text(in: .english)
    #expect(
      told == """
        dU+0007.json:1:2: error[C001]: unknown key "xU+202EyU+0000U+000A"
          1 | {"a\u{FFFD}b c": 1}
            |  ^^^^^^
          field: aU+001B[2J
          hint: did you mean "U+001B"?
        """)
    let names = ["\u{0}", "\u{202E}", "\u{E000}"].map { (scalar: Unicode.Scalar) in scalar.codePointAndName }
    #expect(names == ["U+0000 NUL", "U+202E RIGHT-TO-LEFT OVERRIDE", "U+E000"])
  }

  @Test func suggestsBesideTheRemedy() {
    let unknown = Diagnostic(
      OutputCode.unknownDocument, at: .thing(""), [.found: "x", .wanted: "y, z", .suggestion: "y"])
    #expect(unknown.hint(in: .english) == "did you mean \"y\"? known templates: y, z")
    let far = Diagnostic(OutputCode.unknownDocument, at: .thing(""), [.found: "x", .wanted: "y, z"])
    #expect(far.hint(in: .french) == "modèles connus : y, z")
  }

  @Test func countsColumnsInCharacters() {
    #expect(source.position(at: 0) == SourceText.Position(line: 1, column: 1))
    let quote = Array(source.bytes).lastIndex(of: UInt8(ascii: "a")) ?? 0
    #expect(source.position(at: quote) == SourceText.Position(line: 2, column: 8))
    #expect(source.position(at: 10_000).line == 4)
    #expect(SourceText(name: "", bytes: []).position(at: 0) == SourceText.Position(line: 1, column: 1))
  }

  @Test func cutsLongLines() {
    let long = SourceText(name: "x", bytes: Array(String(repeating: "a", count: 5_000).utf8))
    let (line, marks) = long.excerpt(of: 1_000..<4_000)
    #expect(line.count < 130 && marks.count <= line.count)
    #expect(long.excerpt(of: 5_000..<5_001).marks.hasSuffix(" ^"))
  }

  @Test func placesWithoutASource() {
    let arguments: [Diagnostic.Argument: String] = [.found: "x"]
    func text(_ place: Place) -> String {
      LocatedDiagnostic(diagnostic(place, arguments)).text(in: .english)
    }
    #expect(text(.offset(7)).hasPrefix("byte 7: error"))
    #expect(text(.thing("out.pdf")).hasPrefix("out.pdf: error"))
    #expect(text(.file(name: "letter.md", line: 3, column: 9)).hasPrefix("letter.md:3:9: error"))
    #expect(text(.field("")).hasPrefix("error"))
  }

  @Test(
    arguments: [
      ("dueDat", "dueDate"), ("duedate", "dueDate"), ("due_date", "dueDate"), ("dueDaet", "dueDate"),
      ("invoice", "invoices"), ("numbr", "number"), ("xyzzy", nil), ("", nil), ("a", nil),
    ] as [(String, String?)])
  func suggests(word: String, wanted: String?) {
    #expect(closestName(to: word, among: ["number", "date", "dueDate", "invoices", "amount"]) == wanted)
  }

  @Test func languageFollowsTheLocale() {
    #expect(MessageLanguage(locale: "fr_FR.UTF-8") == .french)
    #expect(MessageLanguage(locale: "C") == .english)
    #expect(MessageLanguage(locale: nil) == .english)
  }
}
