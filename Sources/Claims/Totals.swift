import CaseFiles
import Law
import Values

/// Each total is the sum of its printed lines.
func totals(_ statement: Statement, _ outcome: Outcome) -> Statement.Totals {
  let invoices = statement.invoices
  var totals = Statement.Totals()
  totals.principalInvoiced = invoices.map(\.invoiced).sum()
  totals.creditNotes = invoices.map(\.creditNotes).sum()
  let counted = statement.counted
  totals.paid = counted.filter { $0.kind == .payment }.map(\.amount).sum()
  totals.paidOnPrincipal = invoices.map(\.paidOnPrincipal).sum()
  totals.principalDue = invoices.map(\.principalDue).sum()
  totals.interestAccrued = statement.lines.map(\.amount).sum()
  totals.interestPaid = invoices.map(\.interestPaid).sum()
  totals.interestCapitalised = outcome.claimed.map(\.account.interestCapitalised).sum()
  totals.interestSetAside = invoices.map(\.interestSetAside).sum()
  totals.interestDue = totals.interestAccrued - totals.interestPaid - totals.interestSetAside
  totals.indemnityPaid = invoices.map(\.flatIndemnityPaid).sum()
  totals.indemnityDue = invoices.map(\.flatIndemnity).sum() - totals.indemnityPaid
  if let penalty = statement.penalty, penalty.isDue {
    totals.penaltyPaid = penalty.paid
    totals.penaltyDue = penalty.amount - penalty.paid
  }
  totals.costsPaid = statement.costs.map(\.paid).sum()
  totals.costsDue = statement.costs.map(\.amount).sum() - totals.costsPaid
  totals.paidOnUnclaimed = statement.unclaimedInvoices
    .map { $0.paidOnPrincipal + $0.interestPaid + $0.flatIndemnityPaid }.sum()
  totals.creditBalance = counted.map(\.surplus).sum()
  totals.totalDue =
    totals.principalDue + totals.interestDue + totals.indemnityDue + totals.penaltyDue + totals.costsDue
  return totals
}

/// The recapitulation: heads that hold something, principal always.
func heads(_ statement: Statement, _ outcome: Outcome) -> [Statement.Head] {
  let totals = statement.totals
  func due(_ costs: [Statement.CostLine]) -> Money { costs.map { $0.amount - $0.paid }.sum() }
  let complement = statement.costs.filter { $0.kind == .recovery }
  let acts = statement.costs.filter { $0.kind != .recovery }
  let principals = statement.invoices.reduce(into: [Statement.Head.Kind: Money]()) { sums, invoice in
    sums[invoice.head, default: .zero] += invoice.principalDue
  }
  func awarded(_ kind: Statement.Head.Kind) -> Money { principals[kind, default: .zero] }
  func award(_ kind: Statement.Head.Kind, _ article: Article) -> Statement.Head {
    Statement.Head(kind: kind, article: article, count: nil, unit: nil, amount: awarded(kind))
  }
  var heads = [
    Statement.Head(kind: .principal, article: nil, count: nil, unit: nil, amount: awarded(.principal)),
    award(.damages, .civil1231_7),
    Statement.Head(
      kind: .interest, article: soleArticle(of: statement.lines), count: nil, unit: nil,
      amount: totals.interestDue + awarded(.interest)),
    flatIndemnityHead(statement, awarded: awarded(.flatIndemnity)),
    award(.article700, statement.regime.suitCostsArticle),
    award(.depens, statement.regime.depensArticle),
    Statement.Head(
      kind: .complementaryCompensation, article: complement.first?.article, count: nil, unit: nil,
      amount: due(complement)),
    Statement.Head(
      kind: .penaltyClause, article: .civil1231_5, count: nil, unit: nil,
      amount: totals.penaltyDue + awarded(.penaltyClause)),
    Statement.Head(
      kind: .costs, article: acts.first?.article, count: nil, unit: nil, amount: due(acts)),
  ]
  heads.removeAll { $0.kind != .principal && $0.amount.isZero }
  return heads
}

/// The article of the interest, when all of it rests on the same.
private func soleArticle(of lines: [Statement.InterestLine]) -> Article? {
  guard let first = lines.first?.article, lines.allSatisfy({ $0.article == first }) else { return nil }
  return first
}

/// Count and unit are told when the amount is their product.
private func flatIndemnityHead(_ statement: Statement, awarded: Money) -> Statement.Head {
  let owing = statement.invoices.filter { $0.flatIndemnity > $0.flatIndemnityPaid }
  let unit = owing.first?.flatIndemnity
  let isProduct =
    awarded.isZero && owing.allSatisfy { $0.flatIndemnity == unit && $0.flatIndemnityPaid.isZero }
  return Statement.Head(
    kind: .flatIndemnity, article: statement.regime.flatIndemnityArticle,
    count: isProduct ? owing.count : nil,
    unit: isProduct ? unit : nil, amount: statement.totals.indemnityDue + awarded)
}
