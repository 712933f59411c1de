import Diagnostics
import Fonts
import Layout

/// Owns the FreeType and cairo state of one worker. Not Sendable: an engine lends it to one thread at a time.
package final class Painter {
  package init(fonts: FontBook) throws(Refusal) {}

  /// Paints pages as a PDF, in memory.
  package func paintPDF(_ document: PagedDocument) throws(Refusal) -> [UInt8] { [] }

  /// Paints one page as a PNG.
  package func paintPNG(_ document: PagedDocument, page: Int, dotsPerInch: Double) throws(Refusal) -> [UInt8] { [] }
}
