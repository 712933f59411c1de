/// International bank account number (ISO 13616), its length and keys checked.
public struct IBAN: Sendable, Hashable {
  /// Without spaces, upper case.
  public let electronic: String

  /// What is wrong with a text that is no IBAN.
  public enum Fault: Error, Sendable, Hashable {
    /// Not two letters, two digits, then letters and digits.
    case form
    /// Another number of characters than its country's accounts have.
    case length(found: Int, wanted: Int)
    /// The key after the country code does not fit (ISO 7064, mod 97-10).
    case key
    /// The RIB key that ends a French or Monegasque account does not fit.
    case ribKey
  }

  /// Accepts groups and lower case.
  public init(checking text: String) throws(Fault) {
    let electronic = text.withoutSpaces.uppercased()
    guard let values = electronic.alphanumericValues, (15...34).contains(values.count),
      values[0] > 9, values[1] > 9, values[2] < 10, values[3] < 10
    else { throw .form }
    let country = String(electronic.prefix(2))
    if let wanted = IBAN.lengths[country], wanted != values.count {
      throw .length(found: values.count, wanted: wanted)
    }
    guard (values.dropFirst(4) + values.prefix(4)).remainderModulo97 == 1 else { throw .key }
    if country == "FR" || country == "MC" {
      guard values.dropFirst(4).map(IBAN.ribDigit).remainderModulo97 == 0 else { throw .ribKey }
    }
    self.electronic = electronic
  }

  /// Accepts groups and lower case; nil when the length or a key does not fit.
  public init?(_ text: String) {
    do throws(Fault) {
      try self.init(checking: text)
    } catch {
      return nil
    }
  }

  /// In groups of four, separated by plain spaces.
  public var grouped: String { electronic.grouped(by: 4) }

  /// The digit that a letter of an account number counts for in a RIB key: A, J count 1; B, K, S count 2…
  private static func ribDigit(_ value: Int) -> Int {
    switch value {
    case ...9: value
    case 10...18: value - 9
    case 19...27: value - 18
    default: value - 26
    }
  }

  /// Number of characters by country (ISO 13616 register); accounts of other countries have their key checked alone.
  private static let lengths = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29,
    "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "ES": 24, "FI": 18, "FO": 18,
    "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IL": 23,
    "IS": 26, "IT": 27, "KZ": 20, "LB": 28, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24,
    "ME": 22, "MK": 19, "MT": 31, "MU": 30, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "RS": 22,
    "SA": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "XK": 20,
  ]
}

/// Business identifier code of a bank (ISO 9362).
public struct BIC: Sendable, Hashable {
  /// 8 or 11 characters, upper case.
  public let code: String

  /// Accepts lower case and spaces; nil when it has not the form of a BIC.
  public init?(_ text: String) {
    let code = text.withoutSpaces.uppercased()
    guard let values = code.alphanumericValues, values.count == 8 || values.count == 11,
      values[4] > 9, values[5] > 9
    else { return nil }
    self.code = code
  }
}

extension String {
  /// The text cut into groups of `size` characters by plain spaces.
  func grouped(by size: Int) -> String {
    var text = ""
    for (index, character) in enumerated() {
      if index > 0, index % size == 0 { text.append(" ") }
      text.append(character)
    }
    return text
  }
}
