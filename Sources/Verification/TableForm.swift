import Claims

extension TableColumn {
  /// What its cells hold; nil for words, which are not compared.
  var shape: StatementShape? {
    switch self {
    case .date, .from, .to: .day
    case .days: .decimal(places: 0)
    case .base, .amount, .counted: .decimal(places: 2)
    case .rate: .decimal(places: 4)
    case .section, .invoice, .title, .label, .source, .article: nil
    }
  }
}

extension TableSection {
  /// Columns that tell its rows apart.
  var identity: [TableColumn] {
    switch self {
    case .principal, .award: [.invoice]
    case .interest: [.invoice, .from]
    case .deductedInterest, .flatIndemnity: [.invoice, .label]
    case .capitalisation: [.invoice, .date]
    case .imputation, .costs: [.date, .label]
    case .titleAccount, .creditorFees: [.title, .label]
    case .provision: [.title, .rate]
    case .summary, .leftAside, .penaltyClause: [.label]
    case .total, .creditBalance: []
    }
  }

  /// Columns that tell them further, when the table has them.
  var furtherIdentity: [TableColumn] {
    switch self {
    case .principal, .award: [.label]
    case .imputation, .leftAside, .penaltyClause: [.invoice]
    case .interest, .deductedInterest, .flatIndemnity, .capitalisation, .costs, .titleAccount,
      .creditorFees, .provision, .summary, .total, .creditBalance:
      []
    }
  }
}
