import Foundation
import TestSupport
import Testing

@Suite("batch, stopped and resumed")
struct BatchResumeTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    var lines = (1...24).map { BatchSample.line("A-\($0)") }
    lines[7] = BatchSample.line("A-8", ("\"6200.00\"", "\"6200.001\""))
    lines[12] = BatchSample.entry("A-13", documents: ["relance-1", "decompte"])
    lines[20] = lines[2]
    try scratch.write(Data((lines.joined(separator: "\n") + "\n").utf8), to: "cases.jsonl")
  }

  private func batch(_ arguments: String...) throws -> Program.Run {
    try Program.run(["batch", "cases.jsonl"] + arguments, in: scratch.folder)
  }

  @Test("killed again and again at any moment, a batch ends with the files of one that ran through")
  func killed() throws {
    #expect(try batch("-o", "whole", "--quiet").status == 65)
    let end = try BatchSample.resumeUntilWhole(scratch, options: "-o out --quiet")
    #expect(end.status == 65, "last delay \(end.delay)")
    #expect(try BatchSample.tree(scratch, "out") == BatchSample.tree(scratch, "whole"))
  }

  @Test("a journal cut within a line, and files without a record, are mended")
  func torn() throws {
    #expect(try batch("-o", "whole", "--quiet").status == 65)
    #expect(try batch("-o", "out", "--quiet").status == 65)
    let journal = try scratch.read("out/.exigible/journal.jsonl")
    for share in [0.0, 0.2, 0.55, 0.99] {
      let cut = journal.prefix(Int(Double(journal.count) * share))
      let lines = cut.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().count
      // As if the system had stopped there: no name is given before its record is written.
      for (name, line) in try rows() where line >= lines {
        try FileManager.default.removeItem(atPath: scratch.path("out/\(name)"))
      }
      try FileManager.default.removeItem(atPath: scratch.path("out/manifest.jsonl"))
      try scratch.write(cut, to: "out/.exigible/journal.jsonl")
      try scratch.write(Data("half".utf8), to: "out/.exigible/stage/24-0.pdf")
      #expect(try batch("-o", "out", "--quiet", "--resume").status == 65)
      #expect(try BatchSample.tree(scratch, "out") == BatchSample.tree(scratch, "whole"))
    }
  }

  private func rows() throws -> [(String, Int)] {
    try BatchSample.rows(scratch.read("out/manifest.jsonl")).compactMap { row in
      guard let file = row["file"] as? String, let line = row["line"] as? Int else { return nil }
      return (file, line)
    }
  }

  @Test("an interruption finishes the letters under way and ends with 130; a terminated batch too")
  func interrupted() throws {
    #expect(try batch("-o", "whole", "--quiet").status == 65)
    for signal in ["INT", "TERM"] {
      let run = try Program.shell(
        """
        mkfifo cases-\(signal)
        env --default-signal exigible batch - -o \(signal) -j 2 < cases-\(signal) &
        exec 3> cases-\(signal); cat cases.jsonl >&3
        until_met '[ "$(cat \(signal)/.exigible/journal.jsonl | wc -l)" -gt 5 ]'
        kill -\(signal) $!; wait $!; exit $?
        """,
        in: scratch.folder)
      #expect(run.status == 130)
      #expect(run.errors.contains("--resume"))
      #expect(try Program.shell("ls \(signal)/.exigible/stage", in: scratch.folder).output.isEmpty)
      let resumed = try Program.run(
        ["batch", "-", "-o", signal, "--quiet", "--resume"], input: scratch.read("cases.jsonl"),
        in: scratch.folder)
      #expect(resumed.status == 65)
      #expect(try BatchSample.letters(scratch, signal) == BatchSample.letters(scratch, "whole"))
    }
  }

  @Test(
    "a signal that the caller ignores, as nohup and a shell's background do, stops nothing",
    arguments: ["HUP", "INT", "TERM"])
  func ignored(signal: String) throws {
    let run = try Program.shell(
      """
      trap '' \(signal)
      mkfifo cases
      exigible batch - -o out --quiet < cases &
      exec 3> cases; cat cases.jsonl >&3
      until_met '[ -s out/.exigible/journal.jsonl ]'
      kill -\(signal) $!; exec 3>&-; wait $!; exit $?
      """,
      in: scratch.folder)
    #expect(run.status == 65)
    #expect(try scratch.names(in: "out").contains("manifest.csv"))
  }

  @Test("a batch is not begun twice, resumed otherwise, nor worked on by two at once")
  func refusals() throws {
    #expect(try batch("-o", "out", "--quiet").status == 65)
    let again = try batch("-o", "out", "--errors", "json")
    #expect(again.status == 73)
    #expect(try again.codes() == ["B008"])
    let otherwise = try batch("-o", "out", "--resume", "--duplex", "--errors", "json")
    #expect(otherwise.status == 64)
    #expect(try otherwise.codes() == ["B009"])
    let elsewhere = try batch("-o", "out", "--resume", "--assets", "out", "--errors", "json")
    #expect(elsewhere.status == 64)
    #expect(try elsewhere.codes() == ["B009"])
    let busy = try Program.shell(
      "flock out/.exigible/lock exigible batch cases.jsonl -o out --resume --errors json", in: scratch.folder)
    #expect(busy.status == 73)
    #expect(try busy.codes() == ["B006"])
    let both = try Program.shell(
      """
      mkfifo cases
      exigible batch - -o two --quiet < cases &
      exec 3> cases
      until_met '[ -s two/.exigible/journal.jsonl ]'
      exigible batch cases.jsonl -o two --resume --errors json; status=$?
      exec 3>&-; wait $! && exit $status
      """,
      in: scratch.folder)
    #expect(both.status == 73)
    #expect(try both.codes() == ["B006"])
  }

  @Test("other cases under a batch to resume are a slip of the command, told before any letter")
  func otherInput() throws {
    #expect(try batch("-o", "out", "--quiet").status == 65)
    try scratch.write(Data(BatchSample.line("B-1").utf8), to: "cases.jsonl")
    let run = try batch("-o", "out", "--resume", "--errors", "json")
    #expect(run.status == 64)
    #expect(try run.codes() == ["B010"])
  }

  @Test("few files may be open: the batch says so, and can be resumed")
  func openFiles() throws {
    #expect(try batch("-o", "whole", "--quiet").status == 65)
    let run = try Program.shell(
      "ulimit -n 9; exigible batch cases.jsonl -o out -j 8 --errors json", in: scratch.folder)
    #expect(run.status == 74)
    #expect(run.errors.contains("\"F024\""))
    #expect(try batch("-o", "out", "--quiet", "--resume").status == 65)
    #expect(try BatchSample.letters(scratch, "out") == BatchSample.letters(scratch, "whole"))
  }

  @Test("a file that may not grow, as on a full disk: the batch says so, and can be resumed")
  func fullDisk() throws {
    #expect(try batch("-o", "whole", "--quiet").status == 65)
    // In blocks of 1024 bytes: less than one letter.
    let run = try Program.shell(
      "ulimit -f 4; exigible batch cases.jsonl -o out --errors json", in: scratch.folder)
    #expect(run.status == 74)
    #expect(run.errors.contains("\"F009\""))
    #expect(try BatchSample.letters(scratch, "out").isEmpty)
    #expect(try batch("-o", "out", "--quiet", "--resume").status == 65)
    #expect(try BatchSample.letters(scratch, "out") == BatchSample.letters(scratch, "whole"))
  }
}
