import Diagnostics
import DocumentModel
import Values

/// Plain words as French running text: apostrophes, quotes, no-break spaces, raised ordinals.
///
/// Values of a case that are words (labels, enclosures, clauses) go through it; numbers, references, names and
/// addresses do not.
package func setFrench(_ text: String, origin: Place?) -> [Inline] {
  raiseOrdinals(in: FrenchTypography.apply(to: text), origin: origin)
}

/// Cuts text at its ordinals (`1er`, `2e`, `XXIe`) and raises their letters.
package func raiseOrdinals(in text: String, origin: Place?) -> [Inline] {
  let scalars = FrenchTypography.mayHoldOrdinal(text) ? Array(text.unicodeScalars) : []
  let ranges = FrenchTypography.ordinalLetters(in: scalars)
  guard !ranges.isEmpty else { return text.isEmpty ? [] : [.text(text, origin: origin)] }
  var inlines: [Inline] = []
  var start = 0
  func words(_ range: Range<Int>) -> Inline {
    .text(String(scalars: scalars[range]), origin: origin)
  }
  for range in ranges {
    inlines.append(words(start..<range.lowerBound))
    inlines.append(.superscript([words(range)]))
    start = range.upperBound
  }
  if start < scalars.count { inlines.append(words(start..<scalars.count)) }
  return inlines
}
