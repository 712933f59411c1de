import Foundation
import TestSupport
import Testing

@Suite("batch")
struct BatchTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func batch(_ arguments: String..., input: Data = Data()) throws -> Program.Run {
    try Program.run(["batch"] + arguments, input: input, in: scratch.folder)
  }

  private func manifest(_ folder: String = "out") throws -> [[String: Any]] {
    try BatchSample.rows(scratch.read("\(folder)/manifest.jsonl"))
  }

  @Test("good and bad lines: the bad are told and counted, the good are written, none is lost")
  func mixedLines() throws {
    let lines = [
      BatchSample.line("A-1"), "", BatchSample.line("A-2", ("\"6200.00\"", "\"6200.001\"")),
      "{\"version\": 1,",
      BatchSample.entry("A-3", documents: ["relance-1", "decompte"]), BatchSample.line("A-4"),
    ]
    try scratch.write(Data(lines.joined(separator: "\n").utf8), to: "cases.jsonl")
    let run = try batch("cases.jsonl", "-o", "out")
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("cases.jsonl:3:"))
    #expect(run.errors.contains("cases.jsonl:4:"))
    #expect(
      run.errors.hasSuffix(
        "received: 5 = written: 3 + refused: 2; letters: 4, pages: 4, sheets: 4\n"))
    let rows = try manifest()
    #expect(rows.compactMap { $0["line"] as? Int } == [1, 3, 4, 5, 5, 6])
    #expect(rows.compactMap { $0["status"] as? String }.count { $0 == "refused" } == 2)
    for row in rows where row["status"] as? String == "written" {
      let file = try #require(row["file"] as? String)
      let sum = try Program.execute("/usr/bin/sha256sum", [scratch.path("out/\(file)")])
      #expect(sum.outputText.hasPrefix(try #require(row["sha256"] as? String)))
    }
  }

  @Test("messages carry no value of a case but its reference; the manifest carries them")
  func discretion() throws {
    let line = BatchSample.line("A-1", ("\"69680\"", "\"6968O\""), ("\"987654324\"", "\"987654321\""))
    try scratch.write(Data(line.utf8), to: "cases.jsonl")
    let run = try batch("cases.jsonl", "-o", "out", "--errors", "json")
    #expect(run.status == 65)
    for value in ["6968O", "987654321", "Bâti Rénov"] { #expect(!run.errors.contains(value)) }
    #expect(run.errors.contains("A-1"))
    #expect(run.errors.contains("\"hint\": \"") || run.errors.contains("\"hint\":\""))
    #expect(try String(decoding: scratch.read("out/manifest.jsonl"), as: UTF8.self).contains("6968O"))
  }

  @Test("a letter is the same from a batch and from render")
  func sameLetter() throws {
    try scratch.write(Data(BatchSample.line("A-1").utf8), to: "cases.jsonl")
    try scratch.write(Data(BatchSample.line("A-1").utf8), to: "case.json")
    #expect(try batch("cases.jsonl", "-o", "out", "--quiet").status == 0)
    #expect(try Program.run(["render", "case.json", "-o", "one.pdf"], in: scratch.folder).status == 0)
    #expect(try scratch.read("out/A-1-relance-1.pdf") == scratch.read("one.pdf"))
  }

  @Test("a folder of cases, standard input and a file give the same letters")
  func inputs() throws {
    let lines = ["A-1", "A-2", "A-3"].map { BatchSample.line($0) }
    let text = Data(lines.joined(separator: "\n").utf8)
    try scratch.write(text, to: "cases.jsonl")
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "cases"), withIntermediateDirectories: true)
    for (rank, line) in lines.enumerated() { try scratch.write(Data(line.utf8), to: "cases/\(rank).json") }
    #expect(try batch("cases.jsonl", "-o", "a").status == 0)
    #expect(try batch("cases", "-o", "b").status == 0)
    #expect(try batch("-", "-o", "c", input: text).status == 0)
    let letters = try BatchSample.letters(scratch, "a")
    #expect(letters.count == 3)
    #expect(try BatchSample.letters(scratch, "b") == letters)
    #expect(try BatchSample.letters(scratch, "c") == letters)
  }

  @Test("extensions and the address come out in the manifest; a spreadsheet runs none of it")
  func manifestValues() throws {
    let line = BatchSample.line(
      "A-1", ("\"nature\"", "\"extensions\": {\"erpId\": \"=1+1\", \"n\": 1.50}, \"nature\""))
    try scratch.write(Data(line.utf8), to: "cases.jsonl")
    #expect(try batch("cases.jsonl", "-o", "out").status == 0)
    let row = try #require(try manifest().first)
    #expect((row["extensions"] as? [String: Any])?["erpId"] as? String == "=1+1")
    #expect(row["address1"] as? String == "BATI RENOV 69 SAS")
    #expect(row["address6"] as? String == "69680 CHASSIEU")
    #expect(row["country"] as? String == "FRANCE")
    let table = String(decoding: try scratch.read("out/manifest.csv"), as: UTF8.self)
    #expect(table.contains("\"{\"\"erpId\"\":\"\"=1+1\"\",\"\"n\"\":1.50}\""))
    #expect(table.split(separator: "\r\n").count == 2)
  }

  @Test(
    "an address abroad has its town on the sixth line and its country apart, with a postcode or without",
    arguments: [("", "DUBLIN"), ("\"postcode\": \"D02 XY45\", ", "D02 XY45 DUBLIN")])
  func manifestAbroad(postcode: String, town: String) throws {
    let line = BatchSample.line(
      "A-1",
      (
        #"["8 CHEMIN DU MOULIN"], "postcode": "69680", "city": "CHASSIEU""#,
        #"["8 High Street"], \#(postcode)"city": "Dublin", "country": "Irlande""#
      ))
    try scratch.write(Data(line.utf8), to: "cases.jsonl")
    let run = try batch("cases.jsonl", "-o", "out")
    #expect(run.status == 0, "\(run.errors)")
    let row = try #require(try manifest().first)
    #expect(row["address1"] as? String == "BATI RENOV 69 SAS")
    #expect(row["address2"] as? String == "8 HIGH STREET")
    #expect(row["address3"] is NSNull)
    #expect(row["address6"] as? String == town)
    #expect(row["country"] as? String == "IRLANDE")
  }

  @Test("the rows of the manifest have the keys that its schema names, in that order")
  func schema() throws {
    try scratch.write(Data((BatchSample.line("A-1") + "\n{}").utf8), to: "cases.jsonl")
    #expect(try batch("cases.jsonl", "-o", "out", "--quiet").status == 65)
    let printed = try Program.run(["schema", "manifest"])
    let schema = try #require(try JSONSerialization.jsonObject(with: printed.output) as? [String: Any])
    let required = try #require(schema["required"] as? [String])
    #expect(Set(try #require(schema["properties"] as? [String: Any]).keys) == Set(required))
    #expect(schema["additionalProperties"] as? Bool == false)
    for row in try manifest() { #expect(Set(row.keys) == Set(required)) }
    let table = String(decoding: try scratch.read("out/manifest.csv"), as: UTF8.self)
    let header = table.prefix { $0 != "\r\n" }.drop { $0 == "\u{FEFF}" }
    #expect(header.split(separator: ";").map(String.init) == required)
  }

  @Test("the same letter or the same registered number twice is refused, whichever the workers finish first")
  func duplicates() throws {
    let registered = (
      "\"place\": \"Lyon\"",
      "\"place\": \"Lyon\", \"delivery\": \"registered\", \"registeredNumber\": \"1A 123 456 7891 2\""
    )
    let lines = [
      BatchSample.line("A-1"), BatchSample.line("A-1"), BatchSample.line("A-2", registered),
      BatchSample.line("A-3", registered), BatchSample.line("A/1"),
    ]
    try scratch.write(Data(lines.joined(separator: "\n").utf8), to: "cases.jsonl")
    let run = try batch("cases.jsonl", "-o", "out", "--errors", "json", "-j", "4")
    #expect(run.status == 65)
    let codes = run.errors.matches(of: /"code":"(B\d+)"/).map { String($0.1) }
    #expect(codes == ["B004", "B005", "B004"])
    #expect(try BatchSample.letters(scratch, "out").count == 2)
  }

  /// The name of a letter comes from the reference as it is cleaned, and two letters must not come to one name.
  @Test(
    "two spellings of one reference are one letter",
    arguments: [("é-1", "e\\u0301-1"), ("A1", "A\\u200B1"), ("A-1", "A/1")])
  func spellings(first: String, second: String) throws {
    let lines = [BatchSample.line(first), BatchSample.line(second)]
    try scratch.write(Data(lines.joined(separator: "\n").utf8), to: "cases.jsonl")
    let run = try batch("cases.jsonl", "-o", "out", "--errors", "json")
    #expect(run.status == 65)
    #expect(run.errors.contains("\"B004\""))
    #expect(run.errors.contains("\"written\":1,\"refused\":1"))
    #expect(try BatchSample.letters(scratch, "out").count == 1)
    #expect(try manifest().compactMap { $0["file"] as? String }.count == 1)
  }

  @Test(
    "references that only case or a mark tells apart are not two files",
    arguments: [("ABC-é", "abc-É"), ("É-1", "E\u{301}-1"), ("a/1", "a-1"), ("Straße", "STRASSE")])
  func foldedNames(first: String, second: String) throws {
    let lines = [BatchSample.line(first), BatchSample.line(second), BatchSample.line("other")]
    try scratch.write(Data(lines.joined(separator: "\n").utf8), to: "cases.jsonl")
    let run = try batch("cases.jsonl", "-o", "out")
    #expect(run.status == 65)
    #expect(run.errors.contains("B004"))
    #expect(try BatchSample.letters(scratch, "out").count == 2)
  }

  @Test("references that differ once cleaned are two letters, and the manifest gives them as printed")
  func cleanedReferences() throws {
    let lines = [BatchSample.line("A-1"), BatchSample.line("A\\u200B1")]
    try scratch.write(Data(lines.joined(separator: "\n").utf8), to: "cases.jsonl")
    #expect(try batch("cases.jsonl", "-o", "out").status == 0)
    let names = ["A-1-relance-1.pdf", "A1-relance-1.pdf"]
    #expect(try BatchSample.letters(scratch, "out").keys.sorted() == names)
    #expect(try manifest().compactMap { $0["reference"] as? String } == ["A-1", "A1"])
  }

  @Test("no message sends an escape sequence to a terminal", arguments: ["text", "json"])
  func escapes(form: String) throws {
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "cases"), withIntermediateDirectories: true)
    let key = BatchSample.line("A-1", ("\"version\"", "\"\\u001b[2J\u{202E}\": 1, \"version\""))
    try scratch.write(Data(key.utf8), to: "cases/\u{1B}[31m.json")
    try scratch.write(Data(BatchSample.line("A\\u009b2J").utf8), to: "cases/reference.json")
    let run = try batch("cases", "-o", "out", "--errors", form)
    #expect(run.status == 65)
    #expect(run.errors.contains("AU+009B2J"))
    for character in ["\u{1B}", "\u{9B}", "\u{202E}", "\\u001b"] { #expect(!run.errors.contains(character)) }
  }

  @Test("quiet, nothing but errors is written, in either form", arguments: ["text", "json"])
  func quiet(form: String) throws {
    try scratch.write(Data(BatchSample.line("A-1").utf8), to: "cases.jsonl")
    let run = try batch("cases.jsonl", "-o", "out", "--quiet", "--errors", form)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test("a misspelt document is refused before anything is written, with the nearest name")
  func misspeltDocument() throws {
    try scratch.write(Data(BatchSample.line("A-1").utf8), to: "cases.jsonl")
    let run = try batch("cases.jsonl", "-o", "out", "-d", "relance1")
    #expect(run.status == 64)
    #expect(run.errors.contains("did you mean \"relance-1\""))
    #expect(try scratch.names() == ["cases.jsonl"])
  }

  @Test("without --jobs, as many threads work as the program may use processors")
  func defaultJobs() throws {
    let run = try Program.shell(
      """
      one=$(taskset -cp $$ | sed 's/.*: //; s/[-,].*//')
      # Counts the threads of a batch that waits for cases, from the moment it has as many as wanted.
      threads() {
        mkfifo $1; taskset -c $one exigible batch - -o out-$1 $3 < $1 &
        exec 3> $1
        count() { ls /proc/$!/task | wc -l; }
        for attempt in {1..100}; do [ "$(count)" -ge $2 ] && break; sleep 0.1; done
        sleep 0.3; count; exec 3>&-; wait $!
      }
      threads one 2 --jobs=1 | tee base
      threads default $(cat base); threads two $(($(cat base) + 1)) --jobs=2
      """,
      in: scratch.folder)
    // Beside those that work, one gives out the work, and a sanitizer may have its own.
    let counts = run.outputText.split(separator: "\n").compactMap { Int($0) }
    try #require(counts.count == 3 && counts[0] >= 2)
    #expect(counts == [counts[0], counts[0], counts[0] + 1])
  }

  @Test("of a folder, whatever ends as a case is counted, and what cannot be read is refused")
  func folderOfOddNames() throws {
    try scratch.write(Data(BatchSample.line("A-1").utf8), to: "case.json")
    let run = try Program.shell(
      #"""
      mkdir cases cases/no.json; cp case.json cases/B.JSON; cp case.json cases/$'d\xe9bit.json'; mv case.json cases/a.json
      ln -s nowhere cases/c.json; mkfifo cases/d.json; touch cases/.e.json cases/f.txt
      sed -i s/A-1/A-2/ cases/B.JSON
      exigible batch cases -o out; exit $?
      """#,
      in: scratch.folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("received: 5 = written: 2 + refused: 3"), "\(run.errors)")
    #expect(
      try BatchSample.letters(scratch, "out").keys.sorted() == ["A-1-relance-1.pdf", "A-2-relance-1.pdf"])
    #expect(run.errors.contains("[F001]") && run.errors.matches(of: /B042/).count == 2)
  }

  @Test("a pipe that nobody writes to is waited for, and an interruption ends the wait")
  func silentPipe() throws {
    let run = try Program.shell(
      """
      mkfifo cases; env --default-signal exigible batch cases -o out &
      until_met '[ -e out/.exigible/lock ]'
      kill -INT $!; wait $!; exit $?
      """,
      in: scratch.folder)
    #expect(run.status == 130)
  }

  @Test("shards share the input without overlap")
  func shards() throws {
    let lines = (1...7).map { BatchSample.line("A-\($0)") }
    try scratch.write(Data(lines.joined(separator: "\n").utf8), to: "cases.jsonl")
    var names: [String] = []
    for shard in 1...3 {
      #expect(try batch("cases.jsonl", "-o", "s\(shard)", "--shard", "\(shard)/3").status == 0)
      names += try BatchSample.letters(scratch, "s\(shard)").keys
    }
    #expect(names.sorted() == (1...7).map { "A-\($0)-relance-1.pdf" })
    #expect(try batch("cases.jsonl", "-o", "x", "--shard", "4/3").status == 64)
    #expect(try batch("cases.jsonl", "-o", "x", "--shard", "0/3").status == 64)
  }
}
