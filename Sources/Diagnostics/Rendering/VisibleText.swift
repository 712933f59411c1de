extension Unicode.Scalar {
  /// False for what neither a letter nor a terminal can show: controls, line breaks, invisible formatting, private
  /// use, unassigned code points, and the replacement character that a lost character leaves behind.
  package var isPrintable: Bool {
    if isASCII { return value >= 0x20 && value != 0x7F }
    switch value {
    // Latin-1 and the Latin letters that follow it, all but the soft hyphen; dashes and quotation marks.
    case 0xA0..<0x250: return value != 0xAD
    case 0x2010...0x2027: return true
    default: return self != "\u{FFFD}" && isPrintableByCategory
    }
  }

  private var isPrintableByCategory: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: false
    default: true
    }
  }

  /// `U+200B`.
  package var codePoint: String { Unicode.Scalar.codePoint(value) }

  /// `U+202E RIGHT-TO-LEFT OVERRIDE`: the code point with its name in Unicode, or in ASCII, where it has one.
  package var codePointAndName: String {
    let controlName =
      Unicode.Scalar.controlNames.indices.contains(Int(value))
      ? Unicode.Scalar.controlNames[Int(value)] : nil
    return [codePoint, controlName ?? properties.name].compactMap { $0 }.joined(separator: " ")
  }

  /// ISO/IEC 646, 4.1.
  private static let controlNames = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR", "SO", "SI",
    "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
  ]

  /// `U+D83D`, for a value that need not be a character.
  package static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// The text with what does not print shown by its code point: a message may end on a terminal, which would obey
  /// an escape sequence or turn the line round.
  package var visible: String {
    guard unicodeScalars.contains(where: { !$0.isPrintable }) else { return self }
    return unicodeScalars.map { $0.isPrintable ? String($0) : $0.codePoint }.joined()
  }

  /// At most sixty characters of the text, all of them visible.
  package var shownInMessage: String {
    let shown = String(String.UnicodeScalarView(unicodeScalars.prefix(60))).visible
    return shown + (unicodeScalars.count > 60 ? "…" : "")
  }
}
