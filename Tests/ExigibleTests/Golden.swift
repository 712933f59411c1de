import Foundation
import Testing

/// Texts under `Tests/Golden`, which a human read once: the program must still say the same.
///
/// `UPDATE_GOLDEN=1 swift test` rewrites them; read the difference before committing it.
enum Golden {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = repository.appending(path: "Tests/Golden")

  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  /// Holds `text` against the golden file at `path`, or writes it there when updating.
  static func expect(
    _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: path)
    let known = try? String(contentsOf: file, encoding: .utf8)
    guard known != text else { return }
    if isUpdating {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } else {
      Issue.record(
        "\(path) \(known == nil ? "is missing" : firstDifference(known ?? "", text))",
        sourceLocation: sourceLocation)
    }
  }

  private static func firstDifference(_ known: String, _ text: String) -> String {
    let old = known.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    func shown(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "(end)" }
    return "differs at line \(line + 1)\n  known: \(shown(old))\n  now:   \(shown(new))"
  }

  /// Folders under `path`, by name.
  static func folders(in path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: repository.appending(path: path).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }
      .filter { name in
        var isFolder: ObjCBool = false
        let full = repository.appending(path: path).appending(path: name).path
        return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) && isFolder.boolValue
      }.sorted()
  }
}
