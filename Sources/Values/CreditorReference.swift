/// Structured creditor reference of a transfer (ISO 11649): RF, two check digits, up to 21 letters and digits.
public struct CreditorReference: Sendable, Hashable {
  /// Without spaces, upper case.
  public let electronic: String

  /// Reads a reference and checks its digits; accepts groups and lower case.
  public init?(_ text: String) {
    let electronic = text.withoutSpaces.uppercased()
    guard let values = electronic.alphanumericValues, (5...25).contains(values.count),
      electronic.hasPrefix("RF"),
      values[2] < 10, values[3] < 10, (values.dropFirst(4) + values.prefix(4)).remainderModulo97 == 1
    else { return nil }
    self.electronic = electronic
  }

  /// The reference whose body is the letters and digits of `text` in upper case, everything else left out.
  ///
  /// - Returns: nil when nothing, or more than 21 characters, would be left, or when it holds a letter that is not
  ///   one of A to Z, since leaving that out could make two cases' references equal.
  public init?(body text: String) {
    let letters = text.uppercased().lettersAndNumbers
    guard let values = letters.alphanumericValues, (1...21).contains(values.count) else { return nil }
    let rf = [27, 15, 0, 0]
    let check = 98 - (values + rf).remainderModulo97
    electronic = "RF" + (check < 10 ? "0" : "") + String(check) + letters
  }

  /// In groups of four, separated by plain spaces.
  public var grouped: String { electronic.grouped(by: 4) }
}
