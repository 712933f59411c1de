import Diagnostics
import Fonts
import Layout

/// Writes the words of a document's pages, one after the other, and gathers the fonts that they take.
struct DocumentText {
  private(set) var pages: [[UInt8]] = []
  private(set) var fonts: FileFonts
  /// Of a tagged file.
  private(set) var marks: MarkedContentTable?

  /// - Throws: a fault of ours: a place that is no number, a glyph that its face has not, text that no glyph stands for.
  init(_ document: PagedDocument, _ faces: FaceLibrary, marks: MarkedContentTable? = nil) throws(Refusal) {
    fonts = FileFonts(faces)
    self.marks = marks
    for page in document.pages { try write(page) }
  }

  private mutating func write(_ page: Page) throws(Refusal) {
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

  /// As the whole text of a file.
  var ofFile: FileText {
    FileText(
      pages: pages.map { FileText.Page(content: $0, names: 0) }, fonts: fonts.fonts,
      names: [Array(fonts.fonts.indices)])
  }

  /// To be put into a file with others.
  var written: WrittenText { WrittenText(pages: pages, fonts: fonts.fonts.map(WrittenFont.init)) }
}
