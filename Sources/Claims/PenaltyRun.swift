import CaseFiles
import Values

/// The penalty clause as invoices incur it, one mise en demeure after the other (1231-5 C. civ.).
struct PenaltyRun {
  /// Nil when the contract has no penalty clause.
  let clause: CaseFile.PenaltyClause?
  /// What the clause is counted on, by invoice, in the order they incurred it.
  private(set) var bases: [(invoice: String, base: Money)] = []
  private(set) var paid = Money.zero
  private var incurred: Set<String> = []

  init(_ clause: CaseFile.PenaltyClause?) { self.clause = clause }

  /// The delay given has run out for this invoice, for the part of it still unpaid.
  mutating func incur(_ account: Account) {
    guard let base = base(of: account), incurred.insert(account.debt.invoice.number).inserted else { return }
    bases.append((account.debt.invoice.number, base))
  }

  func hasIncurred(_ invoice: String) -> Bool { incurred.contains(invoice) }

  /// What the clause is counted on for this invoice; nil when nothing remains unpaid.
  func base(of account: Account) -> Money? {
    guard let clause, account.debt.title == nil, account.principal.isPositive else { return nil }
    switch clause.base {
    case .remainingPrincipal: return account.principal
    case .invoicedPrincipal: return account.debt.principal
    }
  }

  /// The amount owed on the claim as a whole, its least and greatest amounts applied once.
  var amount: Money { amount(on: bases.map(\.base).sum()) }

  func amount(on base: Money) -> Money {
    guard let clause, base.isPositive else { return .zero }
    let share = clause.flatAmount ?? clause.rate.map(base.applying) ?? .zero
    let atLeast = max(share, clause.minimum ?? share)
    return min(atLeast, clause.maximum ?? atLeast)
  }

  /// The amount on all of these bases, shared in proportion to each.
  func parts(over bases: [(invoice: String, base: Money)]) -> [Statement.PenaltyAccount.Part] {
    let amounts = bases.map(\.base)
    return zip(bases, apportion(amount(on: amounts.sum()), over: amounts)).map {
      Statement.PenaltyAccount.Part(invoice: $0.invoice, base: $0.base, amount: $1)
    }
  }

  mutating func pay(_ rest: inout Money) -> Money {
    let taken = min(rest, amount - paid)
    paid += taken
    rest -= taken
    return taken
  }
}
