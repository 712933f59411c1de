/// A column of a table of figures.
package enum TableColumn: String, CaseIterable {
  case section, invoice, title, label, date, from, to, days, base, rate, source, article, amount, counted

  /// What its heading may say, upper or lower case; the first is that of our own tables.
  package var headings: [String] {
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

  package init?(heading: String) {
    guard let column = TableColumn.allCases.first(where: { $0.isHeaded(heading) }) else { return nil }
    self = column
  }

  /// That of our own tables.
  package var heading: String { headings[0] }

  private func isHeaded(_ heading: String) -> Bool {
    headings.contains { $0.lowercased() == heading.lowercased() }
  }
}

/// What a row of a table of figures is about.
package enum TableSection: String, CaseIterable {
  case principal, award, interest, deductedInterest, capitalisation, flatIndemnity, penaltyClause, costs
  case imputation, titleAccount, provision, creditorFees, summary, total, creditBalance, leftAside

  /// What its cell may say, upper or lower case; those of our own tables come first.
  package var names: [String] {
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

  package init?(name: String) {
    guard
      let section = TableSection.allCases.first(where: { section in
        section.names.contains { $0.lowercased() == name.lowercased() }
      })
    else { return nil }
    self = section
  }

  /// That of our own tables; interest bears the word of its claim.
  var name: String { names[0] }
}

/// Rows that take something off the principal of an invoice, by their label.
package enum PrincipalDeduction: String {
  case creditNotes = "Avoirs"
  case paid = "Payé sur le principal"
}
