import Diagnostics
import DocumentModel
import Fonts

/// A paragraph turned into glyphs, which may be measured and set at any measure without being shaped again.
///
/// A class, so that those who measure and set it share it.
package final class ShapedParagraph {
  let text: ParagraphText
  let style: TextStyle
  let fonts: FontBook
  /// In order, closed by a place that draws nothing and bears the sums of the whole.
  let glyphs: [LineGlyph]
  /// Lines already set: a document that is set again asks for the same ones.
  var lastSet: (measure: Length, lines: [Line])?
  /// What follows its last figure; asked for when a column is aligned, measured and set.
  private(set) lazy var figureTail = findFigureTail()
  /// Width of the paragraph set on one line, and the width of its widest unbreakable part.
  package private(set) lazy var naturalWidths = findNaturalWidths()

  struct LineGlyph {
    var id: UInt32
    var run: Int32
    /// Offset of its first character in the text.
    var byte: Int
    /// Points, as the other measures.
    var advance = 0.0
    var x = 0.0
    var y = 0.0
    /// Width of all glyphs before it.
    var edge: Double
    /// Elastic space before it, in points of type size.
    var elasticity: Double
  }

  /// - Throws: every character that no shipped face covers.
  package convenience init(_ content: [Inline], style: TextStyle, fonts: FontBook) throws(Refusal) {
    try self.init(content, style: style, fonts: fonts, shaper: Shaper(fonts))
  }

  init(_ content: [Inline], style: TextStyle, fonts: FontBook, shaper: Shaper) throws(Refusal) {
    let (draft, errors) = TextGatherer(content, style: style, fonts: fonts).result()
    text = ParagraphText(draft)
    self.style = style
    self.fonts = fonts
    glyphs = Shaping(text, fonts: fonts, shaper: shaper).glyphs
    let undrawn = undrawnCharacters()
    guard errors.isEmpty, undrawn.isEmpty else {
      throw Refusal(errors + undrawn)
    }
  }

  var isEmpty: Bool { glyphs.count == 1 }

  /// Number of glyphs that are drawn.
  var end: Int { glyphs.count - 1 }

  private func undrawnCharacters() -> [Diagnostic] {
    var errors: [Diagnostic] = []
    for glyph in glyphs.dropLast() where glyph.id == 0 {
      let error = text.missingGlyph(at: glyph.byte)
      if !errors.contains(error) { errors.append(error) }
    }
    return errors
  }

  /// Width of the glyph on its own, without what kerning took or gave. Points.
  func loneAdvance(of glyph: LineGlyph) -> Double {
    advance(of: glyph.id, in: text.runs[Int(glyph.run)])
  }

  /// The hyphen that would follow `glyph`.
  func hyphen(after glyph: LineGlyph) -> (id: UInt32, advance: Double) {
    let run = text.runs[Int(glyph.run)]
    let id = fonts.glyph(for: 0x2D, in: run.face) ?? fonts.spaceGlyph(of: run.face)
    return (id, advance(of: id, in: run))
  }

  private func advance(of glyph: UInt32, in run: ParagraphText.Run) -> Double {
    let units = Double(fonts.advance(of: glyph, in: run.face))
    return units * run.size / Double(fonts.metrics(of: run.face).unitsPerEm)
  }
}
