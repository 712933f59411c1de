import Embedded
import Foundation
import Testing

/// The program carries the files of the folders, all of them and as they are.
@Suite struct EmbeddedFileTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let folders = [
    "colour": "colour", "fonts": "fonts", "hyphenation": "hyphenation", "schema": "schema",
    "templates": "templates",
    "Sources/Law/Parameters": "parameters",
  ]

  /// Files on disk by the name they are embedded under.
  private func filesOnDisk() throws -> [String: URL] {
    var files: [String: URL] = [:]
    for (folder, name) in Self.folders {
      let base = Self.root.appending(path: folder)
      for path in FileManager.default.enumerator(atPath: base.path)?.allObjects as? [String] ?? [] {
        let url = base.appending(path: path)
        let isFile = try url.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
        if isFile.isRegularFile == true, isFile.fileSize != 0 { files["\(name)/\(path)"] = url }
      }
    }
    return files.merging(try messagesOnDisk()) { file, _ in file }
  }

  /// The words of each example of a message, which `explain` shows.
  private func messagesOnDisk() throws -> [String: URL] {
    let base = Self.root.appending(path: "Tests/Golden/diagnostics")
    var files: [String: URL] = [:]
    for code in (try? FileManager.default.contentsOfDirectory(atPath: base.path)) ?? [] {
      for name in try FileManager.default.contentsOfDirectory(atPath: base.appending(path: code).path)
      where name.hasPrefix("message.") {
        files["diagnostics/\(code)/\(name)"] = base.appending(path: code).appending(path: name)
      }
    }
    return files
  }

  @Test func everyFileIsThereWithItsBytes() throws {
    let disk = try filesOnDisk()
    #expect(EmbeddedFile.all.map(\.name) == disk.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for file in EmbeddedFile.all {
      let url = try #require(disk[file.name])
      #expect(Data(file.bytes) == (try Data(contentsOf: url)), "\(file.name): run make embed")
    }
  }

  @Test func filesAreFoundByNameAndFolder() throws {
    #expect(EmbeddedFile.named("fonts/SourceSerif4-Regular.ttf")?.bytes.count ?? 0 > 100_000)
    #expect(EmbeddedFile.named("fonts/Nothing.ttf") == nil)
    #expect(EmbeddedFile.all(in: "fonts/").count { $0.name.hasSuffix(".ttf") } == 8)
    #expect(
      EmbeddedFile.named("fonts/LICENSE-SourceSerif4.txt")?.text?.contains("SIL Open Font License") == true)
    #expect(EmbeddedFile.named("colour/sRGB.icc")?.text == nil)
  }
}
