import Foundation

/// Lines of a batch made from the sample case.
package enum BatchSample {
  /// One line: the sample case under a reference of its own, with one letter.
  package static func line(_ reference: String, _ changes: (String, String)...) -> String {
    var text = String(decoding: SampleCase.json(), as: UTF8.self)
      .replacing("\"2026-0417\"", with: "\"\(reference)\"")
      .replacing("[\"relance-1\", \"decompte\"]", with: "[\"relance-1\"]")
    for (old, new) in changes {
      precondition(text.contains(old), "the sample holds no \(old)")
      text = text.replacing(old, with: new)
    }
    return text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
  }

  /// One line with documents of its own.
  package static func entry(_ reference: String, documents: [String], rest: String = "") -> String {
    let list = documents.map { "\"\($0)\"" }.joined(separator: ", ")
    return "{\"case\": \(line(reference)), \"documents\": [\(list)]\(rest)}"
  }

  /// The rows of a manifest in JSON Lines.
  package static func rows(_ manifest: Data) throws -> [[String: Any]] {
    try manifest.split(separator: UInt8(ascii: "\n")).map {
      try JSONSerialization.jsonObject(with: $0) as? [String: Any] ?? [:]
    }
  }

  /// The PDF files of a folder, by name.
  package static func letters(_ scratch: Scratch, _ folder: String) throws -> [String: Data] {
    let names = try scratch.names(in: folder).filter { $0.hasSuffix(".pdf") }
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try scratch.read("\(folder)/\($0)")) })
  }

  /// Everything in a folder, hidden files included: path, then SHA-256.
  package static func tree(_ scratch: Scratch, _ folder: String) throws -> String {
    try Program.execute(
      "/bin/bash", ["-c", "find . -type f | LC_ALL=C sort | xargs sha256sum"],
      in: scratch.folder.appending(path: folder)
    ).outputText
  }

  /// Runs a batch again and again, each time killed a little later, so that the end is reached on a slow machine too.
  ///
  /// - Parameter options: those of the command beside its input, `--resume` and the number of workers.
  /// - Returns: the status of the run that was not killed, and the delay before the last kill.
  package static func resumeUntilWhole(
    _ scratch: Scratch, options: String
  ) throws -> (status: Int32, delay: Double) {
    var delay = 0.2
    var status: Int32 = 137
    for attempt in 1...40 where status == 137 {
      delay *= Double.random(in: 1...1.4)
      status = try Program.shell(
        "timeout -s KILL \(delay) exigible batch cases.jsonl \(options) --resume -j \(attempt % 3 + 1); exit $?",
        in: scratch.folder
      ).status
    }
    return (status, delay)
  }

  /// Sends a signal to a batch of one worker once its folder holds such a file, and before the batch has ended.
  ///
  /// A batch that was faster than the signal is begun again: it works at the lowest priority, so that this is rare.
  /// - Parameter options: those of the command beside its input and its folder.
  /// - Returns: the run that the signal met.
  package static func stop(
    _ scratch: Scratch, with signal: String, folder: String, options: String, when file: String
  ) throws -> Program.Run {
    for _ in 1...30 {
      let run = try Program.shell(
        """
        exec {pause}<> <(:)
        rm -rf \(folder)
        env --default-signal nice -n 19 exigible batch cases.jsonl -o \(folder) \(options) -j 1 &
        until [ -s \(folder)/\(file) ] || ! kill -0 $! 2> /dev/null; do read -rt 0.001 -u $pause; done
        kill -\(signal) $!; wait $!; exit $?
        """,
        in: scratch.folder)
      if try !scratch.names(in: folder).contains("manifest.jsonl") { return run }
    }
    throw Late(folder: folder, file: file)
  }

  /// A batch that ended thirty times before the signal came.
  package struct Late: Error {
    package let folder: String
    package let file: String
  }
}
