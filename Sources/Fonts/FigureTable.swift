import CHarfBuzz

/// Glyphs of amounts, dates and percentages: figures are never kerned, so that a look-up is all their shaping.
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

  private func holds(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var follows = false
    for byte in word {
      let isFigure = byte >= 0x30 && byte <= 0x39 || byte == 0x20
      // Two signs side by side may be kerned.
      guard byte < 0x80, glyphs[Int(byte)] != nil, isFigure || !follows else { return false }
      follows = !isFigure
    }
    return true
  }
}
