import CaseFiles
import Diagnostics
import Law
import Values

/// The accounts once the closing day has passed: which are claimed, and until when each may be sued on.
struct Outcome {
  let ledger: Ledger
  let claimed: [JudgedAccount]
  let unclaimed: [JudgedAccount]

  struct JudgedAccount {
    let account: Account
    let limitation: Limitation
    let isTimeBarred: Bool
    let isDue: Bool
  }
}

/// An invoice not yet due, time-barred, or that nothing proves, is not claimed.
func judgeAccounts(
  _ ledger: Ledger, _ claim: AdmittedClaim, _ caseFile: CaseFile, _ law: LawBook,
  _ findings: inout Findings
) throws(Refusal) -> Outcome {
  let ordinary = LimitationRule(caseFile, claim.law.regime)
  let payments = paymentDays(ledger)
  var judged: [Outcome.JudgedAccount] = []
  for account in ledger.accounts {
    let invoice = account.debt.invoice
    let rule = account.debt.title.map { LimitationRule(of: $0, else: ordinary) } ?? ordinary
    let limitation = findings.attempt { () throws(Refusal) in
      try rule.limitation(
        of: account.debt, payments: payments[invoice.number] ?? [], caseFile, law)
    }
    guard let limitation else { continue }
    let owes = account.base.isPositive || account.interestDue(on: claim.closing).isPositive
    judged.append(
      Outcome.JudgedAccount(
        account: account, limitation: limitation,
        isTimeBarred: owes && limitation.lastDay < claim.closing,
        isDue: invoice.dueDate <= claim.closing))
  }
  judged.sort { $0.printedOrder < $1.printedOrder }
  return Outcome(
    ledger: ledger, claimed: judged.filter(\.isClaimed), unclaimed: judged.filter { !$0.isClaimed })
}

/// By invoice, the days on which money of the debtor was imputed on it.
private func paymentDays(_ ledger: Ledger) -> [String: [CalendarDate]] {
  var days: [String: [CalendarDate]] = [:]
  for imputation in ledger.imputations where imputation.kind == .payment {
    for part in imputation.parts {
      guard let invoice = part.invoice, (part.interest + part.principal).isPositive else { continue }
      days[invoice, default: []].append(imputation.date)
    }
  }
  return days
}

extension Outcome.JudgedAccount {
  var isClaimed: Bool { isDue && !isTimeBarred && !account.debt.invoice.lacksProof }

  fileprivate var printedOrder: (CalendarDate, CalendarDate, String) {
    (account.debt.invoice.dueDate, account.debt.invoice.date, account.debt.invoice.number)
  }
}
