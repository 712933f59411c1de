import CaseFiles
import Diagnostics
import Foundation
import JSON
import Law
import Testing
import Values

@testable import Claims

/// The statement of every example, held against the text a reader has checked.
///
/// `UPDATE_GOLDEN=1` writes the texts again.
struct ExampleStatementTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "examples").path))?
    .filter { $0.hasSuffix(".json") }.sorted() ?? []

  static func caseFile(_ name: String) throws -> CaseFile {
    try readCase([UInt8](try Data(contentsOf: root.appending(path: "examples/" + name)))).value
  }

  @Test func thereAreExamples() { #expect(Self.names.count >= 10) }

  @Test(arguments: names)
  func textIsTheOneThatWasRead(_ name: String) throws {
    let checked = try computeStatement(try Self.caseFile(name), law: ClaimSample.law)
    let warnings = checked.warnings.map { "! " + $0.id + " " + ($0.place.path ?? "") }
    let text = statementText(checked.value) + warnings.map { $0 + "\n" }.joined()
    let golden = Self.root.appending(path: "Tests/Golden/statements/" + name.dropLast(5) + ".txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == text)
  }

  @Test(arguments: names)
  func everyKeyIsInTheSchema(_ name: String) throws {
    let checked = try computeStatement(try Self.caseFile(name), law: ClaimSample.law)
    let json = statementJSON(checked.value, warnings: checked.warnings, engineVersion: "1.0.0")
    let written = try readJSON(Array(writeJSON(json, layout: .indented).utf8))
    let schema = try SchemaFile.statement()
    #expect(schema.faults(of: written) == [])
  }

  @Test(arguments: names)
  func everyColumnFoots(_ name: String) throws {
    let statement = try computeStatement(try Self.caseFile(name), law: ClaimSample.law).value
    expectFooting(of: statement)
  }
}
