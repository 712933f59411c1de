import CaseFiles
import Law
import Values

/// Puts into printed form what the accounts hold; no figure is computed twice.
func assembleStatement(
  _ outcome: Outcome, _ claim: AdmittedClaim, _ caseFile: CaseFile, _ law: LawBook
) -> Statement {
  let penalty = penaltyAccount(outcome, claim, caseFile)
  let costs = costLines(outcome, claim)
  let titles = titleAccounts(outcome, costs, claim, caseFile)
  let claimed = outcome.claimed.map { invoiceAccount($0, claim) }
  let imputations = outcome.ledger.imputations.countingDown(to: claimed)
  var statement = Statement(
    reference: caseFile.reference, closingDate: claim.closing, regime: claim.law.regime,
    conventions: conventions(claim, caseFile),
    invoices: claimed,
    unclaimedInvoices: outcome.unclaimed.map { invoiceAccount($0, claim) },
    lines: outcome.claimed.flatMap(\.account.lines),
    unclaimedLines: outcome.unclaimed.flatMap(\.account.lines),
    imputations: imputations + ignoredImputations(caseFile, claim),
    costs: costs, titles: titles, provision: provision(of: titles), penalty: penalty,
    totals: Statement.Totals(), heads: [],
    daily: dailyInterest(outcome, claim, Counting(options: caseFile.options)), leftAside: [],
    deadlines: deadlines(outcome, claim, caseFile, law),
    conciliation: conciliation(claim, caseFile, law), demandBar: claim.demandBar,
    parameterStamps: law.lastKnownDays.map {
      Statement.ParameterStamp(table: $0.table, knownUntil: $0.knownUntil)
    },
    caseDigest: caseFile.digest)
  statement.totals = totals(statement, outcome)
  statement.heads = heads(statement, outcome)
  statement.leftAside = leftAside(statement, outcome, claim, caseFile)
  return statement
}

private func conventions(_ claim: AdmittedClaim, _ caseFile: CaseFile) -> Statement.Conventions {
  Statement.Conventions(
    options: caseFile.options, lateInterestTerm: lateInterestTerm(claim),
    capitalisationClause: caseFile.options.capitalisationClause,
    capitalisingTitles: caseFile.titlesByDate.filter(\.capitalisation).map(\.number))
}

/// "Pénalités" are those of L441-10 C. com.: a claim that holds the interest of a title too says "intérêts" of both.
private func lateInterestTerm(_ claim: AdmittedClaim) -> Statement.Conventions.Term {
  let hasPenalties = claim.debts.contains { $0.article == .commerceL441_10 }
  let hasOtherAwards = claim.debts.contains {
    $0.title != nil && $0.plan != nil && $0.article != .commerceL441_10
  }
  return hasPenalties && !hasOtherAwards ? .penalties : .interest
}

/// Article 750-1 CPC binds whoever sues before the tribunal judiciaire, not before a commercial or an administrative
/// court, nor whoever already has a title.
private func conciliation(
  _ claim: AdmittedClaim, _ caseFile: CaseFile, _ law: LawBook
) -> Statement.Conciliation? {
  guard claim.bindsToConciliation(caseFile), let known = try? law.conciliationCeiling(on: claim.closing)
  else { return nil }
  return Statement.Conciliation(ceiling: known.value, row: Statement.ParameterRow(known.reference))
}

