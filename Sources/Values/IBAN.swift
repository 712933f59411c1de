/// International bank account number (ISO 13616), its key checked modulo 97.
public struct IBAN: Sendable, Hashable {
  /// Without spaces, upper case.
  public let electronic: String

  /// Accepts groups and lower case; nil when the length or the key does not fit.
  public init?(_ text: String) {
    let electronic = text.filter { !$0.isWhitespace }.uppercased()
    guard (15...34).contains(electronic.utf8.count) else { return nil }
    var remainder = 0
    for character in electronic.dropFirst(4) + electronic.prefix(4) {
      guard character.isASCII, let value = character.hexDigitOrLetterValue else { return nil }
      remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
    }
    guard remainder == 1 else { return nil }
    self.electronic = electronic
  }

  /// In groups of four, separated by plain spaces.
  public var grouped: String {
    var text = ""
    for (index, character) in electronic.enumerated() {
      if index > 0, index % 4 == 0 { text.append(" ") }
      text.append(character)
    }
    return text
  }
}

extension Character {
  /// 0…9 for digits, 10…35 for A…Z, as ISO 7064 counts them.
  var hexDigitOrLetterValue: Int? {
    guard let ascii = asciiValue else { return nil }
    switch ascii {
    case 48...57: return Int(ascii) - 48
    case 65...90: return Int(ascii) - 55
    default: return nil
    }
  }
}
