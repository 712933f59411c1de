import Values

extension String {
  /// Capitals without accents nor punctuation, one space between words.
  package var postalCapitals: String {
    let capitals = capitalsWithoutAccents
    if capitals.utf8.allSatisfy({ $0 < 0x80 }) { return PostalCapitals.wordsAlone(capitals.utf8) }
    return capitals.map { $0.isLetter || $0.isNumber ? $0 : " " }
      .split(separator: " ").map { String($0) }.joined(separator: " ")
  }

  /// Capitals, Latin and Greek letters stripped of their accents; other scripts keep theirs, and Greek its
  /// diaeresis, which tells two vowels from one.
  var capitalsWithoutAccents: String {
    PostalCapitals.french(self) ?? String(scalars: strippedCapitals).wordsOneSpaceApart
  }

  /// In any script, as they come.
  fileprivate var strippedCapitals: [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in uppercased().unicodeScalars {
      if scalar.isASCII {
        scalars.append(scalar)
      } else if scalar == "\u{308}", let last = scalars.last, last == "Ι" || last == "Υ" {
        scalars[scalars.count - 1] = last == "Ι" ? "Ϊ" : "Ϋ"
      } else {
        scalars += scalar.withoutAccent.unicodeScalars
      }
    }
    return scalars
  }

  /// Without spaces at both ends, one space wherever there are some.
  fileprivate var wordsOneSpaceApart: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The capitals of addresses in French: nearly all of them, and names in Unicode are slow to ask for.
private enum PostalCapitals {
  private static let space = UInt8(ascii: " ")
  private static let unlisted = UInt8(ascii: "-")
  private static let firstListed: UInt32 = 0xC0
  /// What the letters from U+00C0 to U+00FF become; a hyphen for those that their names are asked for.
  private static let listed = Array("AAAAAA-CEEEEIIII-NOOOOO-OUUUUY--AAAAAA-CEEEEIIII-NOOOOO-OUUUUY-Y".utf8)

  /// Nil when the text holds anything beyond ASCII but those letters, the no-break space and the apostrophe.
  static func french(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let byte = capital(of: scalar) else { return nil }
      append(byte, to: &bytes)
    }
    return string(&bytes)
  }

  private static func capital(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "’": return UInt8(ascii: "'")
    case "\t"..."\r", "\u{A0}": return space
    case "a"..."z": return UInt8(ascii: scalar) - 0x20
    case "\u{0}"..."\u{7F}": return UInt8(ascii: scalar)
    case "\u{C0}"..."\u{FF}":
      let byte = listed[Int(scalar.value - firstListed)]
      return byte == unlisted ? nil : byte
    default: return nil
    }
  }

  /// The words of a name in capitals: its letters and digits.
  static func wordsAlone(_ text: String.UTF8View) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for byte in text {
      let isKept =
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      append(isKept ? byte : space, to: &bytes)
    }
    return string(&bytes)
  }

  /// No space at the start, nor after another.
  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    if byte == space, bytes.last ?? space == space { return }
    bytes.append(byte)
  }

  private static func string(_ bytes: inout [UInt8]) -> String {
    if bytes.last == space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// The base letter of a Latin or Greek capital ("É" gives "E", "Œ" gives "OE", "Ό" gives "Ο"); nothing for a
  /// combining accent.
  ///
  /// The Unicode name tells it: "LATIN CAPITAL LETTER E WITH ACUTE".
  fileprivate var withoutAccent: String {
    if properties.generalCategory == .nonspacingMark { return "" }
    guard let name = properties.name else { return String(self) }
    if name.hasPrefix("GREEK CAPITAL LETTER "), !name.hasSuffix("WITH DIALYTIKA") {
      let letter = name.split(separator: " ").dropFirst(3).first.map(String.init) ?? ""
      return Unicode.Scalar.greekVowels[letter].map { String($0) } ?? String(self)
    }
    guard name.hasPrefix("LATIN CAPITAL ") else { return self == "’" ? "'" : String(self) }
    let words = name.split(separator: " ").dropFirst(2)
    guard let letter = words.dropFirst().first, (1...2).contains(letter.count) else { return String(self) }
    return String(letter)
  }

  /// Greek capitals that may bear an accent, by the word that names them.
  private static let greekVowels: [String: Unicode.Scalar] = [
    "ALPHA": "Α", "EPSILON": "Ε", "ETA": "Η", "IOTA": "Ι", "OMICRON": "Ο", "UPSILON": "Υ", "OMEGA": "Ω",
  ]
}
