import CCairo
import Diagnostics
import DocumentModel
import Fonts

/// Owns the FreeType and cairo state of one worker. Not Sendable: an engine lends it to one thread at a time.
package final class Painter {
  let pictures = PictureSurfaces()
  private let book: FontBook
  /// Opened for the first preview: files get their words when they are finished.
  private var openFonts: ScaledFonts?

  package init(fonts: FontBook) { book = fonts }

  func fonts() throws(Refusal) -> ScaledFonts {
    if let open = openFonts { return open }
    let fonts = try ScaledFonts(book: book)
    openFonts = fonts
    return fonts
  }

  /// - Throws: a picture that cannot be decoded.
  package func check(_ picture: Picture) throws(Refusal) { _ = try pictures.surface(of: picture) }

  /// The library that decides a file's bytes, with its version: `cairo 1.16.0`.
  package static var libraries: String { "cairo \(String(cString: cairo_version_string()))" }
}
