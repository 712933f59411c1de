import DocumentModel

/// All that the glyphs and lines of a paragraph depend on.
struct ParagraphKey {
  private(set) var style = TextStyle(family: .serif, size: .zero, leading: .zero)
  private(set) var hash: UInt64 = 0
  private var room = [UInt8](repeating: 0, count: 256)
  private var count = 0

  /// UTF-8, with bytes that UTF-8 never holds where anything but text stands; a multiple of eight of them.
  var bytes: ArraySlice<UInt8> { room[..<count] }

  /// Becomes the key of `content`, in the room that it has.
  mutating func write(_ content: [Inline], style: TextStyle) {
    self.style = style
    count = write(content)
    if count > room.count {
      room = [UInt8](repeating: 0, count: count * 2)
      count = write(content)
    }
    hash = bytesHash
  }

  /// Returns how much room it takes: where there is less, what is written is not whole.
  private mutating func write(_ content: [Inline]) -> Int {
    room.withUnsafeMutableBytes { room in
      var writer = ParagraphKeyWriter(room)
      writer.append(content)
      writer.fillWord()
      return writer.count
    }
  }

  private var bytesHash: UInt64 {
    var hash = ParagraphKey.mixed(UInt64(count), style.size.points.bitPattern)
    room.withUnsafeBytes { bytes in
      for offset in stride(from: 0, to: count, by: 8) {
        hash = ParagraphKey.mixed(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
    }
    return hash
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.low ^ product.high
  }

  /// Whether those of the `range` of `others` are the same.
  func hasBytes(of others: [UInt8], _ range: Range<Int>) -> Bool {
    guard count == range.count else { return false }
    return room.withUnsafeBytes { bytes in
      others.withUnsafeBytes { others in
        stride(from: 0, to: count, by: 8).allSatisfy {
          bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
            == others.loadUnaligned(fromByteOffset: range.lowerBound + $0, as: UInt64.self)
        }
      }
    }
  }
}

extension TextStyle {
  /// The same but for the leading, which is not part of a line.
  func setsLines(as other: TextStyle) -> Bool {
    var other = other
    other.leading = leading
    return self == other
  }
}
