/// Number of a registered letter, of the French post or international (UPU S10): 13 characters.
public struct RegisteredNumber: Sendable, Hashable {
  /// Without spaces, upper case.
  public let compact: String
  public let isInternational: Bool

  /// Accepts groups and lower case; nil when it has neither form. The check digit is not a condition.
  public init?(_ text: String) {
    let compact = text.withoutSpaces.uppercased()
    guard let values = compact.alphanumericValues, values.count == 13 else { return nil }
    let isInternational = values[11] > 9 && values[12] > 9 && values[0] > 9 && values[1] > 9
    let digits = isInternational ? values[2..<11] : values[2...]
    guard digits.allSatisfy({ $0 < 10 }), isInternational || values[0] < 10 && values[1] > 9 else {
      return nil
    }
    self.compact = compact
    self.isInternational = isInternational
  }

  /// Whether the last digit is the one that the others call for.
  ///
  /// The domestic rule is published for parcels and seen to hold for letters, so a mismatch is worth no more
  /// than a warning.
  public var hasFittingCheckDigit: Bool {
    let digits = (compact.alphanumericValues ?? []).dropFirst(2).filter { $0 < 10 }
    guard let check = digits.last else { return false }
    return check
      == (isInternational ? RegisteredNumber.s10Check : RegisteredNumber.domesticCheck)(digits.dropLast())
  }

  /// As printed on a letter: `1A 123 456 7890 5`, or `RA 473 124 829 QA`.
  public var printed: String {
    var groups: [Substring] = []
    var rest = compact[...]
    for size in isInternational ? [2, 3, 3, 3, 2] : [2, 3, 3, 4, 1] {
      groups.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    return groups.joined(separator: " ")
  }

  /// Weights 3 and 1 in turn, from the right.
  private static func domesticCheck(_ digits: some BidirectionalCollection<Int>) -> Int {
    let sum = digits.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 3 : 1) }
    return (10 - sum % 10) % 10
  }

  /// UPU S10: weights 8 6 4 2 3 5 9 7, modulo 11.
  private static func s10Check(_ digits: some BidirectionalCollection<Int>) -> Int {
    let sum = zip(digits, [8, 6, 4, 2, 3, 5, 9, 7]).reduce(0) { $0 + $1.0 * $1.1 }
    return switch 11 - sum % 11 {
    case 10: 0
    case 11: 5
    case let check: check
    }
  }
}
