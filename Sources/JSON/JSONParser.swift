import Diagnostics

/// Recursive descent over the bytes of one text.
struct JSONParser {
  let bytes: [UInt8]
  let depthLimit: Int
  var position: Int
  var depth = 0
  /// Duplicate keys do not stop the reading, so that they are told together.
  var duplicates = DiagnosticLog()

  init(_ bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next byte, or nothing at the end of the text.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func readText() throws(Diagnostic) -> JSONNode {
    skipSpace()
    guard next != nil else { throw Diagnostic(JSONCode.emptyText, at: .offset(0)) }
    let node = try readValue()
    skipSpace()
    guard next == nil else {
      throw Diagnostic(JSONCode.trailingText, at: .offset(position), [.found: found])
    }
    return node
  }

  mutating func readValue() throws(Diagnostic) -> JSONNode {
    let start = position
    guard let byte = next else { throw end(wanting: "{ [ \" 0…9 true false null") }
    let content: JSONNode.Content =
      switch byte {
      case UInt8(ascii: "{"): .object(try nested { parser throws(Diagnostic) in try parser.readMembers() })
      case UInt8(ascii: "["): .array(try nested { parser throws(Diagnostic) in try parser.readElements() })
      case UInt8(ascii: "\""): .string(try readString())
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number(try readNumber())
      default: try readLiteral()
      }
    return JSONNode(content: content, range: start..<position)
  }

  private mutating func nested<Part>(
    _ read: (inout JSONParser) throws(Diagnostic) -> [Part]
  ) throws(Diagnostic) -> [Part] {
    guard depth < depthLimit else {
      throw Diagnostic(JSONCode.tooDeep, at: .offset(position), [.limit: "\(depthLimit)"])
    }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return try read(&self)
  }

  private mutating func readMembers() throws(Diagnostic) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var keys = KeysSeen()
    skipSpace()
    if take("}") { return members }
    repeat {
      skipSpace()
      let start = position
      guard next == UInt8(ascii: "\"") else { throw unexpected(wanting: "\"") }
      let key = try readString()
      let keyRange = start..<position
      if !keys.insert(key, after: members) {
        duplicates.note(.error) { Diagnostic(JSONCode.duplicateKey, at: .offset(start), [.name: key]) }
      }
      skipSpace()
      guard take(":") else { throw unexpected(wanting: ":") }
      skipSpace()
      members.append(JSONNode.Member(key: key, keyRange: keyRange, value: try readValue()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw unexpected(wanting: ", }") }
    return members
  }

  private mutating func readElements() throws(Diagnostic) -> [JSONNode] {
    var elements: [JSONNode] = []
    skipSpace()
    if take("]") { return elements }
    repeat {
      skipSpace()
      elements.append(try readValue())
      skipSpace()
    } while take(",")
    guard take("]") else { throw unexpected(wanting: ", ]") }
    return elements
  }

  private mutating func readLiteral() throws(Diagnostic) -> JSONNode.Content {
    for (word, content) in [
      ("true", JSONNode.Content.bool(true)), ("false", .bool(false)), ("null", .null),
    ] where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return content
    }
    throw Diagnostic(JSONCode.expectedValue, at: .offset(position), [.found: found])
  }

  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  /// Steps over `symbol` if it comes next.
  mutating func take(_ symbol: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: symbol) else { return false }
    position += 1
    return true
  }
}

/// The keys of one object so far.
private struct KeysSeen {
  /// Empty for as long as it is quicker to look at every member.
  private var keys: Set<String> = []

  private static let fewMembers = 16

  /// False when `key` is one of those of `members`, which stand before it.
  mutating func insert(_ key: String, after members: [JSONNode.Member]) -> Bool {
    if members.count < KeysSeen.fewMembers { return !members.contains { $0.key == key } }
    if members.count == KeysSeen.fewMembers { keys = Set(members.map(\.key)) }
    return keys.insert(key).inserted
  }
}
