import Fonts

/// The words of a document as contents of pages, which call its fonts by their ranks: they go into any file whose fonts
/// have these codes.
package struct WrittenText: Sendable, Hashable {
  package let pages: [[UInt8]]
  let fonts: [WrittenFont]
}

/// The codes that some pages use of a font.
struct WrittenFont: Sendable, Hashable {
  let face: FaceID
  let codes: [Code]

  struct Code: Sendable, Hashable {
    let byte: UInt8
    let glyph: Int
    let text: GlyphText
  }
}

extension WrittenFont {
  init(_ font: EmbeddedFont) {
    face = font.face.id
    codes = font.codes.map { code in
      Code(byte: code, glyph: font.glyphs[Int(code)], text: font.texts[Int(code)])
    }
  }
}
