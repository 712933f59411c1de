import CaseFiles
import Diagnostics
import Law
import Values

/// What the reader of the claim should know before it leaves: nothing here changes a figure.
func warn(
  about statement: Statement, _ claim: AdmittedClaim, _ caseFile: CaseFile, _ law: LawBook,
  _ findings: inout Findings
) {
  let places = Dictionary(
    claim.debts.map { ($0.invoice.number, $0) }, uniquingKeysWith: { first, _ in first })
  warnOfFloor(statement, claim, places, law, &findings)
  for invoice in statement.unclaimedInvoices {
    findings.warn(
      invoice.isTimeBarred ? .timeBarred : invoice.isDue ? .invoiceWithoutProof : .notYetDue,
      at: .field(places[invoice.number]?.place ?? "invoices"),
      [.invoice: invoice.number, .date: invoice.dueDate.iso, .amount: invoice.due.plainText])
  }
  warnOfDisputes(statement, places, &findings)
  warnOfBarredInterest(statement, claim, places, &findings)
  warnOfLimitation(statement, places, &findings)
  if statement.totals.creditBalance.isPositive {
    findings.warn(
      .overpaid, at: .field("payments"), [.amount: statement.totals.creditBalance.plainText])
  }
  warnOfUnverifiedRows(statement, law, &findings)
  warnOfUnknownCeiling(statement, claim, caseFile, law, &findings)
}

/// Nothing is said of an amicable attempt on a day for which its ceiling is not known.
private func warnOfUnknownCeiling(
  _ statement: Statement, _ claim: AdmittedClaim, _ caseFile: CaseFile, _ law: LawBook,
  _ findings: inout Findings
) {
  guard claim.bindsToConciliation(caseFile), statement.conciliation == nil else { return }
  findings.add([
    law.unknown(.conciliation, from: claim.closing, through: claim.closing, severity: .warning)
  ])
}

/// A stipulated rate under three times the legal rate (L441-10 II C. com.) is told once, and left as it is.
private func warnOfFloor(
  _ statement: Statement, _ claim: AdmittedClaim, _ debts: [String: Debt], _ law: LawBook,
  _ findings: inout Findings
) {
  guard claim.law.regime == .commercial else { return }
  var told: Set<String> = []
  for line in statement.lines {
    switch line.source {
    case .contract, .legalMultiple: break
    case .refinancing, .legal, .majoredLegal: continue
    }
    guard let debt = debts[line.invoice], !told.contains(debt.basisPlace),
      let floor = try? law.contractRateFloor(on: line.period.first), line.rate < floor
    else { continue }
    told.insert(debt.basisPlace)
    findings.warn(
      .rateUnderFloor, at: .field(debt.basisPlace),
      [.rate: line.rate.plainText, .limit: floor.plainText, .date: line.period.first.iso])
  }
}

/// A part that the debtor disputes stays in the claim.
private func warnOfDisputes(
  _ statement: Statement, _ debts: [String: Debt], _ findings: inout Findings
) {
  for invoice in statement.invoices {
    guard let disputed = invoice.disputed, let debt = debts[invoice.number] else { continue }
    findings.warn(
      .disputedPart, at: .field(debt.place + ".disputed"),
      [.invoice: invoice.number, .amount: disputed.plainText])
  }
}

private func warnOfBarredInterest(
  _ statement: Statement, _ claim: AdmittedClaim, _ debts: [String: Debt], _ findings: inout Findings
) {
  for award in statement.invoices where award.interestSetAside.isPositive {
    guard let debt = debts[award.number], let bar = debt.plan?.bar else { continue }
    findings.warn(
      .interestTimeBarred, at: .field(debt.place),
      [
        .name: award.number, .amount: award.interestSetAside.plainText,
        .date: bar.firstDay.iso,
      ])
  }
}

/// Product convention: a limitation that ends within three months is told, and so is a procedural delay.
private func warnOfLimitation(
  _ statement: Statement, _ debts: [String: Debt], _ findings: inout Findings
) {
  let horizon = statement.closingDate.adding(months: 3)
  for deadline in statement.deadlines where deadline.date <= horizon {
    let debt = deadline.invoice.flatMap { debts[$0] }
    guard let code = deadline.kind.nearCode else { continue }
    findings.warn(
      code, at: .field(debt?.place ?? (deadline.kind == .declareClaim ? "events" : "titles")),
      [
        .invoice: deadline.invoice ?? "", .date: deadline.date.iso,
        .article: deadline.article?.shortCitation ?? "",
      ])
  }
}

/// Rows read without official confirmation are used, and named with their source.
private func warnOfUnverifiedRows(
  _ statement: Statement, _ law: LawBook, _ findings: inout Findings
) {
  let unverified = statement.rows { $0.status != LawRow.Status.verified.rawValue }
    .sorted { ($0.table, $0.from) < ($1.table, $1.from) }
  findings.add(
    unverified.map { row in
      .warning(
        LawCode.unverifiedRow, at: .thing(law.file(of: row.table)),
        [.name: row.table, .date: row.from.iso, .reason: row.source])
    })
}

extension Statement {
  /// The rows of parameters that a figure or a day of the statement rests on, of those that are `wanted`.
  fileprivate func rows(_ isWanted: (ParameterRow) -> Bool) -> Set<ParameterRow> {
    var rows: Set<ParameterRow> = []
    func add(_ others: some Sequence<ParameterRow>) {
      for row in others where isWanted(row) { rows.insert(row) }
    }
    for line in lines { add(line.rows) }
    for line in unclaimedLines { add(line.rows) }
    for invoice in invoices + unclaimedInvoices {
      add(invoice.rows)
    }
    for title in titles { add(title.tariff?.rows ?? []) }
    for item in leftAside { add(item.rows) }
    add(deadlines.compactMap(\.row))
    add([conciliation?.row].compactMap(\.self))
    return rows
  }
}

extension Statement.Deadline.Kind {
  /// What is said when it is near; nil for a day that is told elsewhere.
  fileprivate var nearCode: ClaimCode? {
    switch self {
    case .limitation: .limitationNear
    case .titleExpiry: .titleExpiryNear
    case .serveOrder: .serviceNear
    case .declareClaim: .declarationNear
    case .payBy: nil
    }
  }
}
