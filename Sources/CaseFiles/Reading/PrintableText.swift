import Diagnostics
import JSON

extension String {
  /// Without the spaces at both ends.
  var trimmed: String {
    if !mayHaveSpaceAtAnEnd { return self }
    let tail = drop { $0.isWhitespace }
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(tail[...last])
  }

  /// False where the first and the last byte tell that they belong to no space: those of visible ASCII, and of the
  /// letters from U+00C0 to U+00FF.
  private var mayHaveSpaceAtAnEnd: Bool {
    guard let first = utf8.first, let last = utf8.last else { return true }
    let visible: ClosedRange<UInt8> = 0x21...0x7E
    let endsInLetter = last >= 0x80 && utf8.dropLast().last == String.firstByteOfLetters
    return !(visible.contains(first) || first == String.firstByteOfLetters)
      || !(visible.contains(last) || endsInLetter)
  }

  private static let firstByteOfLetters: UInt8 = 0xC3

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
