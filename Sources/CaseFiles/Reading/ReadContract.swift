import Diagnostics
import Values

extension ObjectReader {
  func contract() -> CaseFile.Contract {
    CaseFile.Contract(
      reference: text(.reference), purpose: choice(.purpose),
      isPublicProcurement: flag(.publicProcurement) ?? false, interest: interestTerms(.interest),
      penaltyClause: object(.penaltyClause, as: .penaltyClause)?.penaltyClause(),
      defaultClause: text(.defaultClause))
  }

  /// The interest terms under `key`.
  func interestTerms(_ key: CaseKey) -> CaseFile.InterestTerms? {
    object(key, as: .interest)?.interestTerms()
  }

  private func interestTerms() -> CaseFile.InterestTerms? {
    let name: BasisName? = requiredChoice(.basis)
    let from = date(.from)
    let (rate, hundredths, clause) = (rate(.rate), hundredths(.multiple), text(.clause))
    guard let name else { return nil }
    if name == .contract { _ = need(.rate, wanted: "\"12.00\"") }
    if name == .legalMultiple { _ = need(.multiple, wanted: "\"3\"") }
    refuse(name.strangeKeys, because: "basis: \(name.rawValue)")
    let basis: CaseFile.InterestTerms.Basis? =
      switch name {
      case .lateCommercial: .lateCommercial
      case .legal: .legal
      case .legalMultiple: hundredths.map { .legalMultiple(hundredths: $0) }
      case .contract: rate.map { .contract($0, clause: clause) }
      case .publicProcurement: .publicProcurement
      case .none: CaseFile.InterestTerms.Basis.none
      }
    return basis.map { CaseFile.InterestTerms(basis: $0, from: from) }
  }

  private func penaltyClause() -> CaseFile.PenaltyClause? {
    let (rate, amount) = (rate(.rate), money(.amount))
    let base: CaseFile.PenaltyClause.Base? = choice(.base)
    let (minimum, maximum) = (money(.minimum, .zeroOrMore), money(.maximum))
    let article = requiredText(.article, wanted: "\"article 7 des conditions générales de vente\"")
    checkShareOrAmount()
    if let minimum, let maximum, minimum > maximum {
      findings.error(
        .amountAbove, at: path(to: .minimum),
        [.name: "minimum", .amount: minimum.plainText, .limit: maximum.plainText, .wanted: "maximum"])
    }
    guard let article, rate != nil || amount != nil else { return nil }
    return CaseFile.PenaltyClause(
      rate: rate, flatAmount: amount, base: base ?? .remainingPrincipal, minimum: minimum, maximum: maximum,
      article: article)
  }

  private func checkShareOrAmount() {
    switch (has(.rate), has(.amount)) {
    case (true, true):
      findings.keyError(.exclusiveKeys, at: path(to: .amount), [.found: "amount", .wanted: "rate"])
    case (false, false):
      findings.error(.oneOfKeys, at: path(to: .rate), [.wanted: "rate, amount"])
    case (true, false): break
    case (false, true): refuse([.base, .minimum, .maximum], because: "amount")
    }
  }
}

/// The words of `basis`.
private enum BasisName: String, CaseIterable {
  case lateCommercial, legal, legalMultiple, contract, publicProcurement
  case none

  /// Keys that have no sense with it.
  var strangeKeys: [CaseKey] {
    switch self {
    case .lateCommercial, .legal, .publicProcurement: [.rate, .multiple, .clause]
    case .legalMultiple: [.rate, .clause]
    case .contract: [.multiple]
    case .none: [.rate, .multiple, .clause, .from]
    }
  }
}
