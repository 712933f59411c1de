/// An article of law that a printed figure or sentence rests on.
///
/// The raw value is what JSON carries; `citation` writes it as French usage does.
// swift-format-ignore: AlwaysUseLowerCamelCase
public enum Article: String, Sendable, Hashable, CaseIterable {
  case commerceL110_4 = "L110-4 C. com."
  case commerceL133_6 = "L133-6 C. com."
  case commerceL441_10 = "L441-10 II C. com."
  case commerceD441_5 = "D441-5 C. com."
  case commerceL622_7 = "L622-7 C. com."
  case commerceL622_21 = "L622-21 C. com."
  case commerceL622_24 = "L622-24 C. com."
  case commerceL622_25 = "L622-25 C. com."
  case commerceL622_28 = "L622-28 C. com."
  case commerceA444_31 = "A444-31 C. com."
  case commerceA444_32 = "A444-32 C. com."
  case civil1231_5 = "1231-5 C. civ."
  case civil1231_6 = "1231-6 C. civ."
  case civil1231_7 = "1231-7 C. civ."
  case civil1342_10 = "1342-10 C. civ."
  case civil1343_1 = "1343-1 C. civ."
  case civil1343_2 = "1343-2 C. civ."
  case civil1343_5 = "1343-5 C. civ."
  case civil1344 = "1344 C. civ."
  case civil1344_1 = "1344-1 C. civ."
  case civil2224 = "2224 C. civ."
  case civil2238 = "2238 C. civ."
  case civil2230 = "2230 C. civ."
  case civil2240 = "2240 C. civ."
  case civil2241 = "2241 C. civ."
  case civil2244 = "2244 C. civ."
  case monetaryL313_2 = "L313-2 CMF"
  case monetaryL313_3 = "L313-3 CMF"
  case procurementR2192_31 = "R2192-31 CCP"
  case procurementR2192_32 = "R2192-32 CCP"
  case procurementL2192_13 = "L2192-13 CCP"
  case procurementD2192_35 = "D2192-35 CCP"
  case administrativeJusticeL761_1 = "L761-1 CJA"
  case administrativeJusticeR761_1 = "R761-1 CJA"
  case procedure695 = "695 CPC"
  case procedure700 = "700 CPC"
  case procedure750_1 = "750-1 CPC"
  case procedure1411 = "1411 CPC"
  case enforcementR211_1 = "R211-1 CPCE"
  case enforcementL111_4 = "L111-4 CPCE"
  case enforcementL111_8 = "L111-8 CPCE"
  case enforcementR124_4 = "R124-4 CPCE"
  case consumerL218_2 = "L218-2 C. conso."
  case consumerL312_1 = "L312-1 C. conso."
  case consumerL722_5 = "L722-5 C. conso."
  case leaseLaw4i = "4 i loi 89-462"
  case leaseLaw7_1 = "7-1 loi 89-462"
  case publicDebtLaw1 = "1 loi 68-1250"
  case publicDebtLaw2 = "2 loi 68-1250"
  case contractual = "contrat"

  /// As in running text: "article L. 441-10, II du code de commerce", its spaces unbreakable where usage
  /// wants it.
  public var longCitation: String {
    guard let code else { return "contrat" }
    return "article\u{A0}" + number + " " + code.longName
  }

  /// "articles 2240 et 2244 du code civil", for another article of the same code.
  package func longCitation(with other: Article) -> String {
    guard let code, code.longName == other.code?.longName else {
      return longCitation + " et " + other.longCitation
    }
    return "articles\u{A0}" + number + " et\u{A0}" + other.number + " " + code.longName
  }

  /// As in tables: "L. 441-10, II C. com.", in one unbreakable run.
  public var shortCitation: String {
    guard let code else { return "contrat" }
    return number + "\u{A0}" + code.shortName
  }

  /// "art. L. 441-10, II du code de commerce", between brackets or in notes.
  public var abbreviatedCitation: String {
    guard let code else { return "contrat" }
    return "art.\u{A0}" + number + " " + code.longName
  }
}

extension Article {
  private struct Code {
    let longName: String
    let shortName: String
    static let commerce = Code(longName: "du code de commerce", shortName: "C.\u{A0}com.")
    static let civil = Code(longName: "du code civil", shortName: "C.\u{A0}civ.")
    static let consumer = Code(longName: "du code de la consommation", shortName: "C.\u{A0}conso.")
    static let monetary = Code(longName: "du code monétaire et financier", shortName: "CMF")
    static let procurement = Code(longName: "du code de la commande publique", shortName: "CCP")
    static let administrativeJustice = Code(
      longName: "du code de justice administrative", shortName: "CJA")
    static let procedure = Code(longName: "du code de procédure civile", shortName: "CPC")
    static let enforcement = Code(
      longName: "du code des procédures civiles d’exécution", shortName: "CPCE")
    static let leaseLaw = Code(
      longName: "de la loi n°\u{A0}89-462 du 6\u{A0}juillet 1989", shortName: "loi\u{A0}n°\u{A0}89-462")
    static let publicDebtLaw = Code(
      longName: "de la loi n°\u{A0}68-1250 du 31\u{A0}décembre 1968", shortName: "loi\u{A0}n°\u{A0}68-1250")
  }

  /// The code or statute it belongs to, told by the end of the raw value; nil for a contract.
  private var code: Code? {
    let codes: [(ending: String, code: Code)] = [
      (" C. com.", .commerce), (" C. civ.", .civil), (" C. conso.", .consumer), (" CMF", .monetary),
      (" CCP", .procurement), (" CPCE", .enforcement), (" CPC", .procedure),
      (" CJA", .administrativeJustice),
      (" loi 89-462", .leaseLaw), (" loi 68-1250", .publicDebtLaw),
    ]
    return codes.first { rawValue.hasSuffix($0.ending) }?.code
  }

  /// "L. 441-10, II", "1231-5", "4, i".
  private var number: String {
    let words = rawValue.split(separator: " ")
    let article = words[0]
    let paragraph = words.dropFirst().first { $0 == "II" || $0 == "i" }
    let letter = article.first.flatMap { "LRDA".contains($0) ? String($0) + ".\u{A0}" : nil }
    let digits = letter == nil ? article : article.dropFirst()
    return (letter ?? "") + digits + (paragraph.map { ",\u{A0}" + $0 } ?? "")
  }
}
