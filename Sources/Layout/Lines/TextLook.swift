import Fonts

/// How the inlines around a piece of text want it drawn.
struct TextLook {
  var face: FaceID
  /// Points.
  var size: Double
  /// Points above the baseline.
  var rise = 0.0
  var isSmallCaps = false
  var traits: CharacterTraits = []

  /// Emphasis within italics is upright.
  var emphasised: Self {
    changed {
      $0.face = FaceID(
        isSans: face.isSans, isBold: face.isBold, isItalic: !isSmallCaps && !face.isItalic)
    }
  }

  var strengthened: Self {
    changed { $0.face = FaceID(isSans: face.isSans, isBold: true, isItalic: face.isItalic) }
  }

  /// The slanted faces have no small capitals.
  var inSmallCaps: Self {
    changed {
      $0.face = face.upright
      $0.isSmallCaps = true
    }
  }

  var raised: Self {
    changed {
      $0.size = size * LineRules.superscriptSize
      $0.rise = rise + size * LineRules.superscriptRise
      $0.traits.insert(.raised)
    }
  }

  var unbroken: Self { changed { $0.traits.insert(.unbroken) } }

  func run(
    at start: Int, _ face: FaceID, _ script: WritingScript
  ) -> ParagraphText.Run {
    ParagraphText.Run(
      start: start, face: face, size: size, rise: rise, isSmallCaps: isSmallCaps, script: script)
  }

  private func changed(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}
