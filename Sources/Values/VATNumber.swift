/// VAT identification number of the European Union, the key of a French one checked.
public struct VATNumber: Sendable, Hashable {
  /// Country code and number, upper case, without spaces or points.
  public let text: String

  /// Accepts spaces, points and lower case; nil when the form, or the key of a French number, does not fit.
  ///
  /// A French number is FR, a key of two characters and a SIREN; a key of digits is
  /// (12 + 3 × (SIREN mod 97)) mod 97. Other countries' numbers are checked for their form alone.
  public init?(_ text: String) {
    let compact = text.withoutSpacesAndPoints.uppercased()
    guard let values = compact.alphanumericValues, (4...15).contains(values.count), values[0] > 9,
      values[1] > 9
    else { return nil }
    self.text = compact
    guard compact.hasPrefix("FR") else { return }
    let digits = compact.suffix(9)
    guard values.count == 13, let number = Int(digits), digits.allSatisfy(\.isNumber) else { return nil }
    if values[2] < 10, values[3] < 10 {
      guard values[2] * 10 + values[3] == (12 + 3 * (number % 97)) % 97 else { return nil }
    }
  }

  /// The SIREN within a French number; nil for other countries.
  public var siren: SIREN? { text.hasPrefix("FR") ? SIREN(String(text.suffix(9))) : nil }
}
