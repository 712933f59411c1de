/// A transfer that a payer's phone reads from a QR code: EPC069-12, version 002, in UTF-8.
public struct SEPACreditTransfer: Sendable, Hashable {
  public let holder: String
  public let iban: IBAN
  public let bic: String?
  public let amount: Money
  public let reference: Reference

  public enum Reference: Sendable, Hashable {
    /// ISO 11649: the payer's bank checks its digits.
    case structured(CreditorReference)
    /// At most 140 characters.
    case free(String)
  }

  /// Why a transfer cannot be written as a code.
  public enum Fault: Error, Sendable, Hashable {
    /// The holder's name is empty or has more than 70 characters.
    case holder
    /// Not within 0.01 and 999 999 999.99 €.
    case amount
    /// Longer than 140 characters.
    case reference
    /// The whole is longer than 331 bytes.
    case length
  }

  public init(
    holder: String, iban: IBAN, bic: String?, amount: Money, reference: Reference
  ) throws(Fault) {
    self.holder = SEPACreditTransfer.line(holder)
    self.iban = iban
    self.bic = bic
    self.amount = amount
    self.reference = reference
    guard (1...70).contains(self.holder.unicodeScalars.count) else { throw .holder }
    guard (1...99_999_999_999).contains(amount.cents) else { throw .amount }
    if case .free(let text) = reference, text.unicodeScalars.count > 140 { throw .reference }
    guard payload.utf8.count <= 331 else { throw .length }
  }

  /// The lines of the code.
  public var payload: String {
    var lines = [
      "BCD", "002", "1", "SCT", bic ?? "", holder, iban.electronic, "EUR" + amount.plainText, "",
    ]
    switch reference {
    case .structured(let reference): lines.append(reference.electronic)
    case .free(let text): lines += ["", SEPACreditTransfer.line(text)]
    }
    return lines.joined(separator: "\n")
  }

  /// Without what would end a line or look like another space.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
