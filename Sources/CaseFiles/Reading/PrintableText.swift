import Diagnostics
import JSON

extension String {
  /// Without the spaces at both ends.
  var trimmed: String {
    let tail = drop { $0.isWhitespace }
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(tail[...last])
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
