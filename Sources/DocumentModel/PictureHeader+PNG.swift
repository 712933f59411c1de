extension PictureHeader {
  /// Walks from chunk to chunk (ISO/IEC 15948 §5): the first must give the size, each must be as it was written, the
  /// last must be there.
  init(png bytes: [UInt8]) throws(Fault) {
    guard bytes.count >= 33, bytes[12..<16].elementsEqual("IHDR".utf8) else {
      throw .truncated(missing: "IHDR")
    }
    let width = bytes.bigEndian(at: 16, count: 4)
    let height = bytes.bigEndian(at: 20, count: 4)
    guard width > 0, height > 0 else { throw .damaged(part: "IHDR: \(width) × \(height)") }
    var place = 8
    while place + 12 <= bytes.count {
      let end = place + 12 + bytes.bigEndian(at: place, count: 4)
      guard end <= bytes.count else { break }
      let name = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      guard cyclicCheck(bytes[place + 4..<end - 4]) == bytes.bigEndian(at: end - 4, count: 4) else {
        throw .damaged(part: name)
      }
      if name == "IEND" {
        self.init(format: .png, width: width, height: height)
        return
      }
      place = end
    }
    throw .truncated(missing: "IEND")
  }
}

/// The cyclic redundancy check of a chunk (ISO/IEC 15948, annex D).
private func cyclicCheck(_ bytes: ArraySlice<UInt8>) -> Int {
  let remainder = bytes.reduce(UInt32.max) { remainder, byte in
    cyclicTable[Int(UInt8(truncatingIfNeeded: remainder) ^ byte)] ^ remainder >> 8
  }
  return Int(~remainder)
}

private let cyclicTable: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { remainder, _ in
    remainder & 1 == 1 ? 0xEDB8_8320 ^ remainder >> 1 : remainder >> 1
  }
}
