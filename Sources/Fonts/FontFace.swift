import CHarfBuzz
import Diagnostics
import Embedded

/// Heights of a face, in its own units; distances below the baseline are negative.
package struct FaceMetrics: Sendable, Hashable {
  package let unitsPerEm: Int
  package let ascender: Int
  package let descender: Int
  package let capHeight: Int
  package let xHeight: Int
}

/// One face as HarfBuzz reads it from the embedded bytes.
///
/// The font object is made immutable before anyone can see it, and HarfBuzz lets any number of threads use an
/// immutable font at once: hence `@unchecked Sendable`.
final class FontFace: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  let metrics: FaceMetrics
  let font: OpaquePointer
  let space: ShapedGlyph
  let figures: FigureTable

  /// Nil when the bytes are not a font that has outlines, a character map and a space.
  init?(_ file: EmbeddedFile) {
    bytes = file.bytes
    let blob = hb_blob_create(
      bytes.baseAddress, UInt32(bytes.count), HB_MEMORY_MODE_READONLY, nil, nil)
    defer { hb_blob_destroy(blob) }
    let face = hb_face_create(blob, 0)
    defer { hb_face_destroy(face) }
    let unitsPerEm = Int32(hb_face_get_upem(face))
    guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else { return nil }
    hb_ot_font_set_funcs(font)
    hb_font_set_scale(font, unitsPerEm, unitsPerEm)
    hb_face_make_immutable(face)
    hb_font_make_immutable(font)
    guard let space = FontFace.glyph(for: 0x20, in: font) else {
      hb_font_destroy(font)
      return nil
    }
    self.font = font
    self.space = ShapedGlyph(
      id: space, advance: hb_font_get_glyph_h_advance(font, space), xOffset: 0, yOffset: 0, cluster: 0)
    figures = FigureTable(font)
    metrics = FaceMetrics(
      unitsPerEm: Int(unitsPerEm),
      ascender: FontFace.height(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, in: font),
      descender: FontFace.height(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, in: font),
      capHeight: FontFace.height(HB_OT_METRICS_TAG_CAP_HEIGHT, in: font),
      xHeight: FontFace.height(HB_OT_METRICS_TAG_X_HEIGHT, in: font))
  }

  deinit { hb_font_destroy(font) }

  func glyph(for scalar: UInt32) -> UInt32? { FontFace.glyph(for: scalar, in: font) }

  func advance(of glyph: UInt32) -> Int32 { hb_font_get_glyph_h_advance(font, glyph) }

  /// Nil for a glyph without outline.
  func ink(of glyph: UInt32) -> ClosedRange<Int>? {
    var extents = hb_glyph_extents_t()
    guard hb_font_get_glyph_extents(font, glyph, &extents) != 0, extents.height != 0 else { return nil }
    return Int(extents.y_bearing + extents.height)...Int(extents.y_bearing)
  }

  static func glyph(for scalar: UInt32, in font: OpaquePointer) -> UInt32? {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, scalar, &glyph) != 0 ? glyph : nil
  }

  private static func height(_ tag: hb_ot_metrics_tag_t, in font: OpaquePointer) -> Int {
    var position: hb_position_t = 0
    return hb_ot_metrics_get_position(font, tag, &position) != 0 ? Int(position) : 0
  }
}
