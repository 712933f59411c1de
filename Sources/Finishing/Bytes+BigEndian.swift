/// Numbers as font programs hold them, the greatest byte first.
extension UnsafeRawBufferPointer {
  func bigEndian16(at place: Int) -> Int { Int(self[place]) << 8 | Int(self[place + 1]) }

  func bigEndian32(at place: Int) -> Int { bigEndian16(at: place) << 16 | bigEndian16(at: place + 2) }

  /// A number of two bytes that may be negative.
  func signed16(at place: Int) -> Int { Int(Int16(truncatingIfNeeded: bigEndian16(at: place))) }
}

extension [UInt8] {
  func bigEndian16(at place: Int) -> Int { Int(self[place]) << 8 | Int(self[place + 1]) }

  mutating func append(bigEndian16 value: Int) {
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  mutating func append(bigEndian32 value: Int) {
    append(bigEndian16: value >> 16)
    append(bigEndian16: value)
  }

  mutating func write(bigEndian16 value: Int, at place: Int) {
    self[place] = UInt8(truncatingIfNeeded: value >> 8)
    self[place + 1] = UInt8(truncatingIfNeeded: value)
  }

  mutating func write(bigEndian32 value: Int, at place: Int) {
    write(bigEndian16: value >> 16, at: place)
    write(bigEndian16: value, at: place + 2)
  }
}
