import Diagnostics

/// A piece of running text. French spacing and apostrophes are already right in `text`.
package indirect enum Inline: Sendable, Hashable {
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
    map { inline in
      switch inline {
      case .text(let text, _): text
      case .emphasis(let inner), .strong(let inner), .smallCaps(let inner),
        .superscript(let inner), .unbroken(let inner):
        inner.plainText
      case .lineBreak: " "
      }
    }.joined()
  }

  /// Whether anything would show.
  package var holdsWords: Bool {
    contains { inline in
      switch inline {
      case .text(let text, _): text.contains { !$0.isWhitespace }
      case .emphasis(let inner), .strong(let inner), .smallCaps(let inner), .superscript(let inner),
        .unbroken(let inner):
        inner.holdsWords
      case .lineBreak: false
      }
    }
  }
}
