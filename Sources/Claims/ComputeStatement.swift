import CaseFiles
import Diagnostics
import Law
import Values

/// Computes the claim of `caseFile` on its statement date, in exact cents, or says everything the law
/// refuses in it.
///
/// Which law governs, what it admits, the accounts as payments and credit notes come in, then what is
/// printed of them: lines of interest, imputations, penalty clause, totals, later interest, what is left
/// aside, deadlines.
package func computeStatement(_ caseFile: CaseFile, law: LawBook) throws(Refusal) -> Checked<Statement> {
  var findings = Findings()
  let claim = try admitClaim(caseFile, law, &findings)
  let ledger = settle(claim, caseFile.options)
  reportUnknownRates(ledger, law, &findings)
  reportBeyondMeasure(ledger, &findings)
  try findings.throwIfAnyError()
  let outcome = judgeAccounts(ledger, claim, caseFile)
  let statement = assembleStatement(outcome, claim, caseFile, law)
  warn(about: statement, claim, caseFile, law, &findings)
  return Checked(statement, warnings: findings.warnings)
}

/// Runs the accounts to the closing day.
private func settle(_ claim: AdmittedClaim, _ options: CaseFile.Options) -> Ledger {
  var ledger = Ledger(claim.debts, costs: claim.costs, penalty: claim.penalty, options)
  for event in claim.events { ledger.record(event) }
  ledger.close(on: claim.closing)
  return ledger
}

/// A day that bears interest and whose rate is not known is refused by name: nothing is extrapolated.
private func reportUnknownRates(_ ledger: Ledger, _ law: LawBook, _ findings: inout Findings) {
  var periods: [LawTableName: Period] = [:]
  for account in ledger.accounts {
    guard let table = account.debt.plan?.schedule.key.table, let days = account.unknownDays else { continue }
    let known = periods[table] ?? days
    periods[table] = Period(first: min(known.first, days.first), last: max(known.last, days.last))
  }
  for (table, period) in periods.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
    findings.add([law.unknown(table, from: period.first, through: period.last)])
  }
}

/// Interest upon interest at a high rate outgrows any claim; a wrong rate or a wrong year is the likely cause.
private func reportBeyondMeasure(_ ledger: Ledger, _ findings: inout Findings) {
  for account in ledger.accounts where account.isBeyondMeasure {
    findings.refuse(
      .interestBeyondMeasure, at: .field(account.debt.basisPlace),
      [.invoice: account.debt.invoice.number, .limit: Money.largest.plainText])
  }
}
