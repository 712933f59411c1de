/// How JSON text is laid out.
package enum JSONLayout: Sendable {
  /// On one line, without spaces.
  case compact
  /// Two spaces a level, one member or element a line.
  case indented
}

/// Writes `value` as JSON text, always the same for the same value; no line feed at the end.
package func writeJSON(_ value: JSONValue, layout: JSONLayout = .compact) -> String {
  var writer = JSONWriter(layout: layout)
  writer.write(value)
  return writer.text
}

private struct JSONWriter {
  let layout: JSONLayout
  var text = ""
  private var level = 0

  init(layout: JSONLayout) { self.layout = layout }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .object(let members):
      list(members, open: "{", close: "}") { writer, member in
        writer.quote(member.key)
        writer.text += writer.layout == .compact ? ":" : ": "
        writer.write(member.value)
      }
    case .array(let elements):
      list(elements, open: "[", close: "]") { writer, element in writer.write(element) }
    case .string(let string): quote(string)
    case .number(let number): text += number
    case .bool(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    }
  }

  private mutating func list<Part>(
    _ parts: [Part], open: String, close: String, each write: (inout JSONWriter, Part) -> Void
  ) {
    text += open
    level += 1
    for (index, part) in parts.enumerated() {
      if index > 0 { text += "," }
      breakLine()
      write(&self, part)
    }
    level -= 1
    if !parts.isEmpty { breakLine() }
    text += close
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    text += "\n" + String(repeating: "  ", count: level)
  }

  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
