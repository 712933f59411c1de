import CaseFiles
import Law
import Values

/// What could be claimed and is not, each with its amount and its article.
func leftAside(
  _ statement: Statement, _ outcome: Outcome, _ claim: AdmittedClaim, _ caseFile: CaseFile
) -> [Statement.LeftAside] {
  let regime = claim.law.regime
  let isInsolvent = claim.demandBar?.kind == .insolvency
  let unclaimed = outcome.unclaimed.filter { $0.account.base.isPositive || $0.isTimeBarred }
  var aside = unclaimed.map { judged in
    Statement.LeftAside(
      kind: judged.reasonLeftAside,
      invoice: judged.account.debt.invoice.number,
      amount: judged.account.principal + judged.account.interestDue(on: claim.closing)
        + judged.account.flatIndemnityDue,
      article: judged.articleLeftAside(isInsolvent: isInsolvent),
      rows: judged.isTimeBarred ? [judged.limitation.row] : [])
  }
  aside += outcome.claimed.filter { $0.account.isLate && $0.account.debt.unclaimedFlatIndemnity.isPositive }
    .map { judged in
      Statement.LeftAside(
        kind: .flatIndemnityNotClaimed, invoice: judged.account.debt.invoice.number,
        amount: judged.account.debt.unclaimedFlatIndemnity,
        article: isInsolvent ? regime.complementArticle : regime.flatIndemnityArticle,
        rows: judged.account.debt.flatIndemnityRow.map { [Statement.ParameterRow($0)] } ?? [])
    }
  aside += outcome.claimed.filter { $0.account.interestSetAside.isPositive }
    .map { judged in
      Statement.LeftAside(
        kind: .timeBarredInterest, invoice: judged.account.debt.invoice.number,
        amount: judged.account.interestSetAside,
        article: regime == .consumer ? .consumerL218_2 : .civil2224,
        rows: (judged.account.debt.plan?.bar).map { [Statement.ParameterRow($0.reference)] } ?? [])
    }
  aside += announcedPenalty(statement, outcome)
  let hasInvoices = claim.debts.contains { $0.title == nil }
  // The opening that bars the flat indemnities bars what exceeds them (L441-10 II C. com., last sentence).
  if hasInvoices, !isInsolvent, allowsComplement(regime) {
    let unproven = caseFile.costs.filter {
      $0.kind == .recovery && $0.exhibit == nil && $0.date <= claim.closing
    }
    aside.append(
      Statement.LeftAside(
        kind: .recoveryCostsReserved, invoice: nil,
        amount: unproven.isEmpty ? nil : unproven.map(\.amount).sum(),
        article: regime.complementArticle))
  }
  guard hasInvoices else { return aside }
  aside.append(
    Statement.LeftAside(
      kind: .depensReserved, invoice: nil, amount: nil,
      article: regime.depensArticle))
  return aside
}

private func announcedPenalty(_ statement: Statement, _ outcome: Outcome) -> [Statement.LeftAside] {
  var amount = announcedComplement(outcome)
  if let penalty = statement.penalty, !penalty.isDue { amount = penalty.amount }
  guard amount.isPositive else { return [] }
  return [
    Statement.LeftAside(
      kind: .penaltyClauseAnnounced, invoice: nil, amount: amount, article: .civil1231_5)
  ]
}

extension Outcome.JudgedAccount {
  /// A debt that falls due after the opening of insolvency proceedings is declared with its due date.
  fileprivate func articleLeftAside(isInsolvent: Bool) -> Article? {
    if isTimeBarred { return limitation.article }
    return isInsolvent && !isDue ? .commerceL622_25 : nil
  }

  /// The first reason that keeps it out of the claim.
  fileprivate var reasonLeftAside: Statement.LeftAside.Kind {
    if isTimeBarred { return .timeBarredInvoice }
    return isDue ? .invoiceWithoutProof : .invoiceNotYetDue
  }
}
