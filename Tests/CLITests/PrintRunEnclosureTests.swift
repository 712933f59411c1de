import Foundation
import TestSupport
import Testing

@Suite("batch, files enclosed in a print run")
struct PrintRunEnclosureTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let own = #", "enclosures": ["contrat.pdf"]"#
    let lines =
      (1...5).map { BatchSample.line("A-\($0)") }
      + [BatchSample.entry("A-6", documents: ["relance-1", "decompte"], rest: own)]
    try scratch.write(Data((lines.joined(separator: "\n") + "\n").utf8), to: "cases.jsonl")
    // An odd and an even number of pages, each with words of its own on each page.
    try makeEnclosure("cgv.pdf", references: ["CGV-1", "CGV-2", "CGV-3"])
    try makeEnclosure("contrat.pdf", references: ["CONTRAT-1", "CONTRAT-2"])
  }

  private func makeEnclosure(_ name: String, references: [String]) throws {
    var files: [String] = []
    for reference in references {
      try scratch.write(Data(BatchSample.line(reference).utf8), to: "enclosed.json")
      let file = "\(reference).pdf"
      let run = try Program.run(
        ["render", "enclosed.json", "-o", file, "--profile", "print", "--force"], in: scratch.folder)
      #expect(run.status == 0, "\(run.errors)")
      files.append(file)
    }
    let merged = try Program.execute(
      "/usr/bin/qpdf", ["--empty", "--pages"] + files + ["--", name], in: scratch.folder)
    #expect(merged.status == 0, "\(merged.errors)")
  }

  private func batch(
    _ folder: String, _ more: [String], enclosing files: [String] = ["cgv.pdf"]
  ) throws -> Program.Run {
    try Program.run(
      ["batch", "cases.jsonl", "-o", folder, "--print-run", "RUN.pdf", "--part-sheets", "9"]
        + files.flatMap { ["--enclose", $0] } + more, in: scratch.folder)
  }

  private func text(_ file: String, page: Int) throws -> String {
    try Program.execute("/usr/bin/pdftotext", ["-f", "\(page)", "-l", "\(page)", scratch.path(file), "-"])
      .outputText
  }

  @Test(
    "each enclosure follows the letters of its case, on a sheet of its own, and the manifest leads to it",
    arguments: [["--duplex"], []])
  func places(options: [String]) throws {
    let run = try batch("out", options)
    #expect(run.status == 0, "\(run.errors)")
    let rows = try BatchSample.rows(scratch.read("out/manifest.jsonl"))
    #expect(rows.count == 7 + 6 + 1)
    let isDuplex = !options.isEmpty
    var next: [String: Int] = [:]
    for row in rows {
      let part = try #require(row["part"] as? String)
      let (first, pages) = (try #require(row["firstPage"] as? Int), try #require(row["pages"] as? Int))
      // No page is left out between two rows of one part.
      #expect(next[part, default: 1] == first)
      next[part] = first + (isDuplex ? 2 * ((pages + 1) / 2) : pages)
      let document = try #require(row["document"] as? String)
      guard row["service"] as? String == "enclosed" else {
        #expect(try text("out/" + part, page: first).contains(try #require(row["reference"] as? String)))
        continue
      }
      let name = document == "cgv.pdf" ? "CGV" : "CONTRAT"
      for page in 0..<pages {
        #expect(try text("out/" + part, page: first + page).contains("\(name)-\(page + 1)"))
      }
      let digest = try Program.execute("/usr/bin/sha256sum", [scratch.path(document)]).outputText
      #expect(digest.hasPrefix(try #require(row["sha256"] as? String)))
    }
    let own = rows.filter { $0["reference"] as? String == "A-6" }.compactMap { $0["document"] as? String }
    #expect(own == ["relance-1", "decompte", "contrat.pdf", "cgv.pdf"])
    for part in next.keys {
      #expect(try Program.execute("/usr/bin/qpdf", ["--check", scratch.path("out/" + part)]).status == 0)
    }
    #expect(run.errors.contains("letters: 7"))
  }

  @Test("whatever the number of workers, the same files; a file that changed meanwhile is told on resuming")
  func resumed() throws {
    #expect(try batch("whole", ["--duplex", "-j", "1"]).status == 0)
    #expect(try batch("two", ["--duplex", "-j", "3"]).status == 0)
    #expect(try BatchSample.tree(scratch, "whole") == BatchSample.tree(scratch, "two"))
    _ = try BatchSample.stop(
      scratch, with: "KILL", folder: "out",
      options: "--print-run RUN.pdf --part-sheets 9 --enclose cgv.pdf --duplex", when: "RUN-001.pdf")
    let kept = try scratch.read("cgv.pdf")
    try scratch.write(scratch.read("contrat.pdf"), to: "cgv.pdf")
    let changed = try batch("out", ["--duplex", "--resume"])
    #expect(changed.status == 64)
    #expect(changed.errors.contains("cgv.pdf"))
    try scratch.write(kept, to: "cgv.pdf")
    #expect(try batch("out", ["--duplex", "--resume"]).status == 0)
    #expect(try BatchSample.tree(scratch, "out") == BatchSample.tree(scratch, "whole"))
  }

  @Test(
    "enclosures in another order, or another number of times, make another batch: it is not resumed",
    arguments: [["contrat.pdf", "cgv.pdf"], ["cgv.pdf", "contrat.pdf", "contrat.pdf"], ["cgv.pdf"]])
  func resumedOtherwise(files: [String]) throws {
    let asBegun = ["cgv.pdf", "contrat.pdf"]
    #expect(try batch("out", [], enclosing: asBegun).status == 0)
    let otherwise = try batch("out", ["--resume", "--errors", "json"], enclosing: files)
    #expect(otherwise.status == 64)
    #expect(try otherwise.codes() == ["B009"])
    #expect(try batch("out", ["--resume"], enclosing: asBegun).status == 0)
  }

  @Test("an enclosure that cannot be printed refuses its case alone; one for all, the batch")
  func refused() throws {
    try scratch.write(Data("no PDF".utf8), to: "contrat.pdf")
    let run = try batch("out", [])
    #expect(run.status == 65)
    #expect(run.errors.contains("A005"))
    let refused = try BatchSample.rows(scratch.read("out/manifest.jsonl")).filter { $0["document"] is NSNull }
    #expect(refused.map { $0["reference"] as? String } == ["A-6"])
    #expect(run.errors.contains("written: 5 + refused: 1"))
    try scratch.write(Data("no PDF".utf8), to: "cgv.pdf")
    let none = try batch("none", [])
    #expect(none.status == 65)
    #expect(none.errors.contains("--enclose"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("none")))
  }
}
