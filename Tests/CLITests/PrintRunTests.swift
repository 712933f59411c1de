import Foundation
import TestSupport
import Testing

@Suite("batch, print run")
struct PrintRunTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @discardableResult
  private func batch(_ arguments: String...) throws -> Program.Run {
    try Program.run(["batch", "cases.jsonl"] + arguments, in: scratch.folder)
  }

  /// Twelve cases: some with two documents, some abroad, one refused, logos of several firms.
  private func writeCases() throws {
    var lines: [String] = []
    for number in 1...12 {
      var changes: [(String, String)] = []
      if number % 4 == 0 {
        changes.append(("\"city\": \"CHASSIEU\"", "\"city\": \"BRUXELLES\", \"country\": \"BELGIQUE\""))
        changes.append(("\"69680\"", "\"1000\""))
      } else if number % 3 == 0 {
        changes.append(("\"69680\"", "\"01000\""))
      }
      if number == 7 { changes.append(("\"6200.00\"", "\"6200.001\"")) }
      var line = BatchSample.line("A-\(100 + number)")
      for (old, new) in changes { line = line.replacing(old, with: new) }
      if number % 3 == 1 {
        line = "{\"case\": \(line), \"documents\": [\"relance-1\", \"decompte\"]}"
      }
      lines.append(line)
    }
    try scratch.write(Data((lines.joined(separator: "\n") + "\n").utf8), to: "cases.jsonl")
  }

  private func rows(_ folder: String = "out") throws -> [[String: Any]] {
    try BatchSample.rows(scratch.read("\(folder)/manifest.jsonl"))
  }

  private func text(_ file: String, page: Int) throws -> String {
    try Program.execute("/usr/bin/pdftotext", ["-f", "\(page)", "-l", "\(page)", scratch.path(file), "-"])
      .outputText
  }

  private func pageCount(_ file: String) throws -> Int {
    let lines = try Program.execute("/usr/bin/pdfinfo", [scratch.path(file)]).outputText.split(
      separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("Pages:") })
    return try #require(Int(line.dropFirst(6).drop { $0 == " " }))
  }

  @Test(
    "the manifest leads to each letter, and pages and sheets add up",
    arguments: [["--duplex"], [], ["--sort", "postcode", "--duplex"], ["--sort", "sheets"]])
  func manifest(options: [String]) throws {
    try writeCases()
    let run = try Program.run(
      ["batch", "cases.jsonl", "-o", "out", "--print-run", "RUN.pdf", "--part-sheets", "5"] + options,
      in: scratch.folder)
    #expect(run.status == 65)
    let isDuplex = options.contains("--duplex")
    let written = try rows().filter { $0["status"] as? String == "written" }
    #expect(written.count == 14)
    var taken: [String: Set<Int>] = [:]
    for row in written {
      let part = try #require(row["part"] as? String)
      let (first, pages) = (try #require(row["firstPage"] as? Int), try #require(row["pages"] as? Int))
      let sheets = try #require(row["sheets"] as? Int)
      let reference = try #require(row["reference"] as? String)
      #expect(try text("out/" + part, page: first).contains(reference))
      #expect(row["file"] is NSNull && row["sha256"] is NSNull)
      let sum = try Program.execute("/usr/bin/sha256sum", [scratch.path("out/" + part)]).outputText
      #expect(sum.hasPrefix(try #require(row["partSha256"] as? String)))
      if isDuplex { #expect(first % 2 == 1) }
      for page in first..<first + (isDuplex ? 2 * sheets : pages) {
        #expect(taken[part, default: []].insert(page).inserted)
      }
    }
    for (part, pages) in taken { #expect(try Set(1...pageCount("out/" + part)) == pages) }
    #expect(try BatchSample.letters(scratch, "out").keys.sorted() == taken.keys.sorted())
    #expect(run.errors.contains("files of the print run: \(taken.count)"))
    #expect(try rows().filter { $0["status"] as? String == "refused" }.allSatisfy { $0["part"] is NSNull })
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out/.exigible/spill")))
  }

  @Test("sorted by postcode, letters abroad come last; rows keep the order of the input")
  func order() throws {
    try writeCases()
    try batch("-o", "out", "--print-run", "RUN.pdf", "--part-sheets", "all", "--sort", "postcode")
    let rows = try rows()
    #expect(rows.compactMap { $0["line"] as? Int } == [1, 1, 2, 3, 4, 4, 5, 6, 7, 8, 9, 10, 10, 11, 12])
    let printed = rows.filter { $0["part"] as? String == "RUN.pdf" }
      .sorted { ($0["firstPage"] as? Int ?? 0) < ($1["firstPage"] as? Int ?? 0) }
    #expect(
      printed.compactMap { $0["line"] as? Int } == [3, 6, 9, 1, 1, 2, 5, 10, 10, 11, 4, 4, 8, 12])
  }

  @Test("each letter has its entry in the outline, each font stands once, qpdf finds no fault")
  func outline() throws {
    try writeCases()
    try batch("-o", "out", "--print-run", "RUN.pdf", "--part-sheets", "all", "--duplex")
    let path = scratch.path("out/RUN.pdf")
    let check = try Program.execute("/usr/bin/qpdf", ["--check", path])
    #expect(check.status == 0, "\(check.errors)")
    let json = try Program.execute("/usr/bin/qpdf", ["--json=1", "--json-key=outlines", path]).output
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let entries = try #require(object["outlines"] as? [[String: Any]])
    let wanted = try rows().filter { $0["status"] as? String == "written" }
    #expect(entries.count == wanted.count)
    for (entry, row) in zip(entries, wanted) {
      #expect(entry["destpageposfrom1"] as? Int == row["firstPage"] as? Int)
      let title = try #require(entry["title"] as? String)
      let kind = row["document"] as? String == "decompte" ? "Décompte de créance" : "Rappel de règlement"
      #expect(title == (try #require(row["reference"] as? String)) + " – " + kind)
    }
    let fonts = try Program.execute("/usr/bin/pdffonts", [path]).outputText.split(separator: "\n").dropFirst(
      2
    )
    .map { row in String(row.prefix(54).drop { $0 != "+" }) }
    #expect(fonts.count > 3)
    // A face whose letters are not all in the encoding of Windows stands once for each encoding.
    #expect(Set(fonts).count == fonts.count, "\(fonts)")
  }

  @Test("letters whose marks stand apart in a template are read back from the spill")
  func marksApart() throws {
    let letter = try Repository.bytes("templates/relance-1/letter.md")
    let folder = scratch.folder.appending(path: "own/relance-1")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // One glyph of the face stands for all four, eight bytes.
    let word = "\u{03B1}\u{0313}\u{0301}\u{0345}"
    try Data(letter + Array("\n\n## \(word)\n".utf8)).write(to: folder.appending(path: "letter.md"))
    try Data(Repository.bytes("templates/relance-1/template.json"))
      .write(to: folder.appending(path: "template.json"))
    try scratch.write(Data(BatchSample.line("A-1").utf8), to: "cases.jsonl")
    let run = try batch("-o", "out", "--print-run", "RUN.pdf", "--templates", "own")
    #expect(run.status == 0, "\(run.errors)")
    let printed = try Program.execute("/usr/bin/pdftotext", [scratch.path("out/RUN-001.pdf"), "-"])
    #expect(printed.outputText.contains(word))
  }

  @Test("a page of the run looks as in the letter's own file in the print profile, to the pixel")
  func samePages() throws {
    try writeCases()
    try batch("-o", "letters", "--profile", "print", "--quiet")
    try batch("-o", "out", "--print-run", "RUN.pdf", "--part-sheets", "8", "--duplex", "--quiet")
    let files = try rows("letters").compactMap { $0["file"] as? String }
    let printed = try rows().filter { $0["status"] as? String == "written" }
    #expect(files.count == printed.count)
    for (file, row) in zip(files, printed) {
      let (first, pages) = (try #require(row["firstPage"] as? Int), try #require(row["pages"] as? Int))
      for page in 0..<pages {
        let own = try pixels("letters/" + file, page: page + 1)
        let part = try #require(row["part"] as? String)
        #expect(try pixels("out/" + part, page: first + page) == own, "\(file), page \(page + 1)")
      }
    }
  }

  private func pixels(_ file: String, page: Int) throws -> Data {
    let run = try Program.execute(
      "/usr/bin/pdftoppm", ["-r", "150", "-f", "\(page)", "-l", "\(page)", scratch.path(file)])
    #expect(run.output.count > 100_000)
    return run.output
  }

  @Test("the same bytes whatever the workers; letters beside the run are those of a batch without it")
  func sameBytes() throws {
    try writeCases()
    let options = [
      "--print-run", "RUN.pdf", "--part-sheets", "3", "--sort", "sheets", "--with-letters", "--quiet",
    ]
    for jobs in ["1", "2", "5"] {
      let run = try Program.run(
        ["batch", "cases.jsonl", "-o", jobs, "-j", jobs] + options, in: scratch.folder)
      #expect(run.status == 65)
    }
    #expect(try BatchSample.tree(scratch, "1") == BatchSample.tree(scratch, "2"))
    #expect(try BatchSample.tree(scratch, "1") == BatchSample.tree(scratch, "5"))
    try batch("-o", "letters", "--quiet")
    let own = try BatchSample.letters(scratch, "letters")
    #expect(try BatchSample.letters(scratch, "1").filter { !$0.key.hasPrefix("RUN") } == own)
    #expect(try rows("1").compactMap { $0["file"] as? String }.sorted() == own.keys.sorted())
  }

  /// A worker keeps four pictures: with five firms in turn, each is decoded again and again.
  @Test("the logos of several firms stand once in a part, whatever the worker has printed before")
  func pictures() throws {
    let names = ["logo-alpha.png", "logo-grey.png", "logo-grey.jpg", "logo-progressive.jpg", "logo.jpg"]
    for name in names {
      try scratch.write(Data(try Repository.bytes("Tests/Pictures/" + name)), to: name)
    }
    let lines = (0..<24).map { rank in
      BatchSample.line(
        "A-\(rank)",
        ("\"siren\": \"123456782\"", "\"siren\": \"123456782\", \"logo\": \"\(names[rank % 5])\""))
    }
    try scratch.write(Data(lines.joined(separator: "\n").utf8), to: "cases.jsonl")
    let run = try batch("-o", "out", "--print-run", "RUN.pdf", "--part-sheets", "12", "-j", "1")
    #expect(run.status == 0, "\(run.errors)")
    try batch("-o", "two", "--print-run", "RUN.pdf", "--part-sheets", "12", "-j", "2")
    #expect(try BatchSample.tree(scratch, "out") == BatchSample.tree(scratch, "two"))
    for part in ["RUN-001.pdf", "RUN-002.pdf"] {
      let list = try Program.execute("/usr/bin/pdfimages", ["-list", scratch.path("out/" + part)]).outputText
        .split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
      let logos = list.filter { $0[2] == "image" }
      #expect(logos.count == 12)
      #expect(Set(logos.map { $0[10] }).count == 5)
    }
    try batch("-o", "letters", "--profile", "print", "--quiet")
    for rank in [0, 5, 9] {
      let own = try pixels("letters/A-\(rank)-relance-1.pdf", page: 1)
      #expect(try pixels("out/RUN-001.pdf", page: rank + 1) == own)
    }
  }

  @Test("options that go with a print run only, or against it, are refused before anything is written")
  func refusals() throws {
    try writeCases()
    #expect(try batch("-o", "out", "--sort", "postcode").status == 64)
    #expect(try batch("-o", "out", "--with-letters").status == 64)
    #expect(try batch("-o", "out", "--print-run", "RUN.pdf", "--part-sheets", "0").status == 64)
    let archive = try batch("-o", "out", "--print-run", "RUN.pdf", "--profile", "archive", "--errors", "json")
    #expect(archive.status == 64)
    #expect(try archive.codes() == ["B015"])
    let path = try batch("-o", "out", "--print-run", "a/RUN.pdf", "--errors", "json")
    #expect(try path.codes() == ["B014"])
    #expect(try scratch.names() == ["cases.jsonl"])
    #expect(try batch("-o", "out", "--print-run", "RUN.pdf", "--profile", "print", "--quiet").status == 65)
  }
}
