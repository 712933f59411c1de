import Diagnostics
import FoundationEssentials
import JSON
import Testing

/// What public suites say of JSON readers (RFC 8259): what must be accepted is read, what must be refused is
/// refused, and nothing else happens.
@Suite struct ParsingSuiteTests {
  /// Accepted by the RFC, refused here: which of two values of a key is meant is not guessed.
  private static let duplicateKeys = ["y_object_duplicated_key", "y_object_duplicated_key_and_value"]
  /// Refused by JSON_checker, which is older than the RFC: a value alone, and depth beyond nineteen.
  private static let outdated = ["checker_fail1", "checker_fail18"]
  /// Of the inputs that a reader may take or leave, those that are read: numbers keep their text, whatever their
  /// size, and a byte order mark is skipped. All the others are no Unicode, or half of a character.
  private static func isRead(_ name: String) -> Bool {
    name.hasPrefix("i_number_") || name == "i_structure_UTF-8_BOM_empty_object"
  }

  @Test(arguments: SuiteInput.all)
  func agrees(with input: SuiteInput) {
    let outcome = Result { try readJSON(input.bytes) }
    let isRead = (try? outcome.get()) != nil
    switch input.kind {
    case .accepted: #expect(isRead != Self.duplicateKeys.contains(input.name))
    case .refused: #expect(isRead == Self.outdated.contains(input.name))
    case .free: #expect(isRead == Self.isRead(input.name))
    }
  }

  /// Too long for the table.
  @Test func agreesWithTheDeepOnes() {
    func refusal(_ text: String, limits: InputLimits = InputLimits()) -> String? {
      do throws(Refusal) {
        _ = try readJSON(Array(text.utf8), limits: limits)
        return nil
      } catch {
        return error.diagnostics.first?.id
      }
    }
    #expect(refusal(String(repeating: "[", count: 100_000)) == "J011")
    #expect(refusal(String(repeating: "[{\"\":", count: 50_000)) == "J011")
    let nested = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    #expect(refusal(nested) == "J011")
    #expect(refusal(nested, limits: InputLimits(depth: 500)) == nil)
  }

  @Test func holdsBothSuites() {
    let counts = Dictionary(grouping: SuiteInput.all, by: \.kind).mapValues(\.count)
    #expect(counts[.accepted] == 95 + 3 && counts[.refused] == 191 + 33 && counts[.free] == 34)
  }
}

/// One line of the table.
struct SuiteInput: Sendable, CustomTestStringConvertible {
  enum Kind: Sendable { case accepted, refused, free }

  let name: String
  let bytes: [UInt8]

  var kind: Kind {
    if name.hasPrefix("y_") || name.hasPrefix("checker_pass") { return .accepted }
    return name.hasPrefix("i_") ? .free : .refused
  }

  var testDescription: String { name }

  static let all: [SuiteInput] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "parsing-suites.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      return SuiteInput(name: String(parts[0]), bytes: bytes(of: parts[1]))
    }
  }()

  private static func bytes(of text: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
