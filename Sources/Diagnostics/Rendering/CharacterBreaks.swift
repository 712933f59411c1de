/// Tells, scalar after scalar, where a character as a reader sees it begins.
struct CharacterBreaks {
  private var previous: Unicode.Scalar = "\n"
  private var recognizer = Unicode._CharacterRecognizer()
  /// Whether `recognizer` has seen what came before; it is spared where each scalar stands alone.
  private var isRecognizing = false

  mutating func isBreak(before scalar: Unicode.Scalar) -> Bool {
    defer { previous = scalar }
    if previous.standsAlone, scalar.standsAlone {
      isRecognizing = false
      return true
    }
    if !isRecognizing {
      recognizer = Unicode._CharacterRecognizer()
      _ = recognizer.hasBreak(before: previous)
      isRecognizing = true
    }
    return recognizer.hasBreak(before: scalar)
  }
}

extension Unicode.Scalar {
  /// Whether it is a character of its own, whatever comes before or after it: so are all below U+0300, where the
  /// combining marks begin, but for the line break of two, and so are dashes and quotation marks.
  fileprivate var standsAlone: Bool {
    value < 0x300 && self != "\r" || (0x2010...0x2027).contains(value)
  }
}
