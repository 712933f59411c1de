import CCairo
import Diagnostics
import DocumentModel
import Fonts

/// Owns the FreeType and cairo state of one worker. Not Sendable: an engine lends it to one thread at a time.
package final class Painter {
  let fonts: ScaledFonts
  let pictures = PictureSurfaces()

  package init(fonts: FontBook) throws(Refusal) { self.fonts = try ScaledFonts(book: fonts) }

  /// - Throws: a picture that cannot be decoded.
  package func check(_ picture: Picture) throws(Refusal) { _ = try pictures.surface(of: picture) }

  /// The libraries that decide a file's bytes, with their versions: `cairo 1.16.0, FreeType 2.12.1`.
  package var libraries: String {
    "cairo \(String(cString: cairo_version_string())), FreeType \(fonts.freeTypeVersion)"
  }
}
