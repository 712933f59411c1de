/// How one language writes figures, dates and lists.
///
/// A value rather than a branch of code: a letter in another language is another row and other templates.
public struct Language: Sendable {
  /// BCP 47, `fr-FR`.
  public let tag: String
  let marks: Marks
  let calendar: Calendar
  let ordinals: Ordinals
  /// Before the last item of a list: "et".
  let conjunction: String
  /// Digits per group of a national telephone number, by its number of digits.
  let telephoneGroups: [Int: [Int]]
  /// Names of exponents of a thousand and of the currency, in full letters.
  let amountWords: @Sendable (Money) -> String

  /// The characters that punctuate figures.
  struct Marks: Sendable {
    var decimal: String
    /// Between groups of three digits.
    var group: String
    var minus: String
    /// Between an amount and the sign of its currency, or a rate and its percent sign.
    var unitSpace: String
    var currency: String
    var percent: String
    /// Between the groups of an identifier: SIREN, IBAN, telephone number.
    var identifierSpace: String
  }

  struct Calendar: Sendable {
    /// January first.
    var months: [String]
    /// Raised after the first day of a month.
    var firstDayMark: String
    /// Between day, month and year of a date in words.
    var dayMonthSpace: String
    var monthYearSpace: String
    /// Between the figures of a date in tables.
    var separator: String
  }

  struct Ordinals: Sendable {
    var firstMasculine: String
    var firstFeminine: String
    var others: String
  }

  /// Grammatical gender of what an ordinal counts.
  public enum Gender: Sendable { case masculine, feminine }
}

/// Words of which some letters are raised: "1", "er" raised, " janvier 2026".
public struct RaisedText: Sendable, Hashable {
  public var pieces: [Piece]

  public struct Piece: Sendable, Hashable {
    public var text: String
    public var isRaised: Bool
    public init(_ text: String, isRaised: Bool = false) {
      self.text = text
      self.isRaised = isRaised
    }
  }

  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// The characters alone.
  public var plainText: String { pieces.map(\.text).joined() }
}
