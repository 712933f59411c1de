import Foundation
import TestSupport
import Testing

@Suite("manifests: where they go, and those of several shards")
struct ManifestTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    var lines = (1...7).map { BatchSample.line("A-\($0)") }
    lines[2] = BatchSample.line("A-3", ("\"6200.00\"", "\"6200.001\""))
    lines[4] = BatchSample.line("A-5", ("\"nature\"", "\"extensions\": {\"erpId\": \"=1+1\"}, \"nature\""))
    lines.insert("", at: 1)
    try scratch.write(Data((lines.joined(separator: "\n") + "\n").utf8), to: "cases.jsonl")
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: scratch.folder)
  }

  private func shards(_ count: Int, of cases: String = "cases.jsonl") throws -> [String] {
    for shard in 1...count {
      _ = try run("batch", cases, "-o", "s\(shard)", "--shard", "\(shard)/\(count)", "--quiet")
    }
    return (1...count).map { "s\($0)/manifest.jsonl" }
  }

  @Test("--manifest gives the form that its name ends in, and that one only", arguments: ["csv", "jsonl"])
  func place(form: String) throws {
    #expect(try run("batch", "cases.jsonl", "-o", "both", "--quiet").status == 65)
    #expect(
      try run("batch", "cases.jsonl", "-o", "out", "--manifest", "envois.\(form)", "--quiet").status == 65)
    #expect(try scratch.read("envois.\(form)") == scratch.read("both/manifest.\(form)"))
    #expect(try !scratch.names(in: "out").contains { $0.hasPrefix("manifest") })
    // Taken up again, the batch writes it again; begun anew, it would replace that of another.
    let again = ["batch", "cases.jsonl", "--manifest", "envois.\(form)", "--quiet", "-o"]
    #expect(try Program.run(again + ["out", "--resume"], in: scratch.folder).status == 65)
    #expect(try Program.run(again + ["new"], in: scratch.folder).status == 73)
    #expect(try !scratch.names().contains("new"))
  }

  @Test(
    "a manifest that could not be written is refused before any letter",
    arguments: ["nowhere/m.csv", "dir.csv"])
  func unwritable(path: String) throws {
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "dir.csv"), withIntermediateDirectories: true)
    #expect(try run("batch", "cases.jsonl", "-o", "out", "--manifest", path).status == 73)
    #expect(try !scratch.names().contains("out"))
  }

  @Test("two batches never share a manifest, whether at once or one after the other")
  func sharedPlace() throws {
    try scratch.write(Data(BatchSample.line("A-1").utf8), to: "a.jsonl")
    try scratch.write(Data(BatchSample.line("B-1").utf8), to: "b.jsonl")
    let run = try Program.shell(
      """
      mkfifo cases; exigible batch cases -o a --manifest m.csv --quiet &
      exec 3> cases; cat a.jsonl >&3
      until_met '[ -s a/.exigible/journal.jsonl ]'
      exigible batch b.jsonl -o b --manifest m.csv --quiet; first=$?
      exec 3>&-; wait $!; echo $first $?
      """,
      in: scratch.folder)
    #expect(run.outputText == "0 73\n", "\(run.errors)")
    let kept = try scratch.read("m.csv")
    #expect(String(decoding: kept, as: UTF8.self).contains("B-1"))
    // Taken up, the first finds a file that is not its own; the second, its own.
    let resumed = try Program.run(
      ["batch", "cases", "-o", "a", "--manifest", "m.csv", "--resume"], in: scratch.folder)
    #expect(resumed.status == 73)
    #expect(
      try Program.run(
        ["batch", "b.jsonl", "-o", "b", "--manifest", "m.csv", "--resume", "--quiet"], in: scratch.folder
      ).status == 0)
    #expect(try scratch.read("m.csv") == kept)
    #expect(try !scratch.names().contains { $0.hasPrefix(".") })
    try scratch.write(Data("my accounts".utf8), to: "m.csv")
    #expect(
      try Program.run(
        ["batch", "b.jsonl", "-o", "b", "--manifest", "m.csv", "--resume", "--quiet"], in: scratch.folder
      ).status == 73)
    #expect(
      try Program.run(["batch", "b.jsonl", "-o", "c", "--manifest", ".csv"], in: scratch.folder).status == 64)
  }

  @Test("the manifests of shards, joined in any order, are that of one batch", arguments: ["csv", "jsonl"])
  func joined(form: String) throws {
    #expect(try run("batch", "cases.jsonl", "-o", "whole", "--quiet").status == 65)
    let paths = try shards(3).reversed()
    let run = try Program.run(
      ["manifests"] + paths + ["-o", "all.\(form)", "--cases", "cases.jsonl"], in: scratch.folder)
    #expect(run.status == 0)
    #expect(run.errors == "received: 7 = written: 6 + refused: 1; letters: 6, pages: 6, sheets: 6\n")
    #expect(try scratch.read("all.\(form)") == scratch.read("whole/manifest.\(form)"))
  }

  @Test("a letter or a registered number in two shards is refused with its line, and nothing is written")
  func duplicates() throws {
    let registered = (
      "\"place\": \"Lyon\"",
      "\"place\": \"Lyon\", \"delivery\": \"registered\", \"registeredNumber\": \"1A 123 456 7891 2\""
    )
    let lines = [
      BatchSample.line("A-1"), BatchSample.line("A-1"), BatchSample.line("A-2", registered),
      BatchSample.line("A-3", registered),
    ]
    try scratch.write(Data(lines.joined(separator: "\n").utf8), to: "twice.jsonl")
    let paths = try shards(2, of: "twice.jsonl")
    let run = try Program.run(
      ["manifests"] + paths + ["-o", "all.jsonl", "--errors", "json"], in: scratch.folder)
    #expect(run.status == 65)
    let messages = try run.messages()
    #expect(messages.map(\.code) == ["B004", "B005"])
    #expect(messages.map(\.file) == ["s2/manifest.jsonl", "s2/manifest.jsonl"])
    #expect(messages.map(\.line) == [1, 2])
    #expect(try !scratch.names().contains { $0.contains("all.jsonl") })
  }

  @Test("a shard that is missing, and one given twice, are told")
  func shares() throws {
    let paths = try shards(3)
    func codes(_ paths: [String]) throws -> [String] {
      try Program.run(
        ["manifests"] + paths + ["-o", "all.csv", "--cases", "cases.jsonl", "--errors", "json"],
        in: scratch.folder
      ).codes()
    }
    #expect(try codes([paths[0], paths[2]]) == ["B032"])
    #expect(try codes([paths[0], paths[1]]) == ["B032"])
    #expect(try codes(paths + [paths[1]]) == ["B031"])
    #expect(try !scratch.names().contains { $0.contains("all.csv") })
  }

  @Test(
    "the manifest names the envelope that the provider takes; a case beyond its limits is refused, no other")
  func envelopes() throws {
    let lines = [
      BatchSample.line("A-1"), BatchSample.line("A.2"),
      BatchSample.entry("A-3", documents: ["relance-1", "decompte"]),
    ]
    try scratch.write(Data(lines.joined(separator: "\n").utf8), to: "post.jsonl")
    let run = try run("batch", "post.jsonl", "-o", "out", "--provider", "merci-facteur", "--errors", "json")
    #expect(run.status == 65)
    let rows = try BatchSample.rows(scratch.read("out/manifest.jsonl"))
    #expect(rows.map { $0["status"] as? String } == ["written", "refused", "written", "written"])
    #expect(rows.map { $0["envelope"] as? String } == ["C5", nil, "C5", "C5"])
    #expect(run.errors.contains("\"B026\""))
    #expect(try BatchSample.letters(scratch, "out").count == 3)
    let resume = ["batch", "post.jsonl", "-o", "out", "--resume", "--provider"]
    #expect(try Program.run(resume + ["maileva"], in: scratch.folder).status == 64)
    #expect(try Program.run(resume + ["merci-facteur", "--quiet"], in: scratch.folder).status == 65)
  }

  @Test("an entry with enclosures is refused outside of a print run, and never stops the others")
  func enclosures() throws {
    let lines = [
      BatchSample.entry("A-1", documents: ["relance-1"], rest: ", \"enclosures\": [\"../cgv.pdf\"]"),
      BatchSample.line("A-2"),
    ]
    try scratch.write(Data(lines.joined(separator: "\n").utf8), to: "post.jsonl")
    let run = try run("batch", "post.jsonl", "-o", "out", "--errors", "json")
    #expect(run.status == 65)
    #expect(run.errors.contains("\"B034\""))
    #expect(try BatchSample.letters(scratch, "out").keys.sorted() == ["A-2-relance-1.pdf"])
  }
}
