import CaseFiles
import Diagnostics
import Law
import Values

/// The interest of one invoice: its own terms, else the contract's, else what the law gives.
struct AdmittedTerms {
  let basis: CaseFile.InterestTerms.Basis
  let from: CalendarDate?
  /// Where the case stipulates it.
  let place: String
}

/// Whether `basis` may be claimed under the regime; what is refused is told with its article.
func admittedTerms(
  of index: Int, in caseFile: CaseFile, _ law: GoverningLaw, _ findings: inout Findings
) -> AdmittedTerms? {
  let own = caseFile.invoices[index].interest
  let place = own == nil ? "contract.interest" : "invoices[\(index)].interest"
  let terms = own ?? caseFile.contract.interest
  guard let basis = terms?.basis ?? law.defaultBasis else {
    findings.refuse(.basisNeeded, at: .field("contract.interest"))
    return nil
  }
  if let code = refusal(of: basis, law.regime, caseFile.nature) {
    findings.refuse(code, at: .field(place), [.found: basis.name])
    return nil
  }
  return AdmittedTerms(basis: basis, from: terms?.from, place: place)
}

private func refusal(
  of basis: CaseFile.InterestTerms.Basis, _ regime: Statement.Regime, _ nature: CaseFile.Nature
) -> ClaimCode? {
  switch basis {
  case .lateCommercial: regime == .commercial ? nil : .lateCommercialNotDue
  case .publicProcurement: regime == .publicProcurement ? nil : .procurementRateNotDue
  case .contract, .legalMultiple:
    if regime == .publicProcurement {
      .procurementRateIsFixed
    } else {
      nature == .housingLease ? .leaseRefusesPenalties : nil
    }
  case .legal, .none: nil
  }
}

extension CaseFile.InterestTerms.Basis {
  /// As the case writes it.
  package var name: String {
    switch self {
    case .lateCommercial: "lateCommercial"
    case .legal: "legal"
    case .legalMultiple: "legalMultiple"
    case .contract: "contract"
    case .publicProcurement: "publicProcurement"
    case .none: "none"
    }
  }

  /// The article that a line of interest rests on.
  func article(under regime: Statement.Regime) -> Article {
    switch self {
    case .lateCommercial: .commerceL441_10
    case .publicProcurement: .procurementR2192_31
    case .legal, .none: .civil1231_6
    case .contract, .legalMultiple: regime == .commercial ? .commerceL441_10 : .contractual
    }
  }
}
