import Foundation

/// A folder of its own for one test, removed with it.
package final class Scratch: Sendable {
  package let folder: URL

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "exigible-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// With a copy of everything in `original`.
  package init(copying original: URL) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "exigible-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: original, to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  package func write(_ data: Data, to name: String) throws -> URL {
    let file = folder.appending(path: name)
    try data.write(to: file)
    return file
  }

  package func read(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  package func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Names in the folder or in one below it, hidden ones included.
  package func names(in name: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }
}
