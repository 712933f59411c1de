/// The page that a document is set on, as its template chooses it.
package struct PageLayout: Sendable, Hashable {
  package var page: PageKind
  package var margins: Margins
  /// Set for letters.
  package var letter: LetterPlaces?
  /// Of running text, in points; everything else keeps its own size.
  package var bodySize: Double

  package init(page: PageKind, margins: Margins, letter: LetterPlaces?, bodySize: Double) {
    self.page = page
    self.margins = margins
    self.letter = letter
    self.bodySize = bodySize
  }

  /// Millimetres from the edges of an A4 sheet.
  package struct Margins: Sendable, Hashable {
    package var left: Double
    package var right: Double
    /// Of the first page: to the sender's name, or to the title.
    package var top: Double
    package var nextPages: Double
    /// To the lowest line; only the footer stands below.
    package var bottom: Double

    package init(left: Double, right: Double, top: Double, nextPages: Double, bottom: Double) {
      self.left = left
      self.right = right
      self.top = top
      self.nextPages = nextPages
      self.bottom = bottom
    }
  }

  package struct LetterPlaces: Sendable, Hashable {
    package var letterhead: Side
    /// Used when the case names none.
    package var window: EnvelopeWindow

    package init(letterhead: Side, window: EnvelopeWindow) {
      self.letterhead = letterhead
      self.window = window
    }
  }

  package enum Side: String, Sendable, Hashable, CaseIterable { case left, right }
}

package enum PageKind: String, Sendable, Hashable, CaseIterable {
  /// Letterhead, window address, body in serif.
  case letter
  /// Titled, body in sans: figures to look up.
  case statement
  /// Titled, body in serif: what is read, filled in and signed.
  case form
}

/// An envelope by its format and its window, height before width in millimetres.
package enum EnvelopeWindow: String, Sendable, Hashable, CaseIterable {
  case dl35 = "dl-35x100"
  case dl45 = "dl-45x100"
  case c5635 = "c56-35x100"
  case c5645 = "c56-45x100"
  case c5
  case c4
  /// The window at the left, as abroad.
  case dlLeft35 = "dl-left-35x100"
  /// The window at the left, by DIN 680.
  case dlLeft45 = "dl-left-45x90"
  /// No window, or one that a mailing house fills itself.
  case none
}
