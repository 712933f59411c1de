import Foundation
import TestSupport
import Testing

@Suite("batch, print run stopped and resumed")
struct PrintRunResumeTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    var lines = (1...24).map { BatchSample.line("A-\($0)") }
    lines[7] = BatchSample.line("A-8", ("\"6200.00\"", "\"6200.001\""))
    lines[12] = BatchSample.entry("A-13", documents: ["relance-1", "decompte"])
    lines[15] = BatchSample.line("A-16", ("\"69680\"", "\"01000\""))
    lines[20] = lines[2]
    try scratch.write(Data((lines.joined(separator: "\n") + "\n").utf8), to: "cases.jsonl")
  }

  private static let options =
    "--print-run RUN.pdf --part-sheets 2 --sort postcode --duplex --with-letters --quiet"

  private func batch(_ folder: String, _ more: String...) throws -> Program.Run {
    try Program.run(
      ["batch", "cases.jsonl", "-o", folder] + Self.options.split(separator: " ").map(String.init) + more,
      in: scratch.folder)
  }

  /// Ends a batch for good when its folder comes to hold such a file.
  private func kill(_ folder: String, when file: String) throws {
    let run = try BatchSample.stop(
      scratch, with: "KILL", folder: folder, options: Self.options, when: file)
    #expect(run.status == 137)
  }

  @Test("killed again and again at any moment, it ends with the files of one that ran through")
  func killed() throws {
    #expect(try batch("whole").status == 65)
    let end = try BatchSample.resumeUntilWhole(scratch, options: "-o out \(Self.options)")
    #expect(end.status == 65, "last delay \(end.delay)")
    #expect(try BatchSample.tree(scratch, "out") == BatchSample.tree(scratch, "whole"))
  }

  @Test(
    "killed while cases or parts are worked on, it is taken up where it was",
    arguments: [".exigible/spill", "RUN-001.pdf", "RUN-004.pdf"])
  func killedWithin(file: String) throws {
    #expect(try batch("whole").status == 65)
    try kill("out", when: file)
    let kept = try? scratch.read("out/RUN-001.pdf")
    let inode = try Program.shell("stat -c %i out/RUN-001.pdf", in: scratch.folder).output
    #expect(try batch("out", "--resume", "-j", "2").status == 65)
    #expect(try BatchSample.tree(scratch, "out") == BatchSample.tree(scratch, "whole"))
    if kept != nil {
      #expect(try Program.shell("stat -c %i out/RUN-001.pdf", in: scratch.folder).output == inode)
    }
  }

  @Test("pages written and not recorded, and a part cut short, are no part of it")
  func torn() throws {
    #expect(try batch("whole").status == 65)
    try kill("out", when: "RUN-002.pdf")
    try scratch.write(try scratch.read("out/.exigible/spill") + Data("half".utf8), to: "out/.exigible/spill")
    // A part has one of the two names, and the kill may have come after the third had its last.
    try? FileManager.default.removeItem(atPath: scratch.path("out/RUN-003.pdf"))
    try scratch.write(Data("%PDF-1.7".utf8), to: "out/.RUN-003.pdf.2.part")
    #expect(try batch("out", "--resume").status == 65)
    #expect(try BatchSample.tree(scratch, "out") == BatchSample.tree(scratch, "whole"))
  }

  @Test("once it is complete, the manifest can be written again, and nothing is painted")
  func complete() throws {
    #expect(try batch("whole").status == 65)
    #expect(try batch("out").status == 65)
    try FileManager.default.removeItem(atPath: scratch.path("out/manifest.csv"))
    #expect(try batch("out", "--resume").status == 65)
    #expect(try BatchSample.tree(scratch, "out") == BatchSample.tree(scratch, "whole"))
  }

  @Test("a part that was cut or altered meanwhile is painted again, or told once its pages are gone")
  func damagedPart() throws {
    #expect(try batch("whole").status == 65)
    try kill("out", when: "RUN-004.pdf")
    #expect(try Program.shell("truncate -s 1000 out/RUN-002.pdf", in: scratch.folder).status == 0)
    #expect(try batch("out", "--resume").status == 65)
    #expect(try BatchSample.tree(scratch, "out") == BatchSample.tree(scratch, "whole"))
    #expect(try Program.shell("truncate -s 1000 out/RUN-002.pdf", in: scratch.folder).status == 0)
    let late = try batch("out", "--resume", "--errors", "json")
    #expect(late.status == 66)
    #expect(try late.messages().filter { $0.severity == "error" }.map(\.code).contains("B012"))
  }

  @Test("pages that were cut or altered meanwhile are told, and no part is painted from them")
  func damaged() throws {
    for change in ["truncate -s -100", "dd conv=notrunc bs=1 seek=100 if=/dev/zero count=4 of="] {
      try kill("out", when: "RUN-001.pdf")
      let command = change.hasSuffix("=") ? change + "out/.exigible/spill" : change + " out/.exigible/spill"
      #expect(try Program.shell(command, in: scratch.folder).status == 0)
      for file in try scratch.names(in: "out") where file.hasPrefix("RUN") {
        try FileManager.default.removeItem(atPath: scratch.path("out/" + file))
      }
      let run = try batch("out", "--resume", "--errors", "json")
      #expect(run.status == 66)
      #expect(try run.messages().filter { $0.severity == "error" }.map(\.code).contains("B012"))
      #expect(try !scratch.names(in: "out").contains("manifest.jsonl"))
    }
  }

  @Test("no case is added once parts are painted; other options are a slip of the command")
  func otherRun() throws {
    #expect(try batch("out").status == 65)
    let other = try Program.run(
      ["batch", "cases.jsonl", "-o", "out", "--resume", "--errors", "json", "--print-run", "RUN.pdf"],
      in: scratch.folder)
    #expect(other.status == 64)
    #expect(try other.codes() == ["B009"])
    try scratch.write(
      try scratch.read("cases.jsonl") + Data(BatchSample.line("B-1").utf8), to: "cases.jsonl")
    let more = try batch("out", "--resume", "--errors", "json")
    #expect(more.status == 64)
    #expect(try more.codes() == ["B010"])
  }

  @Test("an interruption finishes the part under way and ends with 130")
  func interrupted() throws {
    #expect(try batch("whole").status == 65)
    let run = try BatchSample.stop(
      scratch, with: "INT", folder: "out", options: Self.options.replacing(" --quiet", with: ""),
      when: "RUN-001.pdf")
    #expect(run.status == 130)
    #expect(run.errors.contains("--resume"))
    #expect(
      try Program.shell("ls out/.exigible/stage; ls -A out | grep part$", in: scratch.folder).output.isEmpty)
    #expect(try batch("out", "--resume").status == 65)
    #expect(try BatchSample.tree(scratch, "out") == BatchSample.tree(scratch, "whole"))
  }

  @Test("few files open, or a file that may not grow: told, nothing half-written, and it can be resumed")
  func shortOfMeans() throws {
    #expect(try batch("whole").status == 65)
    // In blocks of 1024 bytes: the pages of a few cases, then less than a part.
    for limits in ["ulimit -f 40", "ulimit -f 4", "ulimit -n 9"] {
      try? FileManager.default.removeItem(atPath: scratch.path("out"))
      let run = try Program.shell(
        "\(limits); exigible batch cases.jsonl -o out \(Self.options) -j 4", in: scratch.folder)
      #expect(run.status == 74, "\(limits): \(run.errors)")
      #expect(run.errors.contains(limits.contains("-n") ? "[F024]" : "[F009]"))
      #expect(try !scratch.names(in: "out").contains { $0.hasSuffix(".part") })
      #expect(try batch("out", "--resume").status == 65)
      #expect(try BatchSample.tree(scratch, "out") == BatchSample.tree(scratch, "whole"))
    }
  }
}
