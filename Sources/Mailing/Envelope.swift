/// The letters of one case, which go into one envelope: what decides where they stand in a print run.
package struct Envelope: Sendable, Hashable {
  let destination: Destination
  package let sheets: Int
  /// Of the print run: those of its letters and enclosures, and blank backs.
  package let pages: Int
  /// Those of its letters alone, with their blank backs.
  package let ownPages: Int
  /// What follows its letters, in order.
  package let enclosures: [LetterRecord]
  /// Of the entry that it comes from.
  package let number: Int
  /// Where the pages stand that are to be painted.
  package let spill: SpillPlace

  /// Nil for a case that has nothing to print.
  package init?(_ record: CaseRecord, isDuplex: Bool) {
    guard !record.isRefused, let spill = record.spill else { return nil }
    destination = Destination(record.recipient)
    sheets = record.sheets
    pages = record.letters.reduce(0) { $0 + $1.pagesInRun(isDuplex: isDuplex) }
    enclosures = record.letters.filter(\.isEnclosure)
    ownPages = pages - enclosures.reduce(0) { $0 + $1.pagesInRun(isDuplex: isDuplex) }
    number = record.number
    self.spill = spill
  }
}

extension LetterRecord {
  /// With the blank back that lets the next letter start on a sheet of its own.
  package func pagesInRun(isDuplex: Bool) -> Int { isDuplex ? 2 * sheets : pages }
}

/// Where an envelope goes: French postcodes first, then countries in the order of their names.
struct Destination: Sendable, Hashable, Comparable {
  private let isAbroad: Bool
  /// Postcode or country.
  private let name: String

  init(_ recipient: Recipient?) {
    isAbroad = recipient.map { !$0.isInFrance } ?? false
    name =
      isAbroad ? recipient?.country ?? "" : recipient.map { String($0.town.prefix { $0 != " " }) } ?? ""
  }

  static func < (a: Destination, b: Destination) -> Bool {
    a.isAbroad == b.isAbroad ? a.name < b.name : b.isAbroad
  }
}
