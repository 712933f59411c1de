/// The two legal rates of L313-2 CMF: the test is on the creditor, not on the debtor.
public enum LegalRateCategory: String, Sendable, Hashable, CaseIterable {
  /// Claims of natural persons who do not act for professional needs.
  case individual
  case other
}
