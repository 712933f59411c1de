import CCairo
import Diagnostics
import DocumentModel

extension Modules {
  /// A stencil of the modules, which the caller releases: a file holds it in a few hundred bytes, where an outline of
  /// each module is more than all the words of a letter.
  ///
  /// A module is four pixels wide and high, so that whoever smooths pixels smooths no more than its edge.
  func makeMask() throws(Refusal) -> OpaquePointer {
    let side = Modules.maskSide
    // Two modules fill a byte below.
    assert(2 * side == UInt8.bitWidth)
    guard
      let mask = cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(width * side), Int32(height * side)),
      let pixels = cairo_image_surface_get_data(mask)
    else { throw Refusal.painting("cairo_image_surface_create") }
    cairo_surface_flush(mask)
    let stride = Int(cairo_image_surface_get_stride(mask))
    for (rank, row) in rows.enumerated() {
      let line = pixels + rank * side * stride
      for (column, isBlack) in row.enumerated() where isBlack {
        // The first pixel is the lowest bit, or the highest where words are stored so.
        line[column / 2] |= column.isMultiple(of: 2) == Modules.firstPixelIsLowest ? 0x0F : 0xF0
      }
      for copy in 1..<side { (line + copy * stride).update(from: line, count: stride) }
    }
    cairo_surface_mark_dirty(mask)
    return mask
  }

  /// Pixels along one side of a module: half of the bits of a byte.
  static let maskSide = 4

  private static let firstPixelIsLowest = 1.littleEndian == 1
}
