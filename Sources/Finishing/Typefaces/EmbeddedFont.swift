/// One font of a file: the glyph of each of its codes, and what it stands for.
struct EmbeddedFont {
  let face: FaceProgram
  /// By their codes; 0 for a code that is not used.
  private(set) var glyphs = [Int](repeating: 0, count: 256)
  private(set) var texts = [GlyphText](repeating: .unsaid, count: 256)
  /// Whether each code is that of its character in the encoding of Windows.
  private(set) var isWindows = true

  /// Codes that no character of that encoding wants, none of which ends a line.
  private static let spare: [UInt8] =
    [0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x7F, 0xAD, 0xA0] + Array(0x01...0x07) + Array(0x0E...0x1F)
  /// Codes that characters want, the rarest first.
  private static let wanted: [UInt8] = (Array(0x21...0x7E) + Array(0x80...0xFF)).reversed()

  init(face: FaceProgram) { self.face = face }

  var isFull: Bool {
    !EmbeddedFont.spare.contains { glyphs[Int($0)] == 0 }
      && !EmbeddedFont.wanted.contains { glyphs[Int($0)] == 0 }
  }

  var codes: [UInt8] { (0...255).filter { glyphs[Int($0)] != 0 } }

  /// Gives a glyph a code; the font must not be full.
  mutating func add(_ glyph: Int, as text: GlyphText) -> UInt8 {
    let wanted = text.character.flatMap(WindowsEncoding.code)
    let code = wanted.flatMap { glyphs[Int($0)] == 0 ? $0 : nil } ?? spareCode(for: glyph)
    put(glyph, as: text, at: code)
    return code
  }

  /// Whether each code of `other` says the same here, or is free.
  func admits(_ other: WrittenFont) -> Bool {
    other.codes.allSatisfy { code in
      let glyph = glyphs[Int(code.byte)]
      return glyph == 0 || glyph == code.glyph && texts[Int(code.byte)] == code.text
    }
  }

  /// Takes up the codes of a font that it admits.
  mutating func take(_ other: WrittenFont) {
    for code in other.codes where glyphs[Int(code.byte)] == 0 {
      put(code.glyph, as: code.text, at: code.byte)
    }
  }

  private mutating func put(_ glyph: Int, as text: GlyphText, at code: UInt8) {
    isWindows = isWindows && code == text.character.flatMap(WindowsEncoding.code)
    glyphs[Int(code)] = glyph
    texts[Int(code)] = text
  }

  /// By the number of the glyph as far as may be: then documents agree on codes, and may share a font in a print run.
  private func spareCode(for glyph: Int) -> UInt8 {
    let spare = EmbeddedFont.spare
    let inOrder = (0..<spare.count).lazy.map { spare[(glyph + $0) % spare.count] }
    return inOrder.first { glyphs[Int($0)] == 0 } ?? EmbeddedFont.wanted.first { glyphs[Int($0)] == 0 } ?? 0
  }
}
