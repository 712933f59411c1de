import Diagnostics
import DocumentModel
import Fonts

/// How running text is set: family, size, leading, alignment.
package struct TextStyle: Sendable, Hashable {
  package enum Family: Sendable, Hashable { case serif, sans }
  package var family: Family
  package var size: Length
  /// Distance between baselines.
  package var leading: Length
  package var alignment: Alignment
  package var isBold: Bool
  package var isItalic: Bool
  package var ink: Ink
  /// Only justified text is hyphenated.
  package enum Alignment: Sendable, Hashable { case justified, left, right, centre }

  package init(
    family: Family, size: Length, leading: Length, alignment: Alignment = .left,
    isBold: Bool = false, isItalic: Bool = false, ink: Ink = .black
  ) {
    self.family = family
    self.size = size
    self.leading = leading
    self.alignment = alignment
    self.isBold = isBold
    self.isItalic = isItalic
    self.ink = ink
  }
}

/// One set line: runs placed from the left end of its baseline.
package struct Line: Sendable, Hashable {
  package var runs: [PlacedRun]
  /// Natural width of what is drawn, without trailing space.
  package var width: Length
  package var endsWithHyphen: Bool
  package struct PlacedRun: Sendable, Hashable {
    package var run: GlyphRun
    package var x: Length
    /// Above the baseline (superscripts).
    package var rise: Length
  }
}

/// Sets inline text in lines of `measure`, chosen over the whole paragraph (Knuth–Plass).
///
/// - Throws: every character that no shipped face covers, and a line that cannot be made to fit, with its origin.
package func breakParagraph(
  _ content: [Inline], style: TextStyle, measure: Length, fonts: FontBook, hyphenator: Hyphenator
) throws(Refusal) -> [Line] {
  throw Refusal(Diagnostic(PageCode.missingGlyph, at: .field("")))
}

/// Width of `content` set on one line, and the width of its widest unbreakable part.
package func naturalWidths(
  of content: [Inline], style: TextStyle, fonts: FontBook
) throws(Refusal) -> (full: Length, widestPart: Length) {
  throw Refusal(Diagnostic(PageCode.missingGlyph, at: .field("")))
}
