/// What a character means for breaking lines.
enum CharacterKind: UInt8 {
  case lower, upper, digit
  /// Combining mark: belongs to the letter before it.
  case mark
  case space
  /// U+00A0: as wide as a space and as elastic, but never a line end.
  case noBreakSpace
  /// U+202F and its like, and U+00A0 inside an unbroken value: never a line end, never stretched.
  case fixedSpace
  case lineBreak
  case hyphen
  /// U+2011.
  case fixedHyphen
  case slash, dot, at, dash, apostrophe, opening, other

  var isLetter: Bool { self == .lower || self == .upper }
  var isWhite: Bool { self == .space || self == .lineBreak }
  /// White or not, it parts words.
  var isGap: Bool { isWhite || self == .noBreakSpace || self == .fixedSpace }

  init(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7A: self = .lower
    case 0x41...0x5A: self = .upper
    case 0x30...0x39: self = .digit
    case 0x20, 0x09...0x0D: self = .space
    case 0x2D: self = .hyphen
    case 0x2F: self = .slash
    case 0x2E: self = .dot
    case 0x40: self = .at
    case 0x27: self = .apostrophe
    case 0x28, 0x5B, 0x7B: self = .opening
    default: self = .other
    }
  }

  /// - Parameter scalar: beyond ASCII.
  init(scalar: UInt32) {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xDE: self = .upper
    case 0xDF...0xF6, 0xF8...0xFF: self = .lower
    case 0xA0: self = .noBreakSpace
    case 0x202F, 0x2000...0x200A, 0x205F: self = .fixedSpace
    case 0x2011: self = .fixedHyphen
    case 0x2010: self = .hyphen
    case 0x2012...0x2015: self = .dash
    case 0x2019: self = .apostrophe
    case 0xAB, 0x2018, 0x201C, 0x201E: self = .opening
    case 0x300...0x36F: self = .mark
    default: self = CharacterKind(category: scalar)
    }
  }

  private init(category scalar: UInt32) {
    let properties = Unicode.Scalar(scalar)?.properties
    guard let properties, properties.isAlphabetic else {
      self = .other
      return
    }
    self = properties.isUppercase ? .upper : .lower
  }
}

/// What the place of a character in the document says about breaking beside it.
struct CharacterTraits: OptionSet {
  let rawValue: UInt8
  /// Inside a value that must stay whole.
  static let unbroken = CharacterTraits(rawValue: 1)
  /// Inside a superscript.
  static let raised = CharacterTraits(rawValue: 2)
  /// A soft hyphen stood before it.
  static let softHyphenBefore = CharacterTraits(rawValue: 4)
  /// A zero-width space stood before it.
  static let breakBefore = CharacterTraits(rawValue: 8)
}

/// What one byte of a character says about line ends beside it.
struct CharacterSign {
  var kind: CharacterKind
  var traits: CharacterTraits
}
