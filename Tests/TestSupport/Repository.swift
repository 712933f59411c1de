import Foundation

/// Folders of the repository.
package enum Repository {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  package static func file(_ path: String) -> URL { root.appending(path: path) }

  /// Names in a folder, hidden ones left out, in order.
  package static func names(in path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: file(path).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  package static func holds(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: file(path).path)
  }

  package static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: file(path))) }
}
