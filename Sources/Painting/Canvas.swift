import CCairo
import Diagnostics
import DocumentModel
import Fonts
import Layout

/// Draws pages on one cairo surface, in points from the top left corner.
struct Canvas {
  private let context: OpaquePointer
  private let fonts: ScaledFonts
  /// Screens get outlines: cairo would move the glyphs of a small picture to whole pixels.
  private let drawsOutlines: Bool

  init(_ context: OpaquePointer, fonts: ScaledFonts, drawsOutlines: Bool = false) {
    self.context = context
    self.fonts = fonts
    self.drawsOutlines = drawsOutlines
  }

  func draw(_ page: Page) throws(Refusal) {
    let order = PaintingOrder(page)
    guard order.isFinite else { throw Refusal.painting("not a number") }
    for fill in order.fills { draw(fill) }
    for picture in order.pictures { try draw(picture) }
    for (pen, lines) in order.strokes { draw(lines, with: pen) }
    for text in order.texts { try draw(text) }
    try Refusal.check(cairo_status(context))
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
    let picture = placed.picture
    let surface = try drawsOutlines ? picture.makePixels() : picture.makeSurface()
    defer { cairo_surface_destroy(surface) }
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, placed.origin.x.points, placed.origin.y.points)
    cairo_scale(
      context, placed.width.points / Double(picture.width), placed.height.points / Double(picture.height))
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_rectangle(context, 0, 0, Double(picture.width), Double(picture.height))
    cairo_fill(context)
    try Refusal.check(cairo_status(context))
  }

  private func draw(_ text: PaintingOrder.Text) throws(Refusal) {
    let font = text.font
    let glyphCount = try fonts.face(font.face).face.glyphCount
    let batch = TextBatch(text.runs)
    guard batch.glyphs.allSatisfy({ $0.index < glyphCount }) else {
      throw Refusal.painting("glyph outside \(font.face.rawValue)")
    }
    cairo_set_scaled_font(context, try fonts.font(font.face, size: font.size))
    set(font.ink)
    if drawsOutlines {
      batch.addOutlines(to: context)
      cairo_fill(context)
    } else {
      batch.show(on: context)
    }
  }

  private func set(_ ink: Ink) { cairo_set_source_rgb(context, ink.grey, ink.grey, ink.grey) }
}