private func invoiceAccount(
  _ judged: Outcome.JudgedAccount, _ claim: AdmittedClaim
) -> Statement.InvoiceAccount {
  let account = judged.account
  let invoice = account.debt.invoice
  let accrued = account.lines.map(\.amount).sum()
  let interestDue = accrued - account.interestPaid - account.interestSetAside
  return Statement.InvoiceAccount(
    number: invoice.number, head: account.debt.head, title: account.debt.title?.number, date: invoice.date,
    dueDate: invoice.dueDate, label: invoice.label,
    invoiced: invoice.amount, vat: invoice.vat, creditNotes: account.credited,
    paidOnPrincipal: account.paidOnPrincipal, principalDue: account.principal,
    interestAccrued: accrued, interestPaid: account.interestPaid,
    interestSetAside: account.interestSetAside, interestDue: interestDue,
    flatIndemnity: account.flatIndemnity, flatIndemnityPaid: account.flatIndemnityPaid,
    flatIndemnityRow: account.flatIndemnity.isPositive
      ? account.debt.flatIndemnityRow.map { Statement.ParameterRow($0) } : nil,
    daysLate: account.isLate
      ? (account.settledOn ?? claim.closing).dayNumber - invoice.dueDate.dayNumber : 0,
    basis: account.debt.basis, interestStartsOn: account.lines.first?.period.first,
    interestStart: account.debt.start, interestEndsOn: account.debt.plan?.end,
    capitalisations: account.capitalisations, limitation: judged.limitation,
    disputed: invoice.disputed, isTimeBarred: judged.isTimeBarred, isDue: judged.isDue,
    lacksProof: invoice.lacksProof,
    due: account.principal + interestDue + account.flatIndemnityDue)
}

/// The provisions of the titles added up, by rate.
private func provision(of titles: [Statement.TitleAccount]) -> Statement.Provision? {
  let provisions = titles.compactMap(\.provision)
  guard let first = provisions.first else { return nil }
  let parts = provisions.flatMap(\.parts)
  return Statement.Provision(period: first.period, parts: parts, amount: parts.map(\.amount).sum())
}

private func costLines(_ outcome: Outcome, _ claim: AdmittedClaim) -> [Statement.CostLine] {
  let costs = outcome.ledger.costs
  var lines = costs.acts.map { act in
    Statement.CostLine(
      date: act.cost.date, label: act.cost.label, amount: act.cost.amount, spent: act.cost.amount,
      paid: act.paid, article: .enforcementL111_8, exhibit: act.cost.exhibit, kind: act.cost.kind,
      title: act.cost.title)
  }
  let complement = costs.complement(by: claim.closing)
  if complement.isPositive, let last = costs.recovery.last {
    lines.append(
      Statement.CostLine(
        date: last.date, label: costs.recovery.map(\.label).joined(separator: ", "),
        amount: complement, spent: costs.recovery.map(\.amount).sum(), paid: costs.complementPaid,
        article: claim.law.regime.complementArticle,
        exhibit: costs.recovery.compactMap(\.exhibit).joined(separator: ", "), kind: .recovery,
        title: nil))
  }
  for (title, tariff) in claim.tariffs.sorted(by: { $0.key < $1.key }) {
    let awards = outcome.ledger.accounts.filter { $0.debt.title?.number == title }
    if let cost = tariffCost(tariff, awards, on: claim.closing) { lines.append(cost) }
  }
  return lines
}

/// Payments and credit notes dated after the closing day: listed, not counted.
private func ignoredImputations(
  _ caseFile: CaseFile, _ claim: AdmittedClaim
) -> [Statement.Imputation] {
  let payments = caseFile.payments.filter { $0.date > claim.closing }.map {
    Statement.Imputation(
      date: $0.date, kind: .ignoredPayment, amount: $0.amount, actsFrom: $0.date, means: $0.means,
      reference: nil, designatedInvoice: $0.invoice, designatedTitle: $0.title, parts: [], surplus: .zero,
      principalAfter: .zero)
  }
  let notes = caseFile.creditNotes.filter { $0.date > claim.closing }.map {
    Statement.Imputation(
      date: $0.date, kind: .ignoredCreditNote, amount: $0.amount, actsFrom: $0.date, means: nil,
      reference: $0.number, designatedInvoice: $0.invoice, designatedTitle: nil, parts: [], surplus: .zero,
      principalAfter: .zero)
  }
  return (payments + notes).sorted {
    ($0.date, $0.kind.rawValue, $0.reference ?? "", $1.amount, $0.designatedInvoice ?? "")
      < ($1.date, $1.kind.rawValue, $1.reference ?? "", $0.amount, $1.designatedInvoice ?? "")
  }
}
