/// The letters and digits of identifiers. They are nearly always ASCII, which is read by bytes: whole characters are
/// slow to find.
extension String {
  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// The text without spaces of any kind.
  var withoutSpaces: String {
    guard isASCII else { return filter { !$0.isWhitespace } }
    return utf8.contains(where: \.isASCIISpace) ? keeping { !$0.isASCIISpace } : self
  }

  /// The text without spaces of any kind nor points.
  var withoutSpacesAndPoints: String {
    guard isASCII else { return filter { !$0.isWhitespace && $0 != "." } }
    return keeping { !$0.isASCIISpace && $0 != UInt8(ascii: ".") }
  }

  /// The text without what is neither a letter nor a number.
  var lettersAndNumbers: String {
    guard isASCII else { return filter { $0.isLetter || $0.isNumber } }
    return keeping(\.isASCIILetterOrDigit)
  }

  /// Of text that is ASCII.
  private func keeping(_ isKept: (UInt8) -> Bool) -> String {
    String(decoding: utf8.filter(isKept), as: UTF8.self)
  }

  /// What each character counts for, 0…9 for digits and 10…35 for A…Z, as ISO 7064 counts them; nil when the text
  /// holds anything else.
  var alphanumericValues: [Int]? {
    var values: [Int] = []
    values.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): values.append(Int(byte - UInt8(ascii: "0")))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): values.append(Int(byte - UInt8(ascii: "A")) + 10)
      default: return nil
      }
    }
    return values
  }

  /// The text cut into groups of these numbers of characters, `mark` between them; what is left over is left out.
  func cut(into sizes: some Sequence<Int>, separatedBy mark: String) -> String {
    isASCII ? utf8.cut(into: sizes, separatedBy: mark) : charactersCut(into: sizes, separatedBy: mark)
  }

  private func charactersCut(into sizes: some Sequence<Int>, separatedBy mark: String) -> String {
    var rest = self[...]
    var groups: [Substring] = []
    for size in sizes where !rest.isEmpty {
      groups.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    return groups.joined(separator: mark)
  }
}

extension String.UTF8View {
  fileprivate func cut(into sizes: some Sequence<Int>, separatedBy mark: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * count)
    var rest = self[...]
    for size in sizes where !rest.isEmpty {
      if !bytes.isEmpty { bytes += mark.utf8 }
      bytes += rest.prefix(size)
      rest = rest.dropFirst(size)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// A space, a tab, or one of the line breaks.
  fileprivate var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  fileprivate var isASCIILetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}

extension Sequence<Int> {
  /// The remainder modulo 97 of the number that these digits, and letters as two digits, write one after another.
  var remainderModulo97: Int {
    reduce(0) { remainder, value in (remainder * (value > 9 ? 100 : 10) + value) % 97 }
  }
}
