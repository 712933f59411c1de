// The normal form is public in no module of the engine; this entry has been part of the standard library's binary
// interface since Swift 5.9.
@_spi(_Unicode) import Swift

extension String {
  /// The text without the characters that take no room, and in normal form C: what the case is read as, once.
  ///
  /// Two spellings of one name, or an invisible character pasted with it, would else make two invoices of one.
  var cleaned: String {
    if isPlainlyClean { return self }
    var clean = String.UnicodeScalarView()
    for scalar in _nfc where !scalar.isZeroWidth { clean.append(scalar) }
    return String(clean)
  }

  /// The characters that ``cleaned`` leaves out, each once.
  var zeroWidthCharacters: [Unicode.Scalar] {
    if isPlainlyClean { return [] }
    var seen: [Unicode.Scalar] = []
    for scalar in unicodeScalars where scalar.isZeroWidth && !seen.contains(scalar) { seen.append(scalar) }
    return seen
  }

  /// Whether a look at each character alone tells that the text is clean, as it does of nearly all French.
  fileprivate var isPlainlyClean: Bool { unicodeScalars.allSatisfy(\.isPlainlyClean) }
}

extension Unicode.Scalar {
  /// Whether it stands for itself in normal form C, whatever comes before or after it, and takes room: so do all below
  /// U+0300, where the combining marks begin, and the typographer's dashes and quotation marks.
  fileprivate var isPlainlyClean: Bool {
    value < 0x300 && value != 0xAD || (0x2010...0x201F).contains(value)
  }

  /// Left behind by word processors and web pages: zero-width space, word joiner, byte order mark, soft hyphen.
  ///
  /// The joiners of Arabic and Indic scripts are none of them: they change letters, and are refused.
  fileprivate var isZeroWidth: Bool {
    switch self {
    case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": true
    default: false
    }
  }
}
