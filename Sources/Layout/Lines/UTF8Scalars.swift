/// The character at `offset` and the bytes it takes. A Swift string is always well formed.
func decodeScalar(_ utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> (UInt32, length: Int) {
  let first = UInt32(utf8[offset])
  func next(_ distance: Int) -> UInt32 { UInt32(utf8[offset + distance]) & 0x3F }
  if first < 0x80 { return (first, 1) }
  if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
  if first < 0xF0 { return ((first & 0xF) << 12 | next(1) << 6 | next(2), 3) }
  return ((first & 0x7) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
}

extension UInt32 {
  /// Bytes that UTF-8 takes for this character.
  var utf8Length: Int { self < 0x80 ? 1 : self < 0x800 ? 2 : self < 0x10000 ? 3 : 4 }
}

extension [UInt8] {
  /// - Parameter length: `scalar.utf8Length`.
  mutating func appendUTF8(_ scalar: UInt32, length: Int) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (scalar >> shift) & 0x3F) }
    switch length {
    case 1: append(UInt8(scalar))
    case 2:
      append(UInt8(0xC0 | scalar >> 6))
      append(tail(0))
    case 3:
      append(UInt8(0xE0 | scalar >> 12))
      append(tail(6))
      append(tail(0))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(tail(12))
      append(tail(6))
      append(tail(0))
    }
  }
}
