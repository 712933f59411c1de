import CaseFiles
import Diagnostics
import Law
import Values

/// The costs that may be asked: acts that the law prescribes to the creditor, costs of a title, and, between
/// professionals, proven recovery costs beyond the flat indemnities (L111-8 CPCE, L441-10 II C. com.).
func admitCosts(
  _ caseFile: CaseFile, _ law: GoverningLaw, _ closing: CalendarDate, _ findings: inout Findings
) -> CostAccounts {
  var acts: [CaseFile.Cost] = []
  var recovery: [CaseFile.Cost] = []
  for (index, cost) in caseFile.costs.enumerated() {
    let place = Place.field("costs[\(index)]")
    if cost.date > closing {
      findings.warn(
        .costAfterClosing, at: place,
        [.date: cost.date.iso, .otherDate: closing.iso, .amount: cost.amount.plainText])
      continue
    }
    switch cost.kind {
    case .prescribedAct: acts.append(cost)
    case .recovery:
      if allowsComplement(law.regime) {
        if cost.exhibit != nil { recovery.append(cost) }
      } else {
        findings.refuse(.recoveryCostsRefused, at: place, [.name: cost.label])
      }
    case .service, .enforcement, .courtFee, .other:
      if let title = cost.title, caseFile.titles.contains(where: { $0.number == title }) {
        acts.append(cost)
        continue
      }
      findings.refuse(.costNeedsTitle, at: place, [.name: cost.label])
    }
  }
  return CostAccounts(acts: acts, recovery: recovery)
}

/// Recovery costs beyond the flat indemnity may be asked on proof (L441-10 II C. com., L2192-13 CCP).
func allowsComplement(_ regime: Statement.Regime) -> Bool {
  regime == .commercial || regime == .publicProcurement
}
