import CaseFiles
import Claims
import Diagnostics
import DocumentModel
import Testing
import Values

@testable import Templates

@Suite("Letters of the examples")
struct LetterTextTests {
  @Test("every example fills every document it asks for", arguments: ExampleLetters.names)
  func fillsEveryExample(name: String) throws {
    do {
      for (id, document) in try ExampleLetters.documents(name) {
        print("=== \(name) \(id)\n\(document.text)")
      }
    } catch let refusal as Refusal {
      Issue.record("\(refusal.diagnostics.map { "\($0.id) \($0.place) \($0.arguments)" })")
    }
  }
}
