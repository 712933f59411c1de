/// Ordinals in figures.
extension FrenchTypography {
  /// The letters of each ordinal (`er` of `1er`, `e` of `XXIe`), as ranges of `scalars`.
  package static func ordinalLetters(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard startsWord(at: index, in: scalars) else {
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { !$0.isLetter && !$0.isDigit } ?? scalars.count
      if let letters = ordinalLetters(ofWord: index..<end, in: scalars), endsWord(at: end, in: scalars) {
        ranges.append(letters)
      } else if isNumeros(index..<end, in: scalars) {
        ranges.append((index + 1)..<end)
      }
      index = max(end, index + 1)
    }
    return ranges
  }

  /// Whether this word is the "nos" of "factures nos 12 et 14", and not that of "nos deux relances" or "nos 2 lettres".
  private static func isNumeros(_ word: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    guard word.count == 3, word.lowerBound > 1, scalars[word].elementsEqual("nos".unicodeScalars) else {
      return false
    }
    let rest = scalars[word.upperBound...]
    let reference = rest.drop { $0.isAnySpace }.prefix { !$0.isAnySpace }
    guard rest.first?.isAnySpace == true, reference.contains(where: \.isDigit) else { return false }
    let before = scalars[..<word.lowerBound].reversed().drop { $0.isAnySpace }.prefix { $0.isLetter }
    return countedNouns.contains(String(scalars: before.reversed()).lowercased())
  }

  /// What bears numbers, in the plural.
  private static let countedNouns: Set<String> = [
    "factures", "avoirs", "pièces", "échéances", "chèques", "effets", "traites", "lettres", "devis",
    "commandes",
    "bons", "contrats", "marchés", "lots", "articles", "dossiers", "titres", "jugements", "ordonnances",
    "envois",
    "livraison", "livraisons",
  ]

  private static func startsWord(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[index].isLetter || scalars[index].isDigit else { return false }
    guard index > 0 else { return true }
    let before = scalars[index - 1]
    return !before.isLetter && !before.isDigit && !joiningSigns.contains(before)
  }

  private static func endsWord(at end: Int, in scalars: [Unicode.Scalar]) -> Bool {
    end == scalars.count || !joiningSignsAfter.contains(scalars[end])
  }

  /// Signs after which, and before which, a figure is no ordinal but part of a reference or an address.
  private static let joiningSigns = Array("-./_@#,&=?".unicodeScalars)
  private static let joiningSignsAfter = Array("_@/=".unicodeScalars)

  private static let romanFigures: [Unicode.Scalar] = ["I", "V", "X"]

  /// Whether `text` holds a figure, Arabic or Roman: nothing else begins an ordinal or follows "nos".
  package static func mayHoldOrdinal(_ text: String) -> Bool {
    text.utf8.contains { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || romanFigures.contains(Unicode.Scalar(byte))
    }
  }

  private static func ordinalLetters(ofWord word: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    let digits = scalars[word].prefix { $0.isDigit }
    let figures = digits.isEmpty ? scalars[word].prefix { romanFigures.contains($0) } : digits
    guard (1...5).contains(figures.count), figures.count < word.count else { return nil }
    let letters = figures.endIndex..<word.upperBound
    let isFirst = figures.count == 1 && (figures.first == "1" || figures.first == "I")
    let isSecond = figures.count == 1 && figures.first == "2"
    switch String(scalars: scalars[letters]) {
    case "er", "re", "ers", "res": return isFirst ? letters : nil
    case "nd", "nde": return isSecond ? letters : nil
    case "e", "es": return isFirst ? nil : letters
    default: return nil
    }
  }
}
