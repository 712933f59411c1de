/// The order in which a print run holds its envelopes; those alike keep the order of the input.
public enum PrintOrder: String, Sendable, CaseIterable {
  /// As the input has them.
  case none
  /// By the postcode of the recipient, as sorted mail is handed in; abroad comes last, by country.
  case postcode
  /// By the number of sheets, fewest first, as machines that fold and insert want them.
  case sheets
}
