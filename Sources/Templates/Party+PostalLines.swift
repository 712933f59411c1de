import CaseFiles

/// One line of the window of an envelope.
package struct PostalLine: Sendable, Hashable {
  package let text: String
  package let part: Part
  /// The field that the line comes from, under the path of its party.
  package let field: String

  package enum Part: Sendable { case name, street, town, country }
}

extension Party {
  /// The lines of the window, as NF Z10-011 wants them: name first, country last, in capitals; no accents nor
  /// punctuation from the street down.
  package var postalLines: [PostalLine] {
    var lines = nameLines
    for (index, line) in address.lines.enumerated() {
      lines.append(
        PostalLine(text: line.postalCapitals, part: .street, field: "address.lines[\(index)]"))
    }
    lines.append(townLine)
    if let country = address.country {
      lines.append(PostalLine(text: country.postalCapitals, part: .country, field: "address.country"))
    }
    return lines.filter(\.isVisible)
  }

  private var nameLines: [PostalLine] {
    var rows = windowName.capitalsWithoutAccents.brokenAtSpaces(every: Party.postalLineLimit)
    if let tradeName, address.lines.count < Party.mostLinesBesideTradeName {
      rows.append(tradeName.capitalsWithoutAccents)
    }
    return rows.map { PostalLine(text: $0, part: .name, field: "name") }
  }

  /// Abroad, some towns have no postcode.
  private var townLine: PostalLine {
    let words = [address.postcode, address.city].map(\.postalCapitals).filter { !$0.isEmpty }
    return PostalLine(text: words.joined(separator: " "), part: .town, field: "address.city")
  }

  /// The addressee's line, with the legal form or "EI" where there is room for it.
  private var windowName: String {
    let name = addresseeLine
    guard address.addressee == nil, let form = kind == .soleTrader ? "EI" : companyForm else { return name }
    let whole = name + " " + form
    return whole.fits(Party.postalLineLimit) ? whole : name
  }

  private var companyForm: String? { kind == .company ? legalForm : nil }

  /// Characters that one line of an address may hold (NF Z10-011).
  private static let postalLineLimit = 38
  /// Of six lines, the name, the trade name and the town take three.
  private static let mostLinesBesideTradeName = 4
}

extension PostalLine {
  fileprivate var isVisible: Bool { text.contains { !$0.isWhitespace } }
}

extension String {
  /// Whether it has at most `limit` characters, none of which is less than a byte.
  fileprivate func fits(_ limit: Int) -> Bool { utf8.count <= limit || count <= limit }

  /// Lines of at most `limit` characters, as few as possible; a longer word keeps a line of its own.
  ///
  /// One space stands between words, and none at the ends.
  fileprivate func brokenAtSpaces(every limit: Int) -> [String] {
    if !isEmpty, fits(limit) { return [self] }
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
