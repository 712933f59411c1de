import Diagnostics
import Fonts
import Layout

/// The words of a file's pages, as contents of pages write them, with the fonts that they take.
package final class FileText {
  private(set) var pages: [[UInt8]] = []
  private(set) var fonts: FileFonts
  /// Of a tagged file.
  private(set) var marks: MarkedContentTable?

  init(_ faces: FaceLibrary, marks: MarkedContentTable? = nil) {
    fonts = FileFonts(faces)
    self.marks = marks
  }

  /// Writes the words of the page that comes next.
  ///
  /// - Throws: a fault of ours: a place that is no number, a glyph that its face has not, text that no glyph stands for.
  package func add(_ page: Page) throws(Refusal) {
    var writer = PageTextWriter(page, number: pages.count)
    for item in page.items {
      guard case .glyphs(let run, let origin) = item.shape, !run.glyphs.isEmpty || !run.text.isEmpty else {
        continue
      }
      guard writer.show(run, at: origin, as: item.mark, &fonts, &marks) else {
        throw Refusal.finishing("\(run.face.rawValue), page \(pages.count + 1)")
      }
    }
    pages.append(writer.content())
  }
}
