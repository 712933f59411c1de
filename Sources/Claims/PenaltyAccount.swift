import CaseFiles
import Values

/// The penalty clause as printed: owed for the invoices whose delay has run out, else announced on all of
/// them.
func penaltyAccount(
  _ outcome: Outcome, _ claim: AdmittedClaim, _ caseFile: CaseFile
) -> Statement.PenaltyAccount? {
  let run = outcome.ledger.penalty
  guard let clause = run.clause else { return nil }
  if run.amount.isPositive { return owedPenalty(run, clause, claim, caseFile) }
  let bases = outcome.claimed.compactMap { judged in
    run.base(of: judged.account).map { (invoice: judged.account.debt.invoice.number, base: $0) }
  }
  let base = bases.map(\.base).sum()
  guard base.isPositive else { return nil }
  let notice = runningNotice(caseFile, claim.closing)
  return Statement.PenaltyAccount(
    clause: clause, base: base, amount: run.amount(on: base), paid: .zero, isDue: false,
    deadline: notice?.deadline ?? announcedDeadline(caseFile), formalNoticeDate: notice?.date,
    parts: run.parts(over: bases))
}

/// What the clause would add for claimed invoices that have not incurred it yet, when others have.
func announcedComplement(_ outcome: Outcome) -> Money {
  let run = outcome.ledger.penalty
  guard run.amount.isPositive else { return .zero }
  let others = outcome.claimed.filter { !run.hasIncurred($0.account.debt.invoice.number) }
  let base = others.compactMap { run.base(of: $0.account) }.sum()
  return run.amount(on: run.bases.map(\.base).sum() + base) - run.amount
}

private func owedPenalty(
  _ run: PenaltyRun, _ clause: CaseFile.PenaltyClause, _ claim: AdmittedClaim, _ caseFile: CaseFile
) -> Statement.PenaltyAccount {
  let expired = caseFile.events.filter { event in
    event.kind == .formalNotice && event.date <= claim.closing
      && event.deadline.map { $0 < claim.closing } ?? false
  }
  let first = expired.min { ($0.deadline ?? $0.date) < ($1.deadline ?? $1.date) }
  return Statement.PenaltyAccount(
    clause: clause, base: run.bases.map(\.base).sum(), amount: run.amount, paid: run.paid,
    isDue: true, deadline: first?.deadline, formalNoticeDate: first?.date,
    parts: run.parts(over: run.bases))
}

/// A mise en demeure already sent, whose delay has not run out.
private func runningNotice(_ caseFile: CaseFile, _ closing: CalendarDate) -> CaseFile.Event? {
  caseFile.events
    .filter { event in
      event.kind == .formalNotice && event.date <= closing
        && event.deadline.map { $0 >= closing } ?? false
    }
    .min { $0.date < $1.date }
}

/// The delay that the mise en demeure of this case gives.
private func announcedDeadline(_ caseFile: CaseFile) -> CalendarDate? {
  guard caseFile.documents.contains("mise-en-demeure") else { return nil }
  return caseFile.letter(for: "mise-en-demeure").replyBy
}
