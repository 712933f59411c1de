import DocumentModel

/// Looks for anything that `tidySpaces` may mend: nearly all text is tidy, and need not be written again.
struct SpaceReading {
  /// What stands before the next words, in reading order.
  private(set) var isAfterSpace: Bool

  init(isAfterSpace: Bool = true) { self.isAfterSpace = isAfterSpace }

  /// False as soon as something may have to be mended, even where it then is not.
  mutating func isTidy(_ inlines: [Inline]) -> Bool {
    for inline in inlines {
      switch inline {
      case .text(let text, let origin):
        guard !text.utf8.isEmpty else { return false }
        if isTemplateWords(origin) {
          guard isTidy(text) else { return false }
        } else {
          isAfterSpace = false
        }
      case .emphasis(let inner), .strong(let inner), .smallCaps(let inner), .superscript(let inner),
        .unbroken(let inner):
        guard !inner.isEmpty, isTidy(inner) else { return false }
      case .lineBreak: return false
      }
    }
    return true
  }

  /// Of words of the template.
  mutating func isTidy(_ text: String) -> Bool {
    for byte in text.utf8 {
      if isAfterSpace, byte == UInt8(ascii: " ") || SpaceReading.mayTakeNoSpace(byte) { return false }
      isAfterSpace = byte == UInt8(ascii: " ")
    }
    return true
  }

  /// First byte of a sign that no plain space stands before, and of others.
  private static func mayTakeNoSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ")"), 0xC2, 0xE2: true
    default: false
    }
  }
}
