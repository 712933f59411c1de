import CCairo
import Diagnostics
import DocumentModel
import Fonts

/// The fonts that one worker has opened, kept between documents: opening them costs more than a page.
final class ScaledFonts {
  private let book: FontBook
  private let library: FreeTypeLibrary
  private var faces: [FaceID: OpenFace] = [:]
  private var fonts: [Key: OpaquePointer] = [:]

  struct OpenFace {
    var face: FreeTypeFace
    var cairoFace: OpaquePointer
  }

  private struct Key: Hashable {
    var face: FaceID
    var size: Length
  }

  /// Styles use a handful of sizes; a caller with many more starts afresh instead of growing for ever.
  private static let capacity = 256

  init(book: FontBook) throws(Refusal) {
    guard let library = FreeTypeLibrary() else {
      throw Refusal(
        Diagnostic(PaintingCode.paintingFailed, at: .thing("FreeType"), [.reason: "FT_Init_FreeType"]))
    }
    self.book = book
    self.library = library
  }

  deinit {
    releaseFonts()
    for face in faces.values { cairo_font_face_destroy(face.cairoFace) }
  }

  func face(_ id: FaceID) throws(Refusal) -> OpenFace {
    if let open = faces[id] { return open }
    guard
      let face = FreeTypeFace(book.bytes(of: id), library: library),
      let cairoFace = face.makeCairoFace()
    else { throw Refusal.painting("font \(id.rawValue)") }
    let open = OpenFace(face: face, cairoFace: cairoFace)
    faces[id] = open
    return open
  }

  /// A font for a surface whose unit is the point; cairo keeps the ownership.
  func font(_ id: FaceID, size: Length) throws(Refusal) -> OpaquePointer {
    let key = Key(face: id, size: size)
    if let font = fonts[key] { return font }
    if fonts.count == Self.capacity { releaseFonts() }
    let font = try makeFont(id, size: size)
    fonts[key] = font
    return font
  }

  private func makeFont(_ id: FaceID, size: Length) throws(Refusal) -> OpaquePointer {
    let face = try face(id).cairoFace
    var matrix = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, size.points, size.points)
    var identity = cairo_matrix_t()
    cairo_matrix_init_identity(&identity)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    guard let font = cairo_scaled_font_create(face, &matrix, &identity, options) else {
      throw Refusal.painting("cairo_scaled_font_create")
    }
    try Refusal.check(cairo_scaled_font_status(font))
    return font
  }

  private func releaseFonts() {
    for font in fonts.values { cairo_scaled_font_destroy(font) }
    fonts.removeAll(keepingCapacity: true)
  }
}
