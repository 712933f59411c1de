/// Walks over PDF syntax: enough to find the entries of a dictionary and the end of any value.
struct PDFScanner {
  let bytes: [UInt8]
  var position = 0
  /// Content of a page holds no references: no number needs a look at what follows it.
  var mayHoldReferences = true
  private var depth = 0

  /// Our own files nest three deep; a hostile one must not exhaust the stack.
  private static let deepest = 64

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || (9...13).contains(byte) && byte != 11 || byte == 0
  }

  static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// Spaces and comments.
  mutating func skipSpace() {
    while let byte = peek {
      if byte == UInt8(ascii: "%") {
        while let next = peek, next != 10, next != 13 { position += 1 }
      } else if PDFScanner.isSpace(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  /// Steps over `word` if it comes next.
  mutating func skip(_ word: StaticString) -> Bool {
    skipSpace()
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count where bytes[position + index] != word.utf8Start[index] { return false }
    position += count
    return true
  }

  mutating func readInteger() -> Int? {
    skipSpace()
    let start = position
    var value = 0
    while let byte = peek, (48...57).contains(byte), position - start < 18 {
      value = value * 10 + Int(byte) - 48
      position += 1
    }
    return position > start ? value : nil
  }

  func integer(at offset: Int) -> Int? {
    var scanner = self
    scanner.position = offset
    return scanner.readInteger()
  }

  /// Steps over one value: a dictionary, array, string, name, number, keyword or reference.
  mutating func skipValue() -> Bool {
    skipSpace()
    guard let byte = peek else { return false }
    switch byte {
    case UInt8(ascii: "("): return skipString()
    case UInt8(ascii: "["): return skipUntil(UInt8(ascii: "]"))
    case UInt8(ascii: "<"):
      guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "<") else {
        return skipHexString()
      }
      position += 1
      guard skipUntil(UInt8(ascii: ">")), peek == UInt8(ascii: ">") else { return false }
      position += 1
      return true
    case UInt8(ascii: "/"):
      position += 1
      skipWord()
      return true
    default:
      let start = position
      skipWord()
      guard position > start else { return false }
      skipRestOfReference(from: start)
      return true
    }
  }

  private mutating func skipWord() {
    while let byte = peek, !PDFScanner.isSpace(byte), !PDFScanner.isDelimiter(byte) { position += 1 }
  }

  /// "12 0 R" is one value although it is three words.
  private mutating func skipRestOfReference(from start: Int) {
    guard mayHoldReferences, (48...57).contains(bytes[start]) else { return }
    var ahead = self
    guard ahead.readInteger() != nil, ahead.skip("R") else { return }
    if let next = ahead.peek, !PDFScanner.isSpace(next), !PDFScanner.isDelimiter(next) { return }
    position = ahead.position
  }

  /// Values up to a closing `end`, which is stepped over; the opening bracket is the byte at `position`. Inside, a
  /// reference may pass for three values.
  private mutating func skipUntil(_ end: UInt8) -> Bool {
    position += 1
    depth += 1
    let isReferenceOneValue = mayHoldReferences
    mayHoldReferences = false
    defer {
      depth -= 1
      mayHoldReferences = isReferenceOneValue
    }
    guard depth <= PDFScanner.deepest else { return false }
    while true {
      skipSpace()
      guard let byte = peek else { return false }
      if byte == end {
        position += 1
        return true
      }
      guard skipValue() else { return false }
    }
  }

  private mutating func skipHexString() -> Bool {
    while let byte = peek {
      position += 1
      if byte == UInt8(ascii: ">") { return true }
    }
    return false
  }

  private mutating func skipString() -> Bool {
    var depth = 0
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\\"): position = min(position + 1, bytes.count)
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return true }
      default: break
      }
    }
    return false
  }

  /// Offset of the last occurrence of `word`.
  func lastIndex(of word: String) -> Int? {
    let pattern = Array(word.utf8)
    guard bytes.count >= pattern.count else { return nil }
    return (0...(bytes.count - pattern.count)).last { start in
      bytes[start..<start + pattern.count].elementsEqual(pattern)
    }
  }

  /// Object numbers of the references in a value, in order.
  func references(in range: Range<Int>) -> [Int] {
    var scanner = self
    scanner.position = range.lowerBound
    var numbers: [Int] = []
    while scanner.position < range.upperBound {
      scanner.skipSpace()
      if let number = scanner.readInteger() {
        var ahead = scanner
        if ahead.readInteger() != nil, ahead.skip("R") {
          numbers.append(number)
          scanner = ahead
        }
      } else {
        scanner.position += 1
      }
    }
    return numbers
  }

  func entries(ofDictionaryAt offset: Int) -> PDFEntries {
    var scanner = self
    scanner.position = offset
    return scanner.readEntries()
  }

  /// The entries of the dictionary that comes next, as far as they can be read.
  mutating func readEntries() -> PDFEntries {
    var list: [PDFEntries.Entry] = []
    guard skip("<<") else { return PDFEntries(list: list) }
    while !skip(">>") {
      guard peek == UInt8(ascii: "/") else { break }
      let start = position
      guard skipValue() else { break }
      let key = String(decoding: bytes[start + 1..<position], as: UTF8.self)
      skipSpace()
      let valueStart = position
      guard skipValue() else { break }
      list.append(PDFEntries.Entry(key: key, value: valueStart..<position, whole: start..<position))
    }
    return PDFEntries(list: list)
  }
}

/// Keys of a dictionary and where their values stand.
struct PDFEntries {
  struct Entry {
    var key: String
    var value: Range<Int>
    /// The key's slash, the key and the value.
    var whole: Range<Int>
  }
  var list: [Entry]

  subscript(key: String) -> Range<Int>? { list.first { $0.key == key }?.value }

  /// False when a key comes twice, or may be another one in other letters (ISO 32000-1, 7.3.5): readers differ on which
  /// value holds.
  var areUnambiguous: Bool {
    Set(list.map(\.key)).count == list.count && !list.contains { $0.key.utf8.contains(UInt8(ascii: "#")) }
  }

  func reference(_ key: String, _ scanner: PDFScanner) -> Int? {
    self[key].flatMap { scanner.references(in: $0).first }
  }
}
