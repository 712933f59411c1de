/// An article of law that a printed figure or sentence rests on.
public enum Article: String, Sendable, Hashable, CaseIterable {
  case commerceL441_10 = "L441-10 II C. com."
  case commerceD441_5 = "D441-5 C. com."
  case civil1231_5 = "1231-5 C. civ."
  case civil1231_6 = "1231-6 C. civ."
  case civil1231_7 = "1231-7 C. civ."
  case civil1342_10 = "1342-10 C. civ."
  case civil1343_1 = "1343-1 C. civ."
  case civil1343_2 = "1343-2 C. civ."
  case civil1344 = "1344 C. civ."
  case civil1344_1 = "1344-1 C. civ."
  case monetaryL313_2 = "L313-2 CMF"
  case monetaryL313_3 = "L313-3 CMF"
  case procurementR2192_31 = "R2192-31 CCP"
  case procurementL2192_13 = "L2192-13 CCP"
  case procurementD2192_35 = "D2192-35 CCP"
  case enforcementL111_8 = "L111-8 CPCE"
  case enforcementR124_4 = "R124-4 CPCE"
  case leaseLaw4i = "4 i loi 89-462"
  case consumerL218_2 = "L218-2 C. conso."
  case contractual = "contrat"

  /// As in running text: "article L. 441-10, II du code de commerce".
  package var longCitation: String { rawValue }
  /// As in tables: "L. 441-10, II C. com.".
  package var shortCitation: String { rawValue }
}
