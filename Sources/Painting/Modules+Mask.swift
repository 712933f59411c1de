import CCairo
import Diagnostics
import DocumentModel

extension Modules {
  /// A stencil of the modules, which the caller releases: a file holds it in a few hundred bytes, where an outline of
  /// each module is more than all the words of a letter.
  ///
  /// A module is eight pixels wide and high, so that whoever smooths pixels smooths no more than its edge.
  func makeMask() throws(Refusal) -> OpaquePointer {
    let side = Modules.maskSide
    guard
      let mask = cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(width * side), Int32(height * side)),
      let pixels = cairo_image_surface_get_data(mask)
    else { throw Refusal.painting("cairo_image_surface_create") }
    cairo_surface_flush(mask)
    let stride = Int(cairo_image_surface_get_stride(mask))
    for line in 0..<height * side {
      for (column, isBlack) in rows[line / side].enumerated() where isBlack {
        pixels[line * stride + column] = .max
      }
    }
    cairo_surface_mark_dirty(mask)
    return mask
  }

  /// Pixels along one side of a module: the eight bits of a byte.
  static let maskSide = 8
}
