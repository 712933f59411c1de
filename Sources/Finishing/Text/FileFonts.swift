import Fonts
import Layout

/// The fonts of one file, and the code of each glyph that its pages show.
///
/// A font is a face whose codes are one byte each. A glyph gets the code of its character in the encoding of Windows when
/// no other has it, else one to spare; the same glyph gets two when it stands for two characters, so that each is
/// copied as it was written. A face that needs more codes than there are takes another font.
struct FileFonts {
  private(set) var fonts: [EmbeddedFont] = []
  private let faces: FaceLibrary
  /// By the rank of the face; nil for one that is not used yet.
  private var codes: [FaceCodes?]

  /// Where a glyph is found: the rank of its font in the file, its byte, its width in thousandths of the size.
  struct Code {
    let font: Int32
    let width: Int16
    let byte: UInt8
  }

  init(_ faces: FaceLibrary) {
    self.faces = faces
    codes = Array(repeating: nil, count: FaceID.allCases.count)
  }

  /// The codes that a face has so far; nil for one that cannot be read.
  mutating func codes(of id: FaceID) -> FaceCodes? {
    if let known = codes[id.rank] { return known }
    codes[id.rank] = faces[id].map(FaceCodes.init)
    return codes[id.rank]
  }

  /// Gives a glyph a code in the last font of its face, or in a new one; nil for a glyph that the face has not.
  mutating func newCode(of glyph: UInt32, as text: GlyphText, in codes: FaceCodes) -> Code? {
    let face = codes.face
    guard glyph > 0, glyph < face.glyphCount else { return nil }
    if codes.lastFont < 0 || fonts[codes.lastFont].isFull {
      codes.lastFont = fonts.count
      fonts.append(EmbeddedFont(face: face))
    }
    let byte = fonts[codes.lastFont].add(Int(glyph), as: text)
    let code = Code(
      font: Int32(codes.lastFont), width: Int16(clamping: face.width(of: Int(glyph))), byte: byte)
    codes.note(code, of: Int(glyph), as: text)
    return code
  }
}

/// The codes of the glyphs of one face, in one file.
final class FaceCodes {
  let face: FaceProgram
  fileprivate var lastFont = -1
  /// By the number of the glyph: what it stands for, and its code.
  private let first: UnsafeMutableBufferPointer<(text: UInt64, code: FileFonts.Code)>
  /// Of glyphs that stand for something else, too.
  private var others: [Key: FileFonts.Code] = [:]

  private struct Key: Hashable {
    let glyph: UInt32
    let text: GlyphText
  }

  fileprivate init(_ face: FaceProgram) {
    self.face = face
    first = .allocate(capacity: face.glyphCount)
    first.initialize(repeating: (0, FileFonts.Code(font: 0, width: 0, byte: 0)))
  }

  deinit { first.deallocate() }

  /// Nil for a glyph that has none yet.
  @inline(__always)
  func code(of glyph: UInt32, as text: GlyphText) -> FileFonts.Code? {
    guard glyph < first.count else { return nil }
    let known = first[Int(glyph)]
    return known.text == text.bytes ? known.code : others[Key(glyph: glyph, text: text)]
  }

  fileprivate func note(_ code: FileFonts.Code, of glyph: Int, as text: GlyphText) {
    if first[glyph].text == 0 {
      first[glyph] = (text.bytes, code)
    } else {
      others[Key(glyph: UInt32(glyph), text: text)] = code
    }
  }
}
