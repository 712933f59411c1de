import DocumentModel

/// Bytes that hold pages in little room: whole numbers in as few as they need, places bit by bit.
package struct CompactWriter {
  package private(set) var bytes: [UInt8] = []
  /// What the pages show, each once; the bytes hold only their ranks.
  package private(set) var pictures: [Picture] = []

  package init() {}

  /// A whole number that is not negative.
  package mutating func write(_ number: Int) {
    precondition(number >= 0, "a negative number would not be read back")
    write(UInt64(number))
  }

  /// Seven bits a byte, the lowest first.
  package mutating func write(_ word: UInt64) {
    var rest = word
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func write(_ content: [UInt8]) {
    write(content.count)
    bytes += content
  }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ length: Length) { write(length.points) }

  mutating func write(_ point: Point) {
    write(point.x)
    write(point.y)
  }

  mutating func write(_ picture: Picture) {
    if let rank = pictures.firstIndex(of: picture) { return write(rank) }
    write(pictures.count)
    pictures.append(picture)
  }

  /// Eight a byte.
  mutating func write(_ bits: [Bool]) {
    for start in stride(from: 0, to: bits.count, by: 8) {
      let byte = bits[start..<min(start + 8, bits.count)].enumerated()
        .reduce(UInt8(0)) { $0 | ($1.element ? 1 << UInt8($1.offset) : 0) }
      bytes.append(byte)
    }
  }
}
