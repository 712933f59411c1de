import DocumentModel

/// Reads what ``CompactWriter`` writes. The bytes may be cut or altered: whatever they are, reading ends without a trap.
/// That what was read is what was written is for the sum that goes with them.
package struct CompactReader {
  private let bytes: [UInt8]
  private var position = 0
  private let pictures: [Picture]

  /// The bytes are not what was written.
  package struct Fault: Error { package init() {} }

  /// - Parameter pictures: those that the writer has collected, in its order.
  package init(_ bytes: [UInt8], pictures: [Picture] = []) {
    self.bytes = bytes
    self.pictures = pictures
  }

  package var isAtEnd: Bool { position == bytes.count }

  /// The bytes that have not been read yet.
  package var rest: [UInt8] { Array(bytes[position...]) }

  package mutating func readNumber() throws(Fault) -> Int {
    guard let number = Int(exactly: try readWord()) else { throw Fault() }
    return number
  }

  /// Ten bytes at most, the last of which holds the highest bit alone.
  package mutating func readWord() throws(Fault) -> UInt64 {
    var word: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try readByte()
      let bits = UInt64(byte & 0x7F)
      guard bits <= .max >> shift else { throw Fault() }
      word |= bits << shift
      if byte < 0x80 { return word }
    }
    throw Fault()
  }

  /// A count of things that take at least one byte each.
  package mutating func readCount() throws(Fault) -> Int {
    let count = try readNumber()
    guard count <= bytes.count - position else { throw Fault() }
    return count
  }

  package mutating func readText() throws(Fault) -> String {
    let count = try readCount()
    guard let text = String(validating: bytes[position..<position + count], as: UTF8.self) else {
      throw Fault()
    }
    position += count
    return text
  }

  package mutating func readBytes() throws(Fault) -> [UInt8] {
    let count = try readCount()
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func readByte() throws(Fault) -> UInt8 {
    guard position < bytes.count else { throw Fault() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func readDouble() throws(Fault) -> Double {
    let size = MemoryLayout<UInt64>.size
    guard bytes.count - position >= size else { throw Fault() }
    defer { position += size }
    let start = position
    return bytes.withUnsafeBytes { bytes in
      Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)))
    }
  }

  mutating func readLength() throws(Fault) -> Length { Length(points: try readDouble()) }

  mutating func readPoint() throws(Fault) -> Point { Point(x: try readLength(), y: try readLength()) }

  mutating func readPicture() throws(Fault) -> Picture {
    let rank = try readNumber()
    guard pictures.indices.contains(rank) else { throw Fault() }
    return pictures[rank]
  }

  mutating func readBits(_ count: Int) throws(Fault) -> [Bool] {
    guard count <= (bytes.count - position) * 8 else { throw Fault() }
    defer { position += (count + 7) / 8 }
    return (0..<count).map { bytes[position + $0 / 8] >> UInt8($0 % 8) & 1 == 1 }
  }
}
