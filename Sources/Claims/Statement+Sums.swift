import Values

/// Sums of a part of the claim, as a section or a letter shows it.
extension Statement {
  /// Pieces that no title replaces.
  package var invoicesWithoutTitle: [InvoiceAccount] { invoices.filter { $0.title == nil } }

  /// What a letter asks to be paid, piece by piece: due on the closing date, and not settled; what titles award first,
  /// in the order of each.
  package var demandedInvoices: [InvoiceAccount] {
    var titles: [String] = []
    for title in invoices.compactMap(\.title) where titles.last != title && !titles.contains(title) {
      titles.append(title)
    }
    let pieces = titles.isEmpty ? invoices : titles.flatMap(awards) + invoicesWithoutTitle
    return pieces.filter { $0.isDue && $0.due.isPositive }
  }

  /// What is owed beside the principal of the pieces demanded.
  package var accessoryHeads: [Head] {
    let demanded = demandedInvoices
    return heads.compactMap { head in
      var rest = head
      rest.amount = head.amount - demanded.filter { $0.head == head.kind }.map(\.principalDue).sum()
      return rest.amount.isZero ? nil : rest
    }
  }

  /// Payments and credit notes that the claim counts.
  package var counted: [Imputation] { imputations.filter(\.kind.isCounted) }

  /// Of all invoices; nil when one does not tell its own, or when the sum is zero.
  package var vat: Money? {
    let known = invoices.compactMap(\.vat)
    guard known.count == invoices.count else { return nil }
    let sum = known.sum()
    return sum.isZero ? nil : sum
  }

  /// What was invoiced, less ``vat``; nil with it.
  package var netOfVAT: Money? { vat.map { totals.principalInvoiced - $0 } }

  /// Sums over some invoices, each of the column of its name.
  package struct PieceTotals: Sendable, Hashable {
    package let invoiced: Money
    package let creditNotes: Money
    package let paidOnPrincipal: Money
    package let principalDue: Money
    package let interestAccrued: Money
    package let interestPaid: Money
    package let interestDue: Money

    package init(_ pieces: [InvoiceAccount]) {
      invoiced = pieces.map(\.invoiced).sum()
      creditNotes = pieces.map(\.creditNotes).sum()
      paidOnPrincipal = pieces.map(\.paidOnPrincipal).sum()
      principalDue = pieces.map(\.principalDue).sum()
      interestAccrued = pieces.map(\.interestAccrued).sum()
      interestPaid = pieces.map(\.interestPaid).sum()
      interestDue = pieces.map(\.interestDue).sum()
    }
  }
}

extension Statement.Imputation.Kind {
  /// False for what came after the closing date.
  package var isCounted: Bool { self == .payment || self == .creditNote }
}

extension Statement.Imputation {
  package var costs: Money { parts.map(\.costs).sum() }
  package var penalty: Money { parts.map(\.penalty).sum() }
  /// Flat indemnity, costs and penalty clause.
  package var accessories: Money { parts.map(\.accessories).sum() }
  package var interest: Money { parts.map(\.interest).sum() }
  package var principal: Money { parts.map(\.principal).sum() }
  package var flatIndemnity: Money { parts.map(\.flatIndemnity).sum() }
}

extension Statement.Imputation.Part {
  package var accessories: Money { flatIndemnity + costs + penalty }
  package var total: Money { accessories + interest + principal }
}

extension [Statement.LeftAside] {
  /// The sum of those that have an amount; nil when none has.
  package var totalAmount: Money? {
    let amounts = compactMap(\.amount)
    return amounts.isEmpty ? nil : amounts.sum()
  }
}
