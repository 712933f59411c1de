import Foundation

/// Texts under `Tests/Golden`, which a human read once: the program must still say the same.
///
/// `UPDATE_GOLDEN=1 swift test` rewrites them; read the difference before committing it.
package enum Golden {
  /// Whether the golden files are being rewritten.
  package static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  /// What tells `text` from the golden file at `path`; nil when they agree, and when updating.
  package static func difference(_ text: String, _ path: String) throws -> String? {
    let file = Repository.file("Tests/Golden").appending(path: path)
    let known = try? String(contentsOf: file, encoding: .utf8)
    if known == text { return nil }
    guard isUpdating else {
      return "\(path) " + (known.map { firstDifference($0, text) } ?? "is missing")
    }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return nil
  }

  private static func firstDifference(_ known: String, _ text: String) -> String {
    let old = known.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    func shown(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "(end)" }
    return "differs at line \(line + 1)\n  known: \(shown(old))\n  now:   \(shown(new))"
  }
}
