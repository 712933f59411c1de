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
  /// Only justified text is hyphenated, save a word that is wider than the measure.
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
  /// The last one ends with the space at which the line was broken: words stay apart when copied out.
  package var runs: [PlacedRun]
  /// Width of what is drawn, without trailing space.
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
/// - Returns: no line for content without a character.
/// - Throws: every character that no shipped face covers, and a line that cannot be made to fit, with its origin.
package func breakParagraph(
  _ content: [Inline], style: TextStyle, measure: Length, fonts: FontBook, hyphenator: Hyphenator
) throws(Refusal) -> [Line] {
  try ShapedParagraph(content, style: style, fonts: fonts)
    .lines(measure: measure, hyphenator: HyphenatedWords(hyphenator))
}

/// Width of `content` set on one line, and the width of its widest unbreakable part.
package func naturalWidths(
  of content: [Inline], style: TextStyle, fonts: FontBook
) throws(Refusal) -> (full: Length, widestPart: Length) {
  try ShapedParagraph(content, style: style, fonts: fonts).naturalWidths
}
