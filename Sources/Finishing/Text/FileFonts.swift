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
  private var codes: [FaceCodes?]

  /// Where a glyph is found: the rank of its font in the file, its byte, its width in thousandths of the size.
  struct Code {
    let font: Int
    let byte: UInt8
    let width: Int
  }

  init(_ faces: FaceLibrary) {
    self.faces = faces
    codes = Array(repeating: nil, count: FaceID.allCases.count)
  }

  /// Nil for a glyph that its face has not, or a face that cannot be read.
  mutating func code(of glyph: UInt32, as text: GlyphText, in id: FaceID) -> Code? {
    let rank = id.rank
    if codes[rank] == nil { codes[rank] = faces[id].map(FaceCodes.init) }
    if let known = codes[rank]?.code(of: glyph, as: text) { return known }
    guard let face = codes[rank]?.face, glyph > 0, glyph < face.glyphCount else { return nil }
    return place(Int(glyph), as: text, of: face, rank)
  }

  /// Gives a glyph a code in the last font of its face, or in a new one.
  private mutating func place(
    _ glyph: Int, as text: GlyphText, of face: FaceProgram, _ rank: Int
  ) -> Code {
    var font = codes[rank]?.lastFont ?? -1
    if font < 0 || fonts[font].isFull {
      font = fonts.count
      fonts.append(EmbeddedFont(face: face))
      codes[rank]?.lastFont = font
    }
    let code = Code(font: font, byte: fonts[font].add(glyph, as: text), width: face.width(of: glyph))
    codes[rank]?.note(code, of: glyph, as: text)
    return code
  }
}

/// The codes of the glyphs of one face.
private struct FaceCodes {
  let face: FaceProgram
  var lastFont = -1
  /// By the number of the glyph: what it stands for, and its code.
  private var first: [(text: UInt64, code: FileFonts.Code)]
  /// Of glyphs that stand for something else, too.
  private var others: [Key: FileFonts.Code] = [:]

  private struct Key: Hashable {
    let glyph: Int
    let text: GlyphText
  }

  init(_ face: FaceProgram) {
    self.face = face
    first = Array(
      repeating: (text: 0, code: FileFonts.Code(font: 0, byte: 0, width: 0)), count: face.glyphCount)
  }

  func code(of glyph: UInt32, as text: GlyphText) -> FileFonts.Code? {
    guard glyph < first.count else { return nil }
    let known = first[Int(glyph)]
    if known.text == text.bytes { return known.code }
    return others.isEmpty ? nil : others[Key(glyph: Int(glyph), text: text)]
  }

  mutating func note(_ code: FileFonts.Code, of glyph: Int, as text: GlyphText) {
    if first[glyph].text == 0 {
      first[glyph] = (text.bytes, code)
    } else {
      others[Key(glyph: glyph, text: text)] = code
    }
  }
}

/// One font of a file: the glyph of each of its codes, and what it stands for.
struct EmbeddedFont {
  let face: FaceProgram
  /// By their codes; 0 for a code that is not used.
  private(set) var glyphs = [Int](repeating: 0, count: 256)
  private(set) var texts = [GlyphText](repeating: .unsaid, count: 256)
  private(set) var count = 0
  /// Whether each code is that of its character in the encoding of Windows.
  private(set) var isWindows = true

  /// Codes that characters of that encoding want last, none of which ends a line.
  private static let spare: [UInt8] =
    [0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x7F, 0xAD, 0xA0] + Array(0x01...0x07) + Array(0x0E...0x1F)
    + Array((0x80...0xFF).reversed()) + Array((0x21...0x7E).reversed())

  init(face: FaceProgram) { self.face = face }

  var isFull: Bool { !EmbeddedFont.spare.contains { glyphs[Int($0)] == 0 } }

  var codes: [UInt8] { (0...255).filter { glyphs[Int($0)] != 0 } }

  /// Gives a glyph a code; the font must not be full.
  mutating func add(_ glyph: Int, as text: GlyphText) -> UInt8 {
    let wanted = text.character.flatMap(WindowsEncoding.code)
    let code = wanted.flatMap { glyphs[Int($0)] == 0 ? $0 : nil } ?? spareCode
    isWindows = isWindows && code == wanted
    glyphs[Int(code)] = glyph
    texts[Int(code)] = text
    count += 1
    return code
  }

  private var spareCode: UInt8 { EmbeddedFont.spare.first { glyphs[Int($0)] == 0 } ?? 0 }
}

/// The faces that one worker has read.
final class FaceLibrary {
  private let book: FontBook
  private var faces: [FaceID: FaceProgram] = [:]

  init(_ book: FontBook) { self.book = book }

  subscript(id: FaceID) -> FaceProgram? {
    if let known = faces[id] { return known }
    let face = FaceProgram(id, bytes: book.bytes(of: id), heights: book.metrics(of: id))
    faces[id] = face
    return face
  }
}
