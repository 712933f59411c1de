/// A JSON value as it was read, with the bytes it came from.
package struct JSONNode: Sendable, Hashable {
  package let content: Content
  /// Where the value stands in the text it was read from.
  package let range: Range<Int>

  package enum Content: Sendable, Hashable {
    /// Members in the order of the text; no key stands twice.
    case object([Member])
    case array([JSONNode])
    case string(String)
    /// The number exactly as written.
    case number(String)
    case bool(Bool)
    case null
  }

  package struct Member: Sendable, Hashable {
    package let key: String
    /// Where the key stands, quotes included.
    package let keyRange: Range<Int>
    package let value: JSONNode
  }

  package init(content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// Offset of the first byte of the value.
  package var offset: Int { range.lowerBound }

  /// The value of a key, for objects.
  package subscript(key: String) -> JSONNode? { member(key)?.value }

  package func member(_ key: String) -> Member? { members?.first { $0.key == key } }

  package var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  package var elements: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  package var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  package var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// The same value, free of its positions, ready to be written.
  package var value: JSONValue {
    switch content {
    case .object(let members): .object(members.map { JSONValue.Member($0.key, $0.value.value) })
    case .array(let elements): .array(elements.map(\.value))
    case .string(let text): .string(text)
    case .number(let text): .number(text)
    case .bool(let flag): .bool(flag)
    case .null: .null
    }
  }
}
