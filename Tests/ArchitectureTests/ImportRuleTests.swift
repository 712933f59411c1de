import Foundation
import TestSupport
import Testing

/// The table of `ARCHITECTURE.md` is the rule; the sources obey it.
@Suite struct ImportRuleTests {
  /// What each target may import, by the table's last column.
  private func readTable() throws -> [String: Set<String>] {
    let page = try String(contentsOf: Repository.file("ARCHITECTURE.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let columns = row.split(separator: "|").map(codeWords)
        return (columns[0][0], Set(columns.count > 2 ? columns[2] : []))
      })
  }

  private func codeWords(_ text: Substring) -> [String] {
    text.matches(of: /`([^`]+)`/).map { String($0.1) }
  }

  private func targetNames() -> Set<String> {
    Set(Repository.names(in: "Sources"))
  }

  private func swiftFiles(of target: String) throws -> [URL] {
    let folder = Repository.file("Sources/\(target)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  private func imports(of file: URL) throws -> Set<String> {
    let text = try String(contentsOf: file, encoding: .utf8)
    let statement =
      #/
      ^\s* (?: (?: @\w+ | public | package | internal | fileprivate | private ) \s+ )*
      import \s+ (?: (?: struct | class | enum | protocol | func | var | let | typealias ) \s+ )? (\w+)
      /#
    return Set(text.split(separator: "\n").compactMap { $0.firstMatch(of: statement).map { String($0.1) } })
  }

  @Test func tableNamesEveryTarget() throws {
    #expect(try Set(readTable().keys) == targetNames())
  }

  @Test func targetsImportOnlyWhatTheirRowNames() throws {
    let table = try readTable()
    for (target, allowed) in table {
      for file in try swiftFiles(of: target) {
        let strays = try imports(of: file).subtracting(allowed)
        #expect(strays.isEmpty, "\(target)/\(file.lastPathComponent)")
      }
    }
  }

  @Test func noTargetImportsFoundation() throws {
    for (target, allowed) in try readTable() {
      #expect(!allowed.contains("Foundation"), "\(target)")
    }
  }

  @Test func stagesFollowOneAnother() throws {
    let table = try readTable()
    var passed: Set<String> = []
    while let next = table.first(where: { row in
      !passed.contains(row.key) && row.value.allSatisfy { passed.contains($0) || table[$0] == nil }
    }) {
      passed.insert(next.key)
    }
    #expect(passed == Set(table.keys), "these targets import each other in a circle")
  }
}
