/// What a glyph stands for: a character or a few, eight bytes of UTF-8 at most.
struct GlyphText: Hashable, Sendable {
  /// The bytes of UTF-8, the first of them the greatest; none of them is zero.
  let bytes: UInt64

  static let longest = 8

  /// Nil for no text, one that is too long, or one with a character that draws nothing (U+0000).
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty, text.count <= GlyphText.longest else { return nil }
    var bytes: UInt64 = 0
    for byte in text {
      guard byte > 0 else { return nil }
      bytes = bytes << 8 | UInt64(byte)
    }
    self.bytes = bytes
  }

  /// - Parameter bytes: those of a text that was one before.
  init(bytes: UInt64) { self.bytes = bytes }

  /// Where what is said instead is told around the glyphs (ISO 32000-1, 14.9.4).
  static let unsaid = GlyphText(bytes: 0xEF_BFBD)

  private var utf8: [UInt8] {
    (0..<GlyphText.longest).compactMap { rank in
      let byte = UInt8(truncatingIfNeeded: bytes >> UInt64(8 * (GlyphText.longest - 1 - rank)))
      return byte == 0 ? nil : byte
    }
  }

  private var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The character, when it is one alone.
  var character: UInt32? {
    if bytes < 0x80 { return UInt32(bytes) }
    let scalars = string.unicodeScalars
    return scalars.count == 1 ? scalars.first?.value : nil
  }

  var utf16: [UInt16] { Array(string.utf16) }
}
