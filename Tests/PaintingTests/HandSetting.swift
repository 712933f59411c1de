import CCairo
import DocumentModel
import Embedded
import Fonts
import Layout

/// Sets a run glyph by glyph, without kerning, straight from the font file.
func handSet(
  _ text: String, in id: FaceID = .serifRegular, size: Length = .pt(11), ink: Ink = .black,
  drawsSpaces: Bool = true
) -> GlyphRun {
  let face = RawFace(id)
  var run = GlyphRun(face: id, size: size, ink: ink, glyphs: [], text: "", clusters: [], width: .zero)
  for character in text.unicodeScalars {
    let isSpace = ["\u{A0}", "\u{202F}", " "].contains(character)
    let printed = isSpace ? " " : Character(character)
    let glyph = face.glyph(isSpace ? " " : character)
    let isDrawn = drawsSpaces || !isSpace
    if isDrawn { run.glyphs.append(.init(id: glyph.id, x: run.width, y: .zero)) }
    run.text.append(printed)
    run.clusters.append(.init(utf8Count: String(printed).utf8.count, glyphCount: isDrawn ? 1 : 0))
    run.width += size * face.glyph(character).advance
  }
  return run
}

/// A shipped font as FreeType reads it, hints and all.
final class RawFace {
  private let library: FT_Library
  let face: FT_Face

  convenience init(_ id: FaceID) { self.init(bytes: EmbeddedFile.named(id.fileName)!.bytes) }

  init(bytes: UnsafeRawBufferPointer) {
    var library: FT_Library?
    FT_Init_FreeType(&library)
    var face: FT_Face?
    FT_New_Memory_Face(library, bytes.assumingMemoryBound(to: UInt8.self).baseAddress, bytes.count, 0, &face)
    self.library = library!
    self.face = face!
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
  }

  /// Glyph and advance in ems.
  func glyph(_ character: Unicode.Scalar) -> (id: UInt32, advance: Double) {
    let id = FT_Get_Char_Index(face, FT_ULong(character.value))
    return (id, Double(outline(id).advance) / Double(face.pointee.units_per_EM))
  }

  /// Points in font units, unhinted.
  func outline(_ glyph: UInt32) -> (advance: Int, points: [[Int]]) {
    FT_Load_Glyph(face, glyph, Int32(FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING))
    let slot = face.pointee.glyph.pointee
    let points = (0..<Int(slot.outline.n_points)).map {
      [slot.outline.points[$0].x, slot.outline.points[$0].y]
    }
    return (slot.metrics.horiAdvance, points)
  }
}

/// One A4 page of items, read aloud in their order.
func onePage(_ shapes: [PageItem.Shape], title: String = "Essai") -> PagedDocument {
  let items = shapes.enumerated().map { PageItem(mark: .content(ContentID($0.offset)), shape: $0.element) }
  return PagedDocument(
    title: title, language: "fr-FR", author: "Menuiserie Carpentier", subject: "2026-0417",
    date: "2026-11-23",
    pages: [Page(width: .mm(210), height: .mm(297), items: items)],
    structure: StructureNode(
      .document, children: items.indices.map { StructureNode(.paragraph, content: ContentID($0)) }))
}

/// Lines of text one under the other.
func lines(_ texts: [String], in face: FaceID = .serifRegular, drawsSpaces: Bool = true) -> [PageItem.Shape] {
  texts.enumerated().map { rank, text in
    .glyphs(
      handSet(text, in: face, drawsSpaces: drawsSpaces),
      origin: Point(x: .mm(25), y: .mm(40 + 8 * Double(rank))))
  }
}
