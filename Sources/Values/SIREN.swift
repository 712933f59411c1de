/// Nine-digit identifier of a French enterprise, its Luhn key checked.
public struct SIREN: Sendable, Hashable {
  /// The nine digits.
  public let digits: String

  /// Accepts nine digits, spaces and no-break spaces ignored; nil when the key does not fit.
  public init?(_ text: String) {
    guard let digits = digitsOnly(text, count: 9), luhnSum(digits) % 10 == 0 else { return nil }
    self.digits = digits
  }
}

/// Fourteen-digit identifier of an establishment: the SIREN of its enterprise and five digits, its key checked.
public struct SIRET: Sendable, Hashable {
  /// The fourteen digits.
  public let digits: String
  public let siren: SIREN

  /// Accepts fourteen digits, spaces and no-break spaces ignored; nil when a key does not fit.
  ///
  /// The establishments of La Poste outgrew the Luhn key: the plain sum of their digits is a multiple of five.
  public init?(_ text: String) {
    guard let digits = digitsOnly(text, count: 14), let siren = SIREN(String(digits.prefix(9))) else {
      return nil
    }
    let hasPlainKey = siren.digits == "356000000" && digits.utf8.reduce(0) { $0 + Int($1) - 48 } % 5 == 0
    guard hasPlainKey || luhnSum(digits) % 10 == 0 else { return nil }
    (self.digits, self.siren) = (digits, siren)
  }
}

private func digitsOnly(_ text: String, count: Int) -> String? {
  let digits = text.withoutSpaces
  let isWellFormed = digits.utf8.count == count && digits.utf8.allSatisfy { (48...57).contains($0) }
  return isWellFormed ? digits : nil
}

/// Every second digit from the right doubled, the digits of the results added (ISO/IEC 7812-1).
private func luhnSum(_ digits: String) -> Int {
  digits.utf8.reversed().enumerated().reduce(0) { sum, place in
    let value = Int(place.element) - 48
    return sum + (place.offset % 2 == 0 ? value : (value * 2) / 10 + (value * 2) % 10)
  }
}
