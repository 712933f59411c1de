import CaseFiles

/// What the pieces of a claim are called; all of them are feminine.
struct DebtNoun: Sendable {
  let singular: String
  let plural: String
  private let isElided: Bool

  /// What a title awards, alone or beside what none awards.
  static let sum = DebtNoun(singular: "somme", plural: "sommes", isElided: false)

  private init(singular: String, plural: String, isElided: Bool) {
    (self.singular, self.plural, self.isElided) = (singular, plural, isElided)
  }

  /// What no title awards is told by the nature of the claim.
  init(_ caseFile: CaseFile) {
    guard caseFile.titles.isEmpty || !caseFile.invoices.isEmpty else {
      self = .sum
      return
    }
    switch caseFile.nature {
    case .goods, .services, .carriage, .other:
      (singular, plural, isElided) = ("facture", "factures", false)
    case .loan, .housingLease, .commercialLease, .coOwnershipCharges:
      (singular, plural, isElided) = ("échéance", "échéances", true)
    case .damages:
      (singular, plural, isElided) = ("somme", "sommes", false)
    }
  }

  /// "la facture", "l’échéance", "les factures".
  func definite(_ count: Int) -> String {
    guard count < 2 else { return "les " + plural }
    return (isElided ? "l’" : "la ") + singular
  }

  /// Whether a number already says what it numbers: "Échéance 1".
  func isSaid(by number: String) -> Bool { number.lowercased().hasPrefix(singular) }

  /// "cette facture", "ces échéances".
  func demonstrative(_ count: Int) -> String { count < 2 ? "cette " + singular : "ces " + plural }

  /// "facture échue", "échéances échues".
  func overdue(_ count: Int) -> String {
    count < 2 ? singular + " échue" : plural + " échues"
  }

  /// "la facture F-12" needs no article: "facture F-12".
  var isInvoice: Bool { singular == "facture" }
}

extension CaseFile.Nature {
  /// As the cause of a claim.
  var words: String {
    switch self {
    case .goods: "fourniture de biens"
    case .services: "prestations de services"
    case .carriage: "transport de marchandises"
    case .loan: "prêt"
    case .housingLease: "bail d’habitation"
    case .commercialLease: "bail commercial"
    case .coOwnershipCharges: "charges de copropriété"
    case .damages: "dommages et intérêts"
    case .other: "créance contractuelle"
    }
  }
}
