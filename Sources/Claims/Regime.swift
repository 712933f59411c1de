import CaseFiles
import Diagnostics
import Law
import Values

/// The law that governs lateness, decided by who the parties are, what the contract is for and what the
/// debt is.
struct GoverningLaw: Equatable {
  let regime: Statement.Regime
  /// L313-2 CMF: the quality of the creditor, never the debtor's.
  let legalRateCategory: LegalRateCategory
  /// What interest runs when the case says nothing; nil when the case must say.
  let defaultBasis: CaseFile.InterestTerms.Basis?
}

/// In what capacity a party acts.
enum Capacity: Equatable {
  case professional, nonProfessional, privatePerson, publicBody
  /// The case must tell, since the answer changes the law.
  case undecided
}

extension Capacity {
  static func ofCreditor(
    _ kind: Party.Kind, debtor: Party.Kind, purpose: CaseFile.Contract.Purpose?
  ) -> Capacity {
    switch kind {
    case .company: .professional
    case .publicBody: .publicBody
    case .individual: .privatePerson
    case .association, .coOwnership: purpose == .professional ? .professional : .nonProfessional
    case .soleTrader:
      // Only another trader leaves a doubt: before anyone else a sole trader is trading, and `purpose` is
      // the debtor's.
      switch (debtor, purpose) {
      case (.company, .personal): .privatePerson
      case (.company, nil), (.soleTrader, nil): .undecided
      default: .professional
      }
    }
  }

  static func ofDebtor(_ kind: Party.Kind, purpose: CaseFile.Contract.Purpose?) -> Capacity {
    switch (kind, purpose) {
    case (.company, _): .professional
    case (.publicBody, _): .publicBody
    case (.individual, _): .privatePerson
    case (.association, .professional), (.coOwnership, .professional): .professional
    case (.association, _), (.coOwnership, _): .nonProfessional
    case (.soleTrader, .professional): .professional
    case (.soleTrader, .personal): .privatePerson
    case (.soleTrader, nil): .undecided
    }
  }
}

extension CaseFile.Nature {
  /// L441-10 C. com. governs the price of goods and services.
  fileprivate var isPriceOfGoodsOrServices: Bool {
    switch self {
    case .goods, .services, .carriage, .other: true
    case .loan, .housingLease, .commercialLease, .coOwnershipCharges, .damages: false
    }
  }
}

/// Decides the regime, or says why none may be chosen.
func governingLaw(of caseFile: CaseFile, _ findings: inout Findings) -> GoverningLaw? {
  let purpose = caseFile.contract.purpose
  let creditor = Capacity.ofCreditor(
    caseFile.creditor.kind, debtor: caseFile.debtor.kind, purpose: purpose)
  let debtor = Capacity.ofDebtor(caseFile.debtor.kind, purpose: purpose)
  if creditor == .publicBody { findings.refuse(.publicCreditor, at: .field("creditor.kind")) }
  for (name, party) in [("creditor", caseFile.creditor), ("debtor", caseFile.debtor)] {
    guard party.kind == .individual, purpose == .professional else { continue }
    findings.refuse(.individualIsNotProfessional, at: .field(name + ".kind"))
  }
  // Which law applies matters only when the other party is not a private person or a public body.
  let isUndecided = debtor == .undecided && creditor != .privatePerson || creditor == .undecided
  if isUndecided { findings.refuse(.purposeNeeded, at: .field("contract.purpose")) }
  guard findings.errors.isEmpty else { return nil }
  let regime = regime(creditor, debtor, caseFile)
  if regime == nil { findings.refuse(.consumerCredit, at: .field("nature")) }
  return regime.map { regime in
    GoverningLaw(
      regime: regime, legalRateCategory: creditor == .privatePerson ? .individual : .other,
      defaultBasis: defaultBasis(regime, caseFile.nature))
  }
}

/// The matrix; nil for consumer credit, which has its own closed rules.
private func regime(
  _ creditor: Capacity, _ debtor: Capacity, _ caseFile: CaseFile
) -> Statement.Regime? {
  let nature = caseFile.nature
  let suppliesGoodsOrServices = creditor == .professional || caseFile.creditor.kind == .association
  switch (creditor, debtor) {
  case (_, .publicBody): return caseFile.contract.isPublicProcurement ? .publicProcurement : .civil
  case (.professional, .professional):
    return nature.isPriceOfGoodsOrServices || nature == .commercialLease ? .commercial : .civil
  case (.professional, .privatePerson) where nature == .loan: return nil
  case (_, .privatePerson) where suppliesGoodsOrServices:
    return nature.isPriceOfGoodsOrServices ? .consumer : .civil
  default: return .civil
  }
}

private func defaultBasis(
  _ regime: Statement.Regime, _ nature: CaseFile.Nature
) -> CaseFile.InterestTerms.Basis? {
  switch regime {
  // Whether L441-10 governs commercial rents is not settled: the case says which interest it asks.
  case .commercial: nature == .commercialLease ? nil : .lateCommercial
  case .publicProcurement: .publicProcurement
  case .consumer, .civil: .legal
  }
}
