import CaseFiles

extension Party {
  /// The lines of the window, as NF Z10-011 wants them: name first, country last, in capitals; no accents nor
  /// punctuation from the street down.
  package func postalLines(path: String) -> [(text: String, path: String)] {
    var rows = nameLines(path: path)
    for (index, line) in address.lines.enumerated() {
      rows.append((line.postalCapitals, "\(path).address.lines[\(index)]"))
    }
    rows.append((address.postcode.postalCapitals + " " + address.city.postalCapitals, path + ".address.city"))
    if let country = address.country {
      rows.append((country.postalCapitals, path + ".address.country"))
    }
    return rows.filter { !$0.text.trimmed.isEmpty }
  }

  private func nameLines(path: String) -> [(text: String, path: String)] {
    var rows = windowName.capitalsWithoutAccents.brokenAtSpaces(every: Party.postalLineLimit)
    if let tradeName, address.lines.count < Party.mostLinesBesideTradeName {
      rows.append(tradeName.capitalsWithoutAccents)
    }
    return rows.map { ($0, path + ".name") }
  }

  /// The addressee's line, with the legal form or "EI" where there is room for it.
  private var windowName: String {
    let name = addresseeLine
    guard address.addressee == nil, let form = kind == .soleTrader ? "EI" : companyForm else { return name }
    let whole = name + " " + form
    return whole.count <= Party.postalLineLimit ? whole : name
  }

  private var companyForm: String? { kind == .company ? legalForm : nil }

  /// Characters that one line of an address may hold (NF Z10-011).
  private static let postalLineLimit = 38
  /// Of six lines, the name, the trade name and the town take three.
  private static let mostLinesBesideTradeName = 4
}

extension String {
  /// Capitals without accents nor punctuation, one space between words.
  package var postalCapitals: String {
    capitalsWithoutAccents.map { $0.isLetter || $0.isNumber ? $0 : " " }
      .split(separator: " ").map { String($0) }.joined(separator: " ")
  }

  /// Capitals, Latin and Greek letters stripped of their accents; other scripts keep theirs, and Greek its
  /// diaeresis, which tells two vowels from one.
  var capitalsWithoutAccents: String {
    var text = ""
    for scalar in uppercased().unicodeScalars {
      if scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else if scalar == "\u{308}", let last = text.unicodeScalars.last, last == "Ι" || last == "Υ" {
        text.unicodeScalars.removeLast()
        text += last == "Ι" ? "Ϊ" : "Ϋ"
      } else {
        text += scalar.withoutAccent
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Lines of at most `limit` characters, as few as possible; a longer word keeps a line of its own.
  fileprivate func brokenAtSpaces(every limit: Int) -> [String] {
    var rows: [String] = []
    for word in split(separator: " ") {
      if let last = rows.last, last.count + 1 + word.count <= limit {
        rows[rows.count - 1] = last + " " + word
      } else {
        rows.append(String(word))
      }
    }
    return rows
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
