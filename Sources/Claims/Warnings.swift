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
      invoice.isTimeBarred ? .timeBarred : .notYetDue,
      at: .field(places[invoice.number]?.place ?? "invoices"),
      [.invoice: invoice.number, .date: invoice.dueDate.iso, .amount: invoice.due.plainText])
  }
  warnOfLimitation(statement, places, &findings)
  if statement.totals.creditBalance.isPositive {
    findings.warn(
      .overpaid, at: .field("payments"), [.amount: statement.totals.creditBalance.plainText])
  }
  warnOfUnverifiedRows(claim, statement, &findings)
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

/// Product convention: a limitation that ends within three months is told.
private func warnOfLimitation(
  _ statement: Statement, _ debts: [String: Debt], _ findings: inout Findings
) {
  let horizon = statement.closingDate.adding(months: 3)
  for deadline in statement.deadlines where deadline.kind == .limitation && deadline.date <= horizon {
    guard let invoice = deadline.invoice, let debt = debts[invoice] else { continue }
    findings.warn(
      .limitationNear, at: .field(debt.place),
      [
        .invoice: invoice, .date: deadline.date.iso,
        .article: deadline.article?.shortCitation ?? "",
      ])
  }
}

/// Rows read without official confirmation are used, and named with their source.
private func warnOfUnverifiedRows(
  _ claim: AdmittedClaim, _ statement: Statement, _ findings: inout Findings
) {
  let debts = Dictionary(
    claim.debts.map { ($0.invoice.number, $0) }, uniquingKeysWith: { first, _ in first })
  var rows: Set<LawRowReference> = []
  for line in statement.lines {
    guard let schedule = debts[line.invoice]?.plan?.schedule else { continue }
    rows.formUnion(schedule.step(on: line.period.first)?.references ?? [])
  }
  let unverified = rows.filter { $0.status != .verified }
    .sorted { ($0.table.rawValue, $0.from) < ($1.table.rawValue, $1.from) }
  findings.add(
    unverified.map { row in
      .warning(
        LawCode.unverifiedRow, at: .thing(row.file),
        [.name: row.table.rawValue, .date: row.from.iso, .reason: row.source])
    })
}
