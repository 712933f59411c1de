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
