/// A list that a template may loop over: `{{#dueInvoices}}…{{/dueInvoices}}`.
package enum ListField: String, Sendable, CaseIterable {
  case invoices, dueInvoices, untitledInvoices, untitledInterestInvoices
  case lines
  case imputations, payments, laterImputations
  case parts
  case heads, accessories
  case costs
  case awards, titleCosts, titlePayments
  case reserves, deadlines, titles, enclosures, reminders

  /// What its items are: the prefix of the fields that may stand in its loop.
  package var item: ItemKind {
    switch self {
    case .invoices, .dueInvoices, .untitledInvoices, .untitledInterestInvoices, .awards: .invoice
    case .lines: .line
    case .imputations, .payments, .laterImputations, .titlePayments: .imputation
    case .parts: .part
    case .heads, .accessories: .head
    case .costs, .titleCosts: .cost
    case .reserves: .reserve
    case .deadlines: .deadline
    case .titles: .title
    case .enclosures: .enclosure
    case .reminders: .reminder
    }
  }

  /// The item inside which the list must stand; nil when it may stand anywhere.
  package var within: ItemKind? {
    switch self {
    case .lines: .invoice
    case .parts: .imputation
    case .awards, .titleCosts, .titlePayments: .title
    default: nil
    }
  }

  /// What it holds, in French, for those who write templates.
  package var summary: String {
    switch self {
    case .invoices: "toutes les pièces de la créance"
    case .dueInvoices:
      "les pièces échues dont il reste quelque chose à payer : celles qu’une lettre demande"
    case .untitledInvoices: "les pièces qu’aucun titre ne remplace"
    case .untitledInterestInvoices: "les pièces, hors titre, qui ont porté pénalités ou intérêts"
    case .awards: "les condamnations d’un titre"
    case .titleCosts: "les frais d’un titre"
    case .titlePayments: "ce que chaque paiement a réglé des condamnations d’un titre"
    case .lines: "les lignes de pénalités ou d’intérêts d’une pièce"
    case .imputations: "paiements et avoirs, dans l’ordre de leur imputation"
    case .payments: "les paiements reçus, sans les avoirs"
    case .laterImputations: "paiements et avoirs postérieurs à l’arrêté, non comptés"
    case .parts: "la répartition d’un paiement entre les pièces"
    case .heads: "les chefs de la créance"
    case .accessories: "les chefs qui s’ajoutent aux pièces que la lettre cite une à une"
    case .costs: "les frais réclamés"
    case .reserves: "ce qui est réservé ou laissé de côté"
    case .deadlines: "les délais que la loi donne au créancier"
    case .titles: "les titres exécutoires"
    case .enclosures: "les pièces jointes"
    case .reminders: "les rappels antérieurs qui visaient les pièces demandées"
    }
  }
}
