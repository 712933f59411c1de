/// Structured creditor reference (ISO 11649): "RF", two check digits, then at most 21 letters or digits.
public struct CreditorReference: Sendable, Hashable {
  /// Without spaces, upper case.
  public let electronic: String

  /// The reference whose body is the letters and digits of `text`; nil when there are none, more than 21, or
  /// one that has no place in a bank transfer (an accented letter).
  public init?(body text: String) {
    let body = text.uppercased().filter { $0.isLetter || $0.isNumber }
    guard (1...21).contains(body.count) else { return nil }
    var remainder = 0
    for character in body + "RF00" {
      guard character.isASCII, let value = character.hexDigitOrLetterValue else { return nil }
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
    }
    let key = 98 - remainder
    electronic = "RF" + (key < 10 ? "0" : "") + String(key) + body
  }
}
