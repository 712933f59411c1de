import Diagnostics
import Exigible
import Foundation
import Testing

/// Every code has a case that triggers it, with its exact words: `explain` shows them.
@Suite("the catalogue of messages")
struct DiagnosticExampleTests {
  static let folder = "Tests/Golden/diagnostics"
  static let examples = Golden.folders(in: folder)

  /// Defects of the program, which no input should reach, and what depends on the machine.
  static let withoutExample: Set<String> = []

  @Test("every code has its example")
  func completeness() {
    let known = Set(Self.examples)
    let missing = Engine.diagnosticIDs.filter { !known.contains($0) && !Self.withoutExample.contains($0) }
    #expect(missing.isEmpty)
    #expect(known.subtracting(Engine.diagnosticIDs).isEmpty)
  }

  @Test("each case.json gives its message and no other", arguments: examples)
  func message(id: String) throws {
    let folder = Golden.repository.appending(path: Self.folder).appending(path: id)
    let file = folder.appending(path: "case.json")
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    let json = Array(try Data(contentsOf: file))
    let found = diagnostics(of: json, in: folder)
    #expect(found.map(\.id) == [id])
    let text = CaseText(name: "case.json", json: json)
    for language in MessageLanguage.allCases {
      let messages = found.map { text.message($0, in: language) + "\n" }.joined()
      try Golden.expect(messages, "diagnostics/\(id)/message.\(language.rawValue).txt")
    }
  }

  private func diagnostics(of json: [UInt8], in folder: URL) -> [Diagnostic] {
    do throws(Refusal) {
      return try Self.engine.get().check(json, assets: folder.path)
    } catch {
      return error.diagnostics
    }
  }

  static let engine: Result<Engine, Refusal> = Result { () throws(Refusal) in try Engine() }
}
