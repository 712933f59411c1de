import CHarfBuzz

/// Glyphs of amounts, dates and percentages: figures are never kerned, so that a look-up is all their shaping.
///
/// No rule of these faces that is at work names a figure: what stands before one and what stands after it are shaped
/// as if they were words of their own.
struct FigureTable {
  private var glyphs = [ShapedGlyph?](repeating: nil, count: 128)

  init(_ font: OpaquePointer) {
    for byte in "0123456789 ,./%".utf8 {
      guard let id = FontFace.glyph(for: UInt32(byte), in: font) else { continue }
      glyphs[Int(byte)] = ShapedGlyph(
        id: id, advance: hb_font_get_glyph_h_advance(font, id), xOffset: 0, yOffset: 0, cluster: 0)
    }
  }

  /// Appends the glyphs of a word made of figures alone; false when the word is of another kind.
  func append(
    _ word: UnsafeBufferPointer<UInt8>, base: UInt32, to result: inout [ShapedGlyph]
  ) -> Bool {
    guard holds(word) else { return false }
    for (offset, byte) in word.enumerated() {
      guard var glyph = glyphs[Int(byte)] else { continue }
      glyph.cluster = base + UInt32(offset)
      result.append(glyph)
    }
    return true
  }

  /// Whether figures divide the word: it has some, and no mark nor slash of a fraction joins a character to them.
  static func divide(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasFigure = false
    for (index, byte) in word.enumerated() {
      switch byte {
      case 0x30...0x39: hasFigure = true
      case 0xE2 where isSign(word[(index + 1)...]): break
      // Latin letters and signs up to U+024F; the other bytes of any character.
      case ..<0xCA: break
      default: return false
      }
    }
    return hasFigure
  }

  /// A dash, a quotation mark or the euro, without its first byte.
  private static func isSign(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let (second, third) = (bytes[bytes.startIndex], bytes[bytes.startIndex + 1])
    return second == 0x80 && (0x90...0x9F).contains(third) || second == 0x82 && third == 0xAC
  }

  /// The figures that a word begins with, or else all before its first figure.
  static func firstPart(of word: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard let first = word.first else { return word }
    return isFigure(first) ? word.prefix(while: isFigure) : word.prefix { !isFigure($0) }
  }

  private static func isFigure(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func holds(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var follows = false
    for byte in word {
      let isFigure = FigureTable.isFigure(byte) || byte == 0x20
      // Two signs side by side may be kerned.
      guard byte < 0x80, glyphs[Int(byte)] != nil, isFigure || !follows else { return false }
      follows = !isFigure
    }
    return true
  }
}
