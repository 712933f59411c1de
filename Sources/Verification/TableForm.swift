/// A column of a table of figures.
enum TableColumn: String, CaseIterable {
  case section, invoice, title, label, date, from, to, days, base, rate, source, article, amount, counted

  /// What its heading may say, upper or lower case; the first is that of our own tables.
  var headings: [String] {
    switch self {
    case .section: ["Rubrique", "section"]
    case .invoice: ["Facture", "invoice"]
    case .title: ["Titre", "title"]
    case .label: ["Libellé", "label"]
    case .date: ["Date"]
    case .from: ["Du", "from"]
    case .to: ["Au", "to"]
    case .days: ["Jours", "days"]
    case .base: ["Base"]
    case .rate: ["Taux (%)", "taux", "rate"]
    case .source: ["Source du taux", "source"]
    case .article: ["Article"]
    case .amount: ["Montant", "amount"]
    case .counted: ["Compté au total", "counted"]
    }
  }

  init?(heading: String) {
    guard let column = TableColumn.allCases.first(where: { $0.isHeaded(heading) }) else { return nil }
    self = column
  }

  private func isHeaded(_ heading: String) -> Bool {
    headings.contains { $0.lowercased() == heading.lowercased() }
  }

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

/// What a row of a table of figures is about.
enum TableSection: String, CaseIterable {
  case principal, award, interest, deductedInterest, capitalisation, flatIndemnity, penaltyClause, costs
  case imputation, titleAccount, provision, creditorFees, summary, total, creditBalance, leftAside

  /// What its cell may say, upper or lower case; those of our own tables come first.
  var names: [String] {
    switch self {
    case .principal: ["Principal"]
    case .award: ["Condamnation", "award"]
    case .interest: 
      ["Pénalités de retard", "Intérêts de retard", "Intérêts moratoires", "Intérêts", "interest"]
    case .deductedInterest: ["Intérêts en déduction", "deductedInterest"]
    case .capitalisation: ["Capitalisation"]
    case .flatIndemnity: ["Indemnité forfaitaire", "flatIndemnity"]
    case .penaltyClause: ["Clause pénale", "penaltyClause"]
    case .imputation: ["Imputation"]
    case .titleAccount: ["Compte du titre", "titleAccount"]
    case .provision: ["Provision, hors total", "provision"]
    case .creditorFees: ["Émoluments du créancier, hors total", "creditorFees"]
    case .costs: ["Frais", "costs"]
    case .summary: ["Récapitulation", "summary"]
    case .total: ["Total"]
    case .creditBalance: ["Solde créditeur", "creditBalance"]
    case .leftAside: ["Laissé de côté", "leftAside"]
    }
  }

  init?(name: String) {
    guard
      let section = TableSection.allCases.first(where: { section in
        section.names.contains { $0.lowercased() == name.lowercased() }
      })
    else { return nil }
    self = section
  }

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
