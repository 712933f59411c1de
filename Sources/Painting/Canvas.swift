import CCairo
import Diagnostics
import DocumentModel
import Fonts
import Layout

/// Draws pages on one cairo surface, in points from the top left corner.
struct Canvas {
  private let context: OpaquePointer
  private let painter: Painter
  private let medium: Medium

  /// A file keeps JPEG as it stands, and gets its words when it is finished. A screen gets outlines and pixels: cairo
  /// would move the glyphs of a small image to whole pixels.
  enum Medium { case file, screen }

  init(_ context: OpaquePointer, of painter: Painter, for medium: Medium) {
    self.context = context
    self.painter = painter
    self.medium = medium
  }

  func draw(_ page: Page) throws(Refusal) {
    let order = PaintingOrder(page, hasWords: medium == .screen)
    guard order.isFinite else { throw Refusal.painting("not a number") }
    for code in order.codes { try draw(code) }
    for fill in order.fills { draw(fill) }
    for picture in order.pictures { try draw(picture) }
    for (pen, lines) in order.strokes { draw(lines, with: pen) }
    for (run, origin) in order.words { try draw(run, at: origin) }
    try Refusal.check(cairo_status(context))
  }

  private func draw(_ code: PaintingOrder.Code) throws(Refusal) {
    set(.black)
    switch medium {
    case .file: try drawMask(of: code)
    case .screen: fillModules(of: code)
    }
  }

  private func drawMask(of code: PaintingOrder.Code) throws(Refusal) {
    let mask = try code.modules.makeMask()
    defer { cairo_surface_destroy(mask) }
    let side = Double(Modules.maskSide)
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, code.origin.x.points, code.origin.y.points)
    cairo_scale(context, code.width.points / side, code.height.points / side)
    guard let pattern = cairo_pattern_create_for_surface(mask) else { throw Refusal.painting("pattern") }
    defer { cairo_pattern_destroy(pattern) }
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
    cairo_mask(context, pattern)
  }

  /// One path, so that no seam shows between rows.
  private func fillModules(of code: PaintingOrder.Code) {
    for row in 0..<code.modules.height {
      for stretch in code.modules.stretches(ofRow: row) {
        cairo_rectangle(
          context, (code.origin.x + code.width * Double(stretch.lowerBound)).points,
          (code.origin.y + code.height * Double(row)).points,
          (code.width * Double(stretch.count)).points, code.height.points)
      }
    }
    cairo_fill(context)
  }

  private func draw(_ fill: PaintingOrder.Fill) {
    set(fill.ink)
    cairo_rectangle(
      context, fill.origin.x.points, fill.origin.y.points, fill.width.points, fill.height.points)
    cairo_fill(context)
  }

  private func draw(_ lines: [PaintingOrder.Stroke], with pen: PaintingOrder.Pen) {
    set(pen.ink)
    cairo_set_line_width(context, pen.thickness.points)
    for line in lines {
      cairo_move_to(context, line.from.x.points, line.from.y.points)
      cairo_line_to(context, line.to.x.points, line.to.y.points)
    }
    cairo_stroke(context)
  }

  private func draw(_ placed: PaintingOrder.PlacedPicture) throws(Refusal) {
    switch medium {
    case .file: try draw(placed, with: painter.pictures.surface(of: placed.picture))
    case .screen:
      let pixels = try placed.picture.makePixels()
      defer { cairo_surface_destroy(pixels) }
      try draw(placed, with: pixels)
    }
  }

  private func draw(
    _ placed: PaintingOrder.PlacedPicture, with surface: OpaquePointer
  ) throws(Refusal) {
    let width = Double(placed.picture.width)
    let height = Double(placed.picture.height)
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, placed.origin.x.points, placed.origin.y.points)
    cairo_scale(context, placed.width.points / width, placed.height.points / height)
    cairo_set_source_surface(context, surface, 0, 0)
    // Any other filter makes cairo write Interpolate, which ISO 19005-3, 6.2.8, forbids.
    if medium == .file { cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST) }
    cairo_rectangle(context, 0, 0, width, height)
    cairo_fill(context)
    try Refusal.check(cairo_status(context))
  }

  private func draw(_ run: GlyphRun, at origin: Point) throws(Refusal) {
    let fonts = try painter.fonts()
    let glyphCount = try fonts.face(run.face).face.glyphCount
    guard run.glyphs.allSatisfy({ $0.id < glyphCount }) else {
      throw Refusal.painting("glyph outside \(run.face.rawValue)")
    }
    cairo_set_scaled_font(context, try fonts.font(run.face, size: run.size))
    set(run.ink)
    let glyphs = run.glyphs.map { glyph in
      cairo_glyph_t(
        index: UInt(glyph.id), x: (origin.x + glyph.x).points, y: (origin.y - glyph.y).points)
    }
    cairo_glyph_path(context, glyphs, Int32(glyphs.count))
    cairo_fill(context)
  }

  private func set(_ ink: Ink) { cairo_set_source_rgb(context, ink.grey, ink.grey, ink.grey) }
}
