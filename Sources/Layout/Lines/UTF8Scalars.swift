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

  /// One of those bytes.
  func utf8Byte(_ index: Int) -> UInt8 {
    let length = utf8Length
    let tail = self >> UInt32(6 * (length - 1 - index))
    if index > 0 { return UInt8(0x80 | tail & 0x3F) }
    let mark: UInt32 = length == 1 ? 0 : length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
    return UInt8(mark | tail)
  }
}
