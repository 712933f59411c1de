import Foundation
import TestSupport
import Testing

@Suite("every other command")
struct CommandTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(SampleCase.json(), to: "case.json")
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: scratch.folder)
  }

  @Test("--version and --help end with 0 on standard output")
  func help() throws {
    let version = try run("--version")
    #expect(version.status == 0)
    #expect(version.outputText.split(separator: ".").count == 3)
    for command in [
      "render", "batch", "manifests", "statement", "check", "preview", "explain", "template", "rates",
      "schema",
    ] {
      let help = try run(command, "--help")
      #expect(help.status == 0)
      #expect(help.outputText.contains("USAGE: exigible \(command)"))
    }
  }

  @Test("statement as text, JSON and CSV agree on the total")
  func statement() throws {
    let json = try run("statement", "case.json", "--format", "json")
    #expect(json.status == 0)
    let object = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    let totals = try #require(object["totals"] as? [String: Any])
    let total = try #require(totals["totalDue"] as? String)
    let csv = try run("statement", "case.json", "--format", "csv")
    #expect(csv.status == 0)
    #expect(csv.outputText.contains("F-2026-031"))
    let text = try run("statement", "case.json")
    #expect(text.status == 0)
    #expect(text.outputText.filter(\.isNumber).contains(total.filter(\.isNumber)))
  }

  @Test("check says all is in order, and tells each bad case without stopping")
  func check() throws {
    let sound = try run("check", "case.json")
    #expect(sound.status == 0)
    #expect(sound.output.isEmpty)
    #expect(sound.errors == "case.json: in order\n")
    try scratch.write(SampleCase.json(("\"6200.00\"", "\"6200.001\"")), to: "bad.json")
    let mixed = try run("check", "bad.json", "nowhere.json", "case.json")
    #expect(mixed.status == 66)
    #expect(mixed.errors.contains("bad.json:"))
    #expect(mixed.errors.contains("nowhere.json: error[F001]"))
    #expect(mixed.errors.hasSuffix("case.json: in order\n"))
    #expect(try run("check", "bad.json", "case.json").status == 65)
  }

  @Test("explain tells one invoice of a case, and refuses a number that it does not hold")
  func explainInvoice() throws {
    let story = try run("explain", "case.json", "--invoice", "F-2026-031", "--lang", "fr")
    #expect(story.status == 0)
    #expect(story.outputText.hasPrefix("Facture F-2026-031\n"))
    let json = try run("statement", "case.json", "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    let due = try #require((object["invoices"] as? [[String: Any]])?.first?["due"] as? String)
    let lines = story.outputText.split(separator: "\n")
    let last = try #require(lines.last { $0.contains("= ") && $0.contains("Reste dû") })
    #expect(last.filter(\.isNumber).hasSuffix(due.filter(\.isNumber)))
    #expect(try run("explain", "case.json", "--invoice", "F-2026-013").status == 64)
    #expect(try run("explain", "case.json").status == 64)
    #expect(try run("explain", "--invoice", "F-2026-031").status == 64)
  }

  @Test("rates tells what is not known on a day, with its last known day")
  func unknownRates() throws {
    let known = try run("rates", "--on", "2026-11-23")
    #expect(known.status == 0)
    #expect(known.outputText.split(separator: "\n").filter { $0.contains("not known") }.count == 3)
    #expect(known.outputText.contains("recoveryTariffDebtor  not known on 2026-11-23: known from "))
    let later = try run("rates", "--on", "2031-02-01")
    #expect(
      later.outputText.contains("legalRate  not known on 2031-02-01: known from 2004-01-01 to 2026-12-31"))
    #expect(later.outputText.contains("commercialLateRate  not known on 2031-02-01"))
    #expect(!later.outputText.contains("%"))
  }

  @Test("preview writes a PNG picture of the page asked for")
  func preview() throws {
    let run = try run("preview", "case.json", "-d", "decompte", "-o", "page.png", "--dpi", "72")
    #expect(run.status == 0)
    let bytes = try scratch.read("page.png")
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // A4 at 72 dots per inch: 595 × 842.
    #expect(bytes[16..<24].elementsEqual([0, 0, 2, 83, 0, 0, 3, 74]))
  }

  @Test("explain tells a code, lists them all, and refuses one that does not exist")
  func explain() throws {
    let one = try run("explain", "f001")
    #expect(one.status == 0)
    #expect(one.outputText.hasPrefix("F001  "))
    let all = try run("explain", "--lang", "fr")
    #expect(all.outputText.split(separator: "\n").count > 50)
    let none = try run("explain", "Z999", "--errors", "json")
    #expect(none.status == 64)
  }

  @Test("rates on a day, each with its source")
  func rates() throws {
    let run = try run("rates", "--on", "2026-03-01")
    #expect(run.status == 0)
    let line = try #require(
      run.outputText.split(separator: "\n").drop { !$0.hasPrefix("commercialLateRate") }.dropFirst().first)
    #expect(line.contains(" 12.15 "))
    #expect(try self.run("rates").outputText.count > run.outputText.count)
    #expect(try self.run("rates", "--on", "2026-02-30").status == 64)
  }

  @Test("schemas are JSON", arguments: ["case", "statement", "manifest", "provider"])
  func schema(name: String) throws {
    let run = try run("schema", name)
    #expect(run.status == 0)
    let object = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test("templates are listed, shown and checked, and their fields are told")
  func templates() throws {
    let list = try run("template", "list")
    #expect(list.status == 0)
    for id in ["relance-1", "mise-en-demeure", "decompte"] { #expect(list.outputText.contains(id)) }
    let shown = try run("template", "show", "relance-1")
    #expect(shown.status == 0)
    #expect(shown.outputText.contains("{{"))
    #expect(try run("template", "show", "nothing").status == 64)
    #expect(try run("template", "fields").outputText.contains("creditor.name"))
    let embedded = Repository.file("templates").path
    #expect(try run("template", "check", embedded).status == 0)
  }

  @Test("--quiet silences all but errors; --strict refuses warnings")
  func quiet() throws {
    let run = try run("render", "case.json", "-d", "decompte", "-o", "x.pdf", "--quiet")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test("the program of Snippets renders a case")
  func snippet() throws {
    let snippet = Program.built("RenderCase")
    let run = try Program.execute(snippet, ["case.json"], in: scratch.folder)
    #expect(run.status == 0)
    #expect(try scratch.names() == ["2026-0417-decompte.pdf", "2026-0417-relance-1.pdf", "case.json"])
  }
}
