import CCairo
import Diagnostics
import DocumentModel
import Layout

extension Painter {
  /// Paints a page as a PNG on white, for screens.
  ///
  /// - Parameter dotsPerInch: 36 to 600.
  package func paintPNG(_ page: Page, dotsPerInch: Double) throws(Refusal) -> [UInt8] {
    guard (36...600).contains(dotsPerInch) else {
      throw Refusal(
        Diagnostic(
          PaintingCode.resolutionOutOfRange, at: .thing("\(dotsPerInch)"),
          [.found: "\(dotsPerInch)", .wanted: "36–600"]))
    }
    return try paintPNG(page, scale: dotsPerInch / 72)
  }

  private func paintPNG(_ page: Page, scale: Double) throws(Refusal) -> [UInt8] {
    let width = Int32((page.width.points * scale).rounded())
    let height = Int32((page.height.points * scale).rounded())
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height) else {
      throw Refusal.painting("cairo_image_surface_create")
    }
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else { throw Refusal.painting("cairo_create") }
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    try Canvas(context, of: self, for: .screen).draw(page)
    let sink = ByteSink()
    try Refusal.check(cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure))
    return withExtendedLifetime(sink) { sink.bytes }
  }
}
