/// What a print-and-post service takes, as far as its public texts tell: a limit that is not known is absent,
/// and nothing is held against it.
package struct ProviderProfile: Sendable, Hashable {
  package let id: String
  /// From the smallest to the largest; empty when not known.
  let envelopes: [EnvelopeFormat]
  /// Sheets of one sending, whatever the envelope.
  let leastSheets: Int?
  let mostSheets: Int?
  /// Documents of one sending.
  let mostDocuments: Int?
  let bytesPerDocument: Int?
  let bytesPerSending: Int?
  /// Characters of one line of the address.
  let mostAddressCharacters: Int?
  /// Lines of the address, from 1, of which one must be filled; empty when not known.
  let addresseeLines: [Int]
  let townForm: TownForm?
  let mostReferenceCharacters: Int?
  /// Characters and ranges of characters that a reference may hold; nil when not known.
  let referenceAlphabet: [ClosedRange<Unicode.Scalar>]?
  /// `simple`, `tracked`, `registered`; nil when not known.
  let services: [String]?

  /// How the last line of a French address is written.
  package enum TownForm: String, Sendable, CaseIterable {
    /// Five digits, a space, the town.
    case french
  }
}

/// An envelope that a service offers, and what it holds.
struct EnvelopeFormat: Sendable, Hashable {
  /// As the service calls it, such as `DL`.
  let name: String
  let leastSheets: Int?
  let mostSheets: Int?
  let mostPages: Int?
  /// Whether the service adds a sheet that bears the address, which counts among the sheets.
  let addsAddressSheet: Bool

  /// Sheets with those that the service adds.
  func sheets(of sending: Sending) -> Int { sending.sheets + (addsAddressSheet ? 1 : 0) }

  func holds(_ sending: Sending) -> Bool {
    let sheets = sheets(of: sending)
    return sheets >= leastSheets ?? 0 && sheets <= mostSheets ?? .max && sending.pages <= mostPages ?? .max
  }
}
