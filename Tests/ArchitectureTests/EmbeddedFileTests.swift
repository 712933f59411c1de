import Embedded
import Foundation
import TestSupport
import Testing

/// The program carries the files of the folders, all of them and as they are.
@Suite struct EmbeddedFileTests {
  /// Paths of the embedded files, in the order of `files.inc`.
  private func listedPaths() throws -> [String] {
    let list = Repository.file("Sources/CEmbedded/files.inc")
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    return lines.compactMap { $0.firstMatch(of: /^#embed "..\/..\/(.+)"$/).map { String($0.1) } }
  }

  @Test func listAgreesWithTheFolders() throws {
    let script = Repository.file("Sources/CEmbedded/generate.sh").path
    let check = try Program.execute("/bin/bash", [script, "--check"])
    #expect(check.status == 0, "run make embed")
  }

  @Test func everyFileIsThereWithItsBytes() throws {
    let paths = try listedPaths()
    let files = EmbeddedFile.all
    #expect(files.count == paths.count)
    #expect(files.map(\.name) == files.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for (file, path) in zip(files, paths) {
      let name = URL(filePath: path).lastPathComponent
      #expect(file.name.hasSuffix("/\(name)"))
      let bytes = try Data(contentsOf: Repository.file(path))
      #expect(bytes == Data(file.bytes), "\(file.name)")
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
