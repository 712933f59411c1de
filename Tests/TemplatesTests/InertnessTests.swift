import Diagnostics
import DocumentModel
import Testing
import Values

@testable import Templates

/// Values that look like markup, tags, controls or sentinels come out as they are, and change nothing around them.
@Suite struct InertnessTests {
  private static let body = """
    # {{reference}}

    {{reference}} puis **{{reference}}** et *{{reference}}*
    {{reference}}

    - {{reference}}
    - mot {{reference}}

    > {{reference}}

    | {{reference}} | b |
    |---|---|
    | {{reference}} | x {{reference}} y |
    | {{@total}} {{reference}} | < |

    {{de reference}} {{sc reference}}
    """

  private static let fragments = [
    "*", "**", "_", "`", "```", "#", "# ", "- ", "1. ", "> ", "|", "---", "\n", "\n\n", "    ", "\t", "<b>",
    "</b>", "<!--",
    "-->", "[x](y)", "![z](t)", "&amp;", "&#65;", "\\", "\\\n", "{{reference}}", "{{/x}}", "}}", "{{",
    "{{> p}}", "<", ">",
    "~~", "http://x.fr", "a@b.fr", "\u{F0000}", "\u{F0001}", "\u{E000}", "\u{FFFC}", "\u{0}", "\u{FEFF}",
    "\u{7}", "\"", "'",
    "é", "mot", "  ", "%", ":", ";", "\u{202E}", "…", "--", "...",
  ]

  private static func values() -> [String] {
    var state: UInt64 = 7
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    return (0..<1_500).map { _ in
      (0..<(1 + next() % 6)).map { _ in fragments[next() % fragments.count] }.joined()
    }.filter { value in value.contains { !$0.isWhitespace } }
  }

  @Test func hostileValues() throws {
    let template = try #require(compile(InertnessTests.body).template)
    for value in InertnessTests.values() {
      // Elision looks at the value, as it must; the shape does not.
      let found = try outline(template, value).replacing("d’", with: "de ")
      #expect(found == expected(value), "\(value.debugDescription)")
    }
  }

  private func outline(_ template: Template, _ value: String) throws -> String {
    try Templates.fill(template, from: SampleSource(["reference": value]), date: .init(dayNumber: 0)).value
      .body.outline
  }

  /// The outline that any value must give, written out by hand.
  private func expected(_ v: String) -> String {
    "h1(\(v)) p(\(v) puis **\(v)** et *\(v)* \(v)) ul[p(\(v)) / p(mot \(v))] quote[p(\(v))] "
      + "table(head|\(v)|b| |\(v)|x \(v) y| total|\(v)<2|) p(de \(v) sc(\(v)))"
  }
}

/// Templates put together from broken pieces end in errors or in a template, never otherwise.
@Suite struct BrokenTemplateTests {
  private static let fragments = [
    "{{", "}}", "{{#invoices}}", "{{/invoices}}", "{{^several}}", "{{/several}}", "{{#several}}",
    "{{reference}}",
    "{{invoice.number}}", "{{@notes}}", "{{/@notes}}", "{{@total}}", "{{@columns}}", "{{/@columns}}",
    "{{> p}}", "{{> q}}",
    "{{! x }}", "{{!", "{{plural invoices \"a\" \"b\"}}", "{{de reference}}", "{{sc \"x\"}}", "\n", "\n\n",
    "| a | b |\n|---|---|\n",
    "| 1 | 2 |\n", "|", "- ", "1. ", "> ", "# ", "*", "**", "`", "<b>", "[x](y)", "\\", "    ", "mot", " ",
    "\"", "'", "é", "&#1;",
    "\u{E000}", "~~~", "---", "***", "\r\n",
  ]

  @Test func neverCrash() {
    var state: UInt64 = 11
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    func text() -> String {
      (0..<(next() % 25)).map { _ in
        BrokenTemplateTests.fragments[next() % BrokenTemplateTests.fragments.count]
      }.joined()
    }
    let source = SampleSource(
      ["reference": "R"], lists: ["invoices": [SampleSource(["invoice.number": "F"])]])
    var compiled = 0
    for _ in 0..<4_000 {
      let outcome = compile(text(), parts: ["p": text(), "q": "un *mot*"])
      guard outcome.findings.isEmpty, let template = outcome.template else { continue }
      compiled += 1
      _ = try? Templates.fill(template, from: source, date: .init(dayNumber: 0))
    }
    #expect(compiled > 0)
  }
}
