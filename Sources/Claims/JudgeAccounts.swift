import CaseFiles
import Law
import Values

/// The accounts once the closing day has passed: which are claimed, and until when each may be sued on.
struct Outcome {
  let ledger: Ledger
  let claimed: [JudgedAccount]
  let unclaimed: [JudgedAccount]

  struct JudgedAccount {
    let account: Account
    let limitation: Statement.LimitationAccount
    let isTimeBarred: Bool
    let isDue: Bool
  }
}

/// An invoice not yet due, time-barred, or that nothing proves, is not claimed.
func judgeAccounts(_ ledger: Ledger, _ claim: AdmittedClaim, _ caseFile: CaseFile) -> Outcome {
  let judged = ledger.accounts.map { account in
    var clock = account.limitation
    clock.advance(to: caseFile.statementDate)
    let owes =
      account.base.isPositive || account.interestDue(on: claim.closing).isPositive
      || account.flatIndemnityDue.isPositive
    return Outcome.JudgedAccount(
      account: account, limitation: clock.account,
      isTimeBarred: owes && clock.lastDay < claim.closing,
      isDue: account.debt.invoice.dueDate <= claim.closing)
  }
  let order = judged.map(\.printedOrder)
  let printed = judged.indices.sorted { order[$0] < order[$1] }
  return Outcome(
    ledger: ledger, claimed: printed.filter { judged[$0].isClaimed }.map { judged[$0] },
    unclaimed: printed.filter { !judged[$0].isClaimed }.map { judged[$0] })
}

extension Outcome.JudgedAccount {
  var isClaimed: Bool { isDue && !isTimeBarred && !account.debt.invoice.lacksProof }

  fileprivate var printedOrder: (CalendarDate, CalendarDate, String) {
    (account.debt.invoice.dueDate, account.debt.invoice.date, account.debt.invoice.number)
  }
}
