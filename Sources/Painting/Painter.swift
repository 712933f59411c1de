import Diagnostics
import Fonts

/// Owns the FreeType and cairo state of one worker. Not Sendable: an engine lends it to one thread at a time.
package final class Painter {
  let fonts: ScaledFonts
  let pictures = PictureSurfaces()

  package init(fonts: FontBook) throws(Refusal) { self.fonts = try ScaledFonts(book: fonts) }
}
