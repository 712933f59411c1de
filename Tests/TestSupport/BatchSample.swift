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
}
