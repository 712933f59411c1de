import DocumentModel

/// Reads on for as long as there is nothing that `tidySpaces` may mend: nearly all text is tidy, and need not be written
/// again.
struct SpaceReading {
  /// Whether a space, or the start of a line, stands before what comes next.
  private(set) var isAfterSpace = true

  /// False as soon as something may have to be mended, even where it then is not.
  mutating func passes(_ inlines: [Inline]) -> Bool {
    for inline in inlines {
      switch inline {
      case .text(let text, let origin):
        guard !text.utf8.isEmpty else { return false }
        if isTemplateWords(origin) {
          guard passes(text) else { return false }
        } else {
          isAfterSpace = false
        }
      case .emphasis(let inner), .strong(let inner), .smallCaps(let inner), .superscript(let inner),
        .unbroken(let inner):
        guard !inner.isEmpty, passes(inner) else { return false }
      case .lineBreak: return false
      }
    }
    return true
  }

  /// Of words of the template.
  private mutating func passes(_ text: String) -> Bool {
    for byte in text.utf8 {
      if isAfterSpace, byte == UInt8(ascii: " ") || SpaceRule.firstBytes.contains(byte) { return false }
      isAfterSpace = byte == UInt8(ascii: " ")
    }
    return true
  }
}

/// Where no plain space stands.
enum SpaceRule {
  /// Signs that none stands before, and the no-break spaces that carry those that do.
  static let signs: [Unicode.Scalar] = [",", ".", ")", "…", "\u{A0}", "\u{202F}"]

  /// With which those signs begin in UTF-8, and others perhaps.
  static let firstBytes = Set(signs.compactMap { String($0).utf8.first })
}
