import JSON

extension Unicode.Scalar {
  /// False for what no letter can print: controls, line breaks, invisible formatting, private use, unassigned
  /// code points, and the replacement character that a lost character leaves behind.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: false
    default: self != "\u{FFFD}"
    }
  }

  /// `U+200B`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// Without the spaces at both ends.
  var trimmed: String {
    let tail = drop { $0.isWhitespace }
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(tail[...last])
  }

  /// At most sixty characters, those that do not print shown by their code point.
  var shownInMessage: String {
    let shown = unicodeScalars.prefix(60).map { $0.isPrintable ? String($0) : $0.codePoint }.joined()
    return shown + (unicodeScalars.count > 60 ? "…" : "")
  }

  /// `2026-02-30`: the form of a date, whether or not the day exists.
  var isShapedLikeDate: Bool {
    let bytes = Array(utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return false
    }
    return bytes.enumerated().allSatisfy { [4, 7].contains($0.offset) || (48...57).contains($0.element) }
  }
}

extension JSONNode {
  /// The JSON name of the value's type, as a message tells it.
  var typeName: String {
    switch content {
    case .object: "object"
    case .array: "array"
    case .string: "string"
    case .number: "number"
    case .bool: "true, false"
    case .null: "null"
    }
  }
}
