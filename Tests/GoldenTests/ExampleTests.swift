import Diagnostics
import Exigible
import Foundation
import Layout
import TestSupport
import Testing

/// Every case of `examples/`: its figures, its pages and its files.
@Suite("examples")
struct ExampleTests {
  static let examples = Repository.names(in: "examples").filter { $0.hasSuffix(".json") }

  /// Warnings that an example is meant to give, by its name.
  static let expectedWarnings: [String: Set<String>] = [
    "02-artisan-contre-particulier": unconfirmedRate,
    "03-pret-entre-particuliers": unconfirmedRate,
    "06-recouvrement-lettre-suivante": unconfirmedRate,
    "06-recouvrement-pour-compte": unconfirmedRate,
    "08-deux-titres-executoires": unconfirmedRate,
    "09-capitalisation-et-prescription": ["M021", "M022", "M035"],
    "10-redressement-judiciaire": ["M025", "M038"],
    "11-trop-percu": ["M024"],
  ]

  /// The legal rate of the second half of 2026 stands in no official page that could be read.
  private static let unconfirmedRate: Set<String> = [LawCode.unverifiedRow.rawValue]

  private let engine: Engine

  init() throws { engine = try SharedEngine.engine.get() }

  private func json(_ example: String) throws -> [UInt8] { try Repository.bytes("examples/" + example) }
  private var assets: String { Repository.file("examples").path }
  private func name(_ example: String) -> String { String(example.dropLast(5)) }

  @Test("figures", arguments: examples)
  func statement(example: String) throws {
    let statement = try engine.statement(json(example))
    let difference = try Golden.difference(statement.text, "examples/\(name(example))/statement.txt")
    #expect(difference == nil)
  }

  @Test("words of each page", arguments: examples)
  func pages(example: String) throws {
    for (id, document) in try engine.pages(of: json(example), assets: assets) {
      let difference = try Golden.difference(
        document.readingText, "examples/\(name(example))/\(id.rawValue).txt")
      #expect(difference == nil)
    }
  }

  @Test("no warning but those expected", arguments: examples)
  func warnings(example: String) throws {
    let found = try engine.check(json(example), assets: assets)
    #expect(Set(found.map(\.id)) == Self.expectedWarnings[name(example), default: []])
  }

  @Test(
    "files that other programs read: sound, fonts embedded and subset, every page, every letter",
    arguments: examples)
  func files(example: String) throws {
    let rendering = try engine.render(json(example), assets: assets)
    let pages = try engine.pages(of: json(example), assets: assets).map(\.pages)
    let scratch = try Scratch()
    for (document, expected) in zip(rendering.documents, pages) {
      let file = try scratch.write(Data(document.pdf), to: document.fileName).path
      let check = try Program.execute("/usr/bin/qpdf", ["--check", file])
      #expect(check.status == 0, "\(check.errors)")
      let count = try Program.execute("/usr/bin/qpdf", ["--show-npages", file])
      #expect(count.outputText == "\(document.pageCount)\n")
      #expect(try fontsAreEmbedded(file))
      let text = try Program.execute("/usr/bin/pdftotext", ["-enc", "UTF-8", file, "-"]).outputText
      #expect(characters(of: text) == characters(of: expected.readingText))
    }
  }

  /// Lines of `pdffonts` after the two of its heading: name, type, encoding, embedded, subset, Unicode map, which the
  /// encoding of Windows does without…
  private func fontsAreEmbedded(_ file: String) throws -> Bool {
    let lines = try Program.execute("/usr/bin/pdffonts", [file]).outputText.split(separator: "\n").dropFirst(
      2)
    return !lines.isEmpty
      && lines.allSatisfy {
        $0.contains("yes yes yes") || $0.contains("WinAnsi          yes yes")
      }
  }

  /// Letters and figures in no order: poppler takes lines in its own one, and joins hyphenated words.
  private func characters(of text: String) -> [Character: Int] {
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("=== page") }
    return lines.joined().filter { $0.isLetter || $0.isNumber }
      .reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

/// Every case of `examples/refused/`: its exact messages, in both languages.
@Suite("refused examples")
struct RefusedExampleTests {
  static let examples = Repository.names(in: "examples/refused").filter { $0.hasSuffix(".json") }

  @Test("is refused with its messages", arguments: examples)
  func refusal(example: String) throws {
    let json = try Repository.bytes("examples/refused/" + example)
    let text = CaseText(name: example, json: json)
    let found = try diagnostics(of: json)
    #expect(found.contains { $0.severity == .error })
    for language in MessageLanguage.allCases {
      let messages = found.map { text.message($0, in: language) + "\n" }.joined()
      let path = "refused/\(example.dropLast(5)).\(language.rawValue).txt"
      let difference = try Golden.difference(messages, path)
      #expect(difference == nil)
    }
  }

  private func diagnostics(of json: [UInt8]) throws -> [Diagnostic] {
    let engine = try SharedEngine.engine.get()
    do throws(Refusal) {
      return try engine.check(json, assets: Repository.file("examples").path)
    } catch {
      return error.diagnostics
    }
  }
}
