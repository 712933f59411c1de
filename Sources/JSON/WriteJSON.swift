/// How JSON text is laid out.
package enum JSONLayout: Sendable {
  /// On one line, without spaces.
  case compact
  /// Two spaces a level, one member or element a line.
  case indented
}

/// Writes `value` as JSON text, always the same for the same value; no line feed at the end.
package func writeJSON(_ value: JSONValue, layout: JSONLayout = .compact) -> String {
  String(decoding: writeJSONBytes(value, layout: layout), as: UTF8.self)
}

/// The same as UTF-8.
package func writeJSONBytes(_ value: JSONValue, layout: JSONLayout = .compact) -> [UInt8] {
  var writer = JSONWriter(layout: layout)
  writer.write(value)
  return writer.text
}

private struct JSONWriter {
  let layout: JSONLayout
  var text: [UInt8] = []
  private var level = 0

  init(layout: JSONLayout) { self.layout = layout }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .object(let members):
      open(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        separate(index)
        quote(member.key)
        text.append(UInt8(ascii: ":"))
        if layout == .indented { text.append(UInt8(ascii: " ")) }
        write(member.value)
      }
      close(UInt8(ascii: "}"), isEmpty: members.isEmpty)
    case .array(let elements):
      open(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        separate(index)
        write(element)
      }
      close(UInt8(ascii: "]"), isEmpty: elements.isEmpty)
    case .string(let string): quote(string)
    case .number(let number): text.append(contentsOf: number.utf8)
    case .bool(let flag): append(flag ? "true" : "false")
    case .null: append("null")
    }
  }

  private mutating func open(_ bracket: UInt8) {
    text.append(bracket)
    level += 1
  }

  private mutating func separate(_ index: Int) {
    if index > 0 { text.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func close(_ bracket: UInt8, isEmpty: Bool) {
    level -= 1
    if !isEmpty { breakLine() }
    text.append(bracket)
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    text.append(UInt8(ascii: "\n"))
    for _ in 0..<level { append("  ") }
  }

  private mutating func append(_ word: StaticString) {
    text.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private mutating func quote(_ string: String) {
    text.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { bytes in
      if bytes.allSatisfy(isPlain) { text.append(contentsOf: bytes) } else { escape(bytes) }
    }
    text.append(UInt8(ascii: "\""))
  }

  /// Whether a byte of UTF-8 never needs an escape; U+2028 and U+2029 begin with E2.
  private func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F && byte != 0xE2
  }

  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
  }
}
