/// Nine-digit identifier of a French enterprise, its Luhn key checked.
public struct SIREN: Sendable, Hashable {
  /// The nine digits.
  public let digits: String

  /// Accepts nine digits, spaces and no-break spaces ignored; nil when the key does not fit.
  public init?(_ text: String) {
    let digits = text.filter { !$0.isWhitespace }
    guard digits.utf8.count == 9, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    var sum = 0
    for (position, digit) in digits.utf8.reversed().enumerated() {
      let value = Int(digit) - 48
      sum += position % 2 == 0 ? value : (value * 2) / 10 + (value * 2) % 10
    }
    guard sum % 10 == 0 else { return nil }
    self.digits = digits
  }
}
