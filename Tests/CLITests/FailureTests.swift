import Foundation
import TestSupport
import Testing

@Suite("exit status and messages of failures")
struct FailureTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(SampleCase.json(), to: "case.json")
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments + ["--errors", "json"], in: scratch.folder)
  }

  @Test(
    "a command line that is not understood",
    arguments: [
      ["render"], ["render", "case.json"], ["render", "case.json", "-o", "x.pdf", "--nonsense"],
      ["statement", "case.json", "--format", "xml"], ["nonsense"], ["check"],
      ["preview", "case.json", "-d", "decompte", "-o", "x.png", "--dpi", "5"],
    ])
  func usage(arguments: [String]) throws {
    let run = try Program.run(arguments, in: scratch.folder)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Usage:"))
  }

  @Test("a command that is misspelt, or that is none")
  func commands() throws {
    #expect(try Program.run(["rendr", "case.json"]).errors.contains("Did you mean 'render'?"))
    let unknown = try run("zzz")
    #expect(unknown.status == 64)
    #expect(try unknown.messages().first?.message.contains("render, batch") == true)
  }

  @Test("limits of size and depth are set by options, and named when passed")
  func limits() throws {
    let small = try run("check", "case.json", "--max-size", "1K")
    #expect(small.status == 65)
    #expect(try small.messages().first?.hint?.contains("--max-size") == true)
    let flat = try run("check", "case.json", "--max-depth", "2")
    #expect(flat.status == 65)
    #expect(try flat.messages().first?.message.contains("2") == true)
    #expect(try flat.messages().first?.hint?.contains("--max-depth") == true)
    let nested = String(repeating: "{\"a\": ", count: 99) + "1" + String(repeating: "}", count: 99)
    try scratch.write(
      SampleCase.json(("\"nature\"", "\"extensions\": \(nested), \"nature\"")), to: "deep.json")
    #expect(try run("check", "deep.json").codes() == ["J011"])
    #expect(try run("check", "deep.json", "--max-depth", "100").status == 0)
    try scratch.write(Data(BatchSample.line("A-1").utf8), to: "cases.jsonl")
    #expect(try run("batch", "cases.jsonl", "-o", "out", "--max-size", "1K").errors.contains("\"B001\""))
    for value in ["0", "2G", "1T", "-1", "99999999999999999999G"] {
      #expect(try run("check", "case.json", "--max-size=" + value).status == 64)
    }
    for value in ["0", "513"] { #expect(try run("check", "case.json", "--max-depth", value).status == 64) }
  }

  @Test("a file to verify is told by its name")
  func verifiedFile() throws {
    let run = try run("verify", "case.json")
    #expect(run.status == 1)
    #expect(try run.messages().map(\.path) == ["case.json"])
    try scratch.write(Data(), to: "figures.json")
    let claim = try self.run("verify", "case.json", "--claim", "figures.json")
    #expect(try claim.messages().map(\.path) == ["figures.json"])
  }

  @Test("a usage error as JSON")
  func usageAsJSON() throws {
    let run = try run("render", "case.json")
    #expect(run.status == 64)
    #expect(try run.codes() == ["F020"])
  }

  @Test("an input that is missing, a folder, or not readable")
  func inputs() throws {
    let missing = try run("render", "nowhere.json", "-o", "x.pdf")
    #expect(missing.status == 66)
    #expect(try missing.codes() == ["F001"])
    let folder = try run("statement", ".")
    #expect(folder.status == 66)
    #expect(try folder.codes() == ["F002"])
    let templates = try run("render", "case.json", "-o", "x.pdf", "--templates", "nowhere")
    #expect(templates.status == 66)
    #expect(try scratch.names() == ["case.json"])
    for option in ["--templates", "--parameters"] {
      let file = try run("check", "case.json", option, "case.json")
      #expect(file.status == 66)
      #expect(try file.codes() == ["F025"])
    }
    #expect(try run("template", "check", ".").codes().allSatisfy { $0.hasPrefix("T") || $0.hasPrefix("J") })
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "empty"), withIntermediateDirectories: false)
    for arguments in [["template", "check", "empty"], ["check", "case.json", "--parameters", "empty"]] {
      let empty = try Program.run(arguments + ["--errors", "json"], in: scratch.folder)
      #expect(empty.status == 66)
      #expect(try empty.codes() == ["F026"])
    }
  }

  @Test("a case at fault: every error at once, with line and column; nothing is written")
  func caseAtFault() throws {
    try scratch.write(
      SampleCase.json(("\"dueDate\"", "\"dueDat\""), ("\"2026-11-23\"", "\"2026-11-31\"")), to: "case.json")
    let run = try run("render", "case.json", "-o", "x.pdf")
    #expect(run.status == 65)
    let objects = try run.messages()
    #expect(objects.count >= 2)
    #expect(objects.allSatisfy { $0.line != nil && $0.column != nil && $0.file == "case.json" })
    #expect(try scratch.names() == ["case.json"])
  }

  @Test("no document asked for, an unknown one, a page that does not exist")
  func documents() throws {
    let unknown = try run("render", "case.json", "-d", "relance-12", "-o", "x.pdf")
    #expect(unknown.status == 64)
    let page = try run("preview", "case.json", "-d", "decompte", "-o", "x.png", "--page", "99")
    #expect(page.status == 64)
    #expect(try page.codes() == ["F015"])
    try scratch.write(SampleCase.json(("\"documents\": [\"relance-1\", \"decompte\"],", "")), to: "case.json")
    let none = try run("render", "case.json", "-o", "x.pdf")
    #expect(none.status == 64)
    #expect(try none.codes() == ["F012"])
  }

  @Test("an output that cannot be created")
  func outputs() throws {
    let missing = try run("render", "case.json", "-d", "decompte", "-o", "nowhere/x.pdf")
    #expect(missing.status == 73)
    #expect(try missing.codes() == ["F007"])
    let throughFile = try run("render", "case.json", "-d", "decompte", "-o", "case.json/x.pdf")
    #expect(throughFile.status == 73)
    let folder = try run("batch", "/dev/null", "-o", "case.json")
    #expect(folder.status == 73)
    #expect(try folder.codes() == ["F027"])
    #expect(try run("render", "case.json", "-o", "").status == 64)
    #expect(try run("batch", "/dev/null", "-o", "").status == 64)
    let kernel = try run("render", "case.json", "-d", "decompte", "-o", "/proc/x.pdf")
    #expect(kernel.status == 73)
  }

  @Test("an output that takes nothing more")
  func fullOutput() throws {
    let device = try run("render", "case.json", "-d", "decompte", "-o", "/dev/full")
    #expect(device.status == 74)
    #expect(try device.codes() == ["F009"])
    let stream = try Program.shell(
      "exigible render case.json -d decompte -o - > /dev/full", in: scratch.folder)
    #expect(stream.status == 74)
    let closed = try Program.shell("exigible render case.json -d decompte -o - >&-", in: scratch.folder)
    #expect(closed.status == 74)
  }

  @Test("a reader that goes away is an error of writing, not a crash")
  func brokenPipe() throws {
    let run = try Program.shell(
      """
      mkfifo p; (exec 3<p; exec 3<&-) & exec 4>p; wait
      exigible explain >&4; echo $?; exigible schema >&4; echo $?
      """,
      in: scratch.folder)
    #expect(run.outputText == "74\n74\n")
    #expect(run.errors.matches(of: /F011/).count == 2)
  }

  @Test("a closed input is an error of reading, not an input without cases")
  func closedInput() throws {
    for command in ["exigible batch - -o out <&-", "exigible check - <&-", "exigible render - -o x.pdf <&-"] {
      let run = try Program.shell(command, in: scratch.folder)
      #expect(run.status == 66, "\(command): \(run.errors)")
      #expect(run.errors.contains("[F004]"))
    }
  }

  @Test("an interruption ends with 130 and leaves nothing behind")
  func interruption() throws {
    // The pipe opens for writing once the program has opened it for reading.
    let run = try Program.shell(
      """
      mkfifo p
      env --default-signal exigible render p -d decompte -o x.pdf &
      exec 3> p; kill -INT $!; wait $!; exit $?
      """,
      in: scratch.folder)
    #expect(run.status == 130)
    #expect(try scratch.names() == ["case.json", "p"])
  }

  @Test("messages in French or English, by option or by locale")
  func languages() throws {
    let english = try Program.run(["statement", "nowhere.json"])
    #expect(english.errors.hasPrefix("nowhere.json: error[F001]: \"nowhere.json\""))
    let french = try Program.run(["statement", "nowhere.json", "--lang", "fr"])
    #expect(french.errors.hasPrefix("nowhere.json: erreur[F001]: « nowhere.json »"))
    let byLocale = try Program.run(["statement", "nowhere.json"], environment: ["LC_ALL": "fr_FR.UTF-8"])
    #expect(byLocale.errors == french.errors)
    let byLANG = try Program.run(
      ["statement", "nowhere.json"], environment: ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_BE"])
    #expect(byLANG.errors == french.errors)
  }
}
