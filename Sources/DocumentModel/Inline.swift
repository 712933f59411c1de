import Diagnostics

/// A piece of running text. French spacing and apostrophes are already right in `text`.
package enum Inline: Sendable, Hashable {
  /// `origin` names the case field or template position it came from, for errors about characters.
  case text(String, origin: Place?)
  case emphasis([Inline])
  case strong([Inline])
  case smallCaps([Inline])
  case superscript([Inline])
  /// A value never broken or hyphenated: a reference, a name, an amount.
  case unbroken([Inline])
  case lineBreak
}

extension [Inline] {
  /// The characters alone, line breaks as spaces.
  package var plainText: String {
    // Nearly every cell of a table is one value: its string is handed over, not written again.
    if count == 1 {
      switch self[0] {
      case .text(let text, _): return text
      case .unbroken(let inner): return inner.plainText
      default: break
      }
    }
    var words = ""
    addText(to: &words)
    return words
  }

  private func addText(to words: inout String) {
    for inline in self {
      switch inline {
      case .text(let text, _): words += text
      case .emphasis(let inner), .strong(let inner), .smallCaps(let inner),
        .superscript(let inner), .unbroken(let inner):
        inner.addText(to: &words)
      case .lineBreak: words += " "
      }
    }
  }

  /// Whether anything would show.
  package var holdsWords: Bool {
    contains { inline in
      switch inline {
      case .text(let text, _): text.holdsWords
      case .emphasis(let inner), .strong(let inner), .smallCaps(let inner), .superscript(let inner),
        .unbroken(let inner):
        inner.holdsWords
      case .lineBreak: false
      }
    }
  }
}

extension String {
  /// Asks the first byte where that is enough: whole characters are slow to find.
  fileprivate var holdsWords: Bool {
    if let first = utf8.first, first > 0x20, first < 0x80 { return true }
    return contains { !$0.isWhitespace }
  }
}
