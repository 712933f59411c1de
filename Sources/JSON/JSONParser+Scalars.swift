import Diagnostics

/// Strings, numbers, and what is said of them when they are malformed.
extension JSONParser {
  /// Reads a string from its opening to its closing quote.
  mutating func readString() throws(Diagnostic) -> String {
    let opening = position
    position += 1
    var start = position
    var decoded: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        let tail = bytes[start..<position]
        try checkUTF8(start..<position)
        position += 1
        let text = String(decoding: decoded.isEmpty ? tail : decoded[...] + tail, as: UTF8.self)
        guard !text.hasCrowdedMarks else {
          throw Diagnostic(
            JSONCode.tooManyMarks, at: .offset(opening), [.limit: "\(String.mostMarks)"])
        }
        return text
      case UInt8(ascii: "\\"):
        try checkUTF8(start..<position)
        decoded += bytes[start..<position]
        decoded += String(try readEscape()).utf8
        start = position
      case 0..<0x20:
        throw Diagnostic(
          JSONCode.controlCharacter, at: .offset(position),
          [.character: Unicode.Scalar(byte).codePointAndName])
      default:
        position += 1
      }
    }
    throw end(wanting: "\"")
  }

  private mutating func readEscape() throws(Diagnostic) -> Unicode.Scalar {
    let start = position
    position += 2
    guard position <= bytes.count else { throw end(wanting: "\"") }
    switch bytes[position - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readCodePoint(from: start)
    default: throw unknownEscape(from: start)
    }
  }

  /// One `\uXXXX`, or the two of a surrogate pair.
  private mutating func readCodePoint(from start: Int) throws(Diagnostic) -> Unicode.Scalar {
    let unit = try readHexUnit(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, bytes[position...].starts(with: "\\u".utf8) else {
      throw Diagnostic(JSONCode.loneSurrogate, at: .offset(start), [.found: Unicode.Scalar.codePoint(unit)])
    }
    let lowStart = position
    position += 2
    let low = try readHexUnit(from: lowStart)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else {
      throw Diagnostic(JSONCode.loneSurrogate, at: .offset(start), [.found: Unicode.Scalar.codePoint(unit)])
    }
    return scalar
  }

  private mutating func readHexUnit(from start: Int) throws(Diagnostic) -> UInt32 {
    guard position + 4 <= bytes.count else { throw end(wanting: "\\uXXXX") }
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue, bytes[position] < 0x80
      else { throw unknownEscape(from: start) }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }

  private func unknownEscape(from start: Int) -> Diagnostic {
    let text = String(decoding: bytes[start..<min(start + 6, bytes.count)], as: UTF8.self)
    let shown = text.hasPrefix("\\u") ? text : String(text.prefix(2))
    return Diagnostic(JSONCode.unknownEscape, at: .offset(start), [.found: shown])
  }

  private func checkUTF8(_ range: Range<Int>) throws(Diagnostic) {
    if bytes[range].allSatisfy({ $0 < 0x80 }) { return }
    var iterator = bytes[range].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var offset = range.lowerBound
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return
      case .error:
        let byte = String(bytes[offset], radix: 16, uppercase: true)
        throw Diagnostic(JSONCode.malformedUTF8, at: .offset(offset), [.found: "0x" + byte])
      }
    }
  }

  /// Reads a number (RFC 8259, 6) and keeps its text.
  mutating func readNumber() throws(Diagnostic) -> String {
    let start = position
    _ = take("-")
    let integer = takeDigits()
    var isWellFormed = integer == 1 || integer > 1 && bytes[position - integer] != UInt8(ascii: "0")
    if take(".") { isWellFormed = takeDigits() > 0 && isWellFormed }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      isWellFormed = takeDigits() > 0 && isWellFormed
    }
    // A letter, point or second comma glued to it belongs to what the author took for a number.
    while let byte = next, isNumberTail(byte) {
      position += 1
      isWellFormed = false
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard isWellFormed else {
      throw Diagnostic(JSONCode.malformedNumber, at: .offset(start), [.found: String(text.prefix(40))])
    }
    return text
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  private func isNumberTail(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  func unexpected(wanting wanted: String) -> Diagnostic {
    guard next != nil else { return end(wanting: wanted) }
    return Diagnostic(
      JSONCode.unexpectedCharacter, at: .offset(position), [.found: found, .wanted: wanted])
  }

  func end(wanting wanted: String) -> Diagnostic {
    Diagnostic(JSONCode.endOfText, at: .offset(bytes.count), [.wanted: wanted])
  }

  /// The character at the position, as a message shows it.
  var found: String {
    var iterator = bytes[position..<min(position + 4, bytes.count)].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else {
      return "0x" + String(bytes[position], radix: 16, uppercase: true)
    }
    let scalar = Unicode.UTF8.decode(encoded)
    let isShown = scalar.isPrintable && !scalar.properties.isWhitespace
    return isShown ? String(scalar) : scalar.codePointAndName
  }
}

extension String {
  /// As many as a text has that is safe for streams (UAX #15): to put marks in order, as comparing two strings does,
  /// takes time in proportion to the square of their number.
  fileprivate static let mostMarks = 30

  fileprivate var hasCrowdedMarks: Bool {
    // A mark takes two bytes at least, the first of them above U+02FF's.
    guard utf8.count > 2 * String.mostMarks, utf8.contains(where: { $0 > 0xCB }) else { return false }
    var count = 0
    for scalar in unicodeScalars {
      // Combining marks begin with U+0300.
      count =
        scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered ? count + 1 : 0
      if count > String.mostMarks { return true }
    }
    return false
  }
}
