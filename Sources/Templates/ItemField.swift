/// What a template may print of one item, inside a loop over a list of that kind of item.
package enum ItemField: String, Sendable, CaseIterable {
  case invoiceNumber = "invoice.number"
  case invoiceName = "invoice.name"
  case invoiceHead = "invoice.head"
  case invoiceDate = "invoice.date"
  case invoiceDueDate = "invoice.dueDate"
  case invoiceLabel = "invoice.label"
  case invoiceDaysLate = "invoice.daysLate"
  case invoiceInvoiced = "invoice.invoiced"
  case invoiceCreditNotes = "invoice.creditNotes"
  case invoicePaid = "invoice.paid"
  case invoicePrincipalDue = "invoice.principalDue"
  case invoiceInterestAccrued = "invoice.interestAccrued"
  case invoiceDisputed = "invoice.disputed"

  case lineFrom = "line.from"
  case lineTo = "line.to"
  case lineDays = "line.days"
  case lineBase = "line.base"
  case lineRate = "line.rate"
  case lineSource = "line.source"
  case lineAmount = "line.amount"

  case imputationDate = "imputation.date"
  case imputationLabel = "imputation.label"
  case imputationAmount = "imputation.amount"
  case imputationDeducted = "imputation.deducted"
  case imputationMoney = "imputation.money"
  case imputationAccessories = "imputation.accessories"
  case imputationInterest = "imputation.interest"
  case imputationPrincipal = "imputation.principal"
  case imputationPrincipalAfter = "imputation.principalAfter"
  case imputationSurplus = "imputation.surplus"
  case imputationDetail = "imputation.detail"
  case imputationMeans = "imputation.means"
  case imputationLongDate = "imputation.longDate"
  case imputationReference = "imputation.reference"

  case partInvoice = "part.invoice"
  case partAmount = "part.amount"
  case partAccessories = "part.accessories"
  case partInterest = "part.interest"
  case partPrincipal = "part.principal"

  case headName = "head.name"
  case headDetail = "head.detail"
  case headLabel = "head.label"
  case headAmount = "head.amount"

  case costDate = "cost.date"
  case costLabel = "cost.label"
  case costArticle = "cost.article"
  case costAmount = "cost.amount"
  case costPaid = "cost.paid"

  case reserveText = "reserve.text"
  case deadlineText = "deadline.text"
  case titleText = "title.text"
  case titleName = "title.name"
  case titleSection = "title.section"
  case titleTotal = "title.total"
  case titleBreakdown = "title.breakdown"
  case titleSetAside = "title.setAside"
  case titleMajoredFrom = "title.majoredFrom"
  case titlePoints = "title.points"
  case titleProvision = "title.provision"
  case titleProvisionFrom = "title.provisionFrom"
  case titleProvisionTo = "title.provisionTo"
  case titleProvisionBasis = "title.provisionBasis"
  case enclosureText = "enclosure.text"
  case reminderDate = "reminder.date"

  /// The prefix of the name, before the point.
  ///
  /// Spelled out: it is asked for each cell of each row.
  var item: ItemKind {
    switch self {
    case .invoiceNumber, .invoiceName, .invoiceHead, .invoiceDate, .invoiceDueDate, .invoiceLabel,
      .invoiceDaysLate, .invoiceInvoiced, .invoiceCreditNotes, .invoicePaid, .invoicePrincipalDue,
      .invoiceInterestAccrued, .invoiceDisputed:
      .invoice
    case .lineFrom, .lineTo, .lineDays, .lineBase, .lineRate, .lineSource, .lineAmount: .line
    case .imputationDate, .imputationLabel, .imputationAmount, .imputationDeducted, .imputationMoney,
      .imputationAccessories, .imputationInterest, .imputationPrincipal, .imputationPrincipalAfter,
      .imputationSurplus, .imputationDetail, .imputationMeans, .imputationLongDate, .imputationReference:
      .imputation
    case .partInvoice, .partAmount, .partAccessories, .partInterest, .partPrincipal: .part
    case .headName, .headDetail, .headLabel, .headAmount: .head
    case .costDate, .costLabel, .costArticle, .costAmount, .costPaid: .cost
    case .reserveText: .reserve
    case .deadlineText: .deadline
    case .titleText, .titleName, .titleSection, .titleTotal, .titleBreakdown, .titleSetAside,
      .titleMajoredFrom, .titlePoints, .titleProvision, .titleProvisionFrom, .titleProvisionTo,
      .titleProvisionBasis:
      .title
    case .enclosureText: .enclosure
    case .reminderDate: .reminder
    }
  }
}

/// What the items of a list are.
package enum ItemKind: String, Sendable, CaseIterable {
  case invoice, line, imputation, part, head, cost, reserve, deadline, title, enclosure, reminder
}

extension ItemField {
  var summary: String {
    switch self {
    case .invoiceNumber: "numéro de la facture ou référence de l’échéance"
    case .invoiceName: "« Facture F-12 », « Échéance 3 »"
    case .invoiceHead: "chef de la condamnation : « Principal », « Dépens »…"
    case .invoiceDate: "date de la pièce, en chiffres"
    case .invoiceDueDate: "date d’échéance, en chiffres"
    case .invoiceLabel: "objet de la pièce"
    case .invoiceDaysLate: "jours de retard"
    case .invoiceInvoiced: "montant initial, TVA comprise"
    case .invoiceCreditNotes: "avoirs, en déduction ; un tiret s’il n’y en a pas"
    case .invoicePaid:
      "paiements imputés sur le principal, en déduction ; un tiret s’il n’y en a pas"
    case .invoicePrincipalDue: "principal restant dû"
    case .invoiceInterestAccrued: "pénalités ou intérêts courus"
    case .invoiceDisputed: "part contestée"
    case .lineFrom: "premier jour compté"
    case .lineTo: "dernier jour compté"
    case .lineDays: "nombre de jours"
    case .lineBase: "principal portant intérêt"
    case .lineRate: "taux annuel"
    case .lineSource: "source du taux"
    case .lineAmount: "pénalités ou intérêts de la ligne"
    case .imputationDate: "date du paiement ou de l’avoir, en chiffres"
    case .imputationLabel: "nature : « Virement, en règlement de F-12 », « Avoir A-4, sur F-12 »"
    case .imputationAmount: "montant reçu ou crédité"
    case .imputationDeducted: "montant imputé, en déduction"
    case .imputationMoney: "montant reçu ou crédité, avec l’unité"
    case .imputationAccessories: "part imputée sur indemnités, frais et clause pénale ; un tiret si nulle"
    case .imputationInterest: "part imputée sur les pénalités ou intérêts ; un tiret si nulle"
    case .imputationPrincipal: "part imputée sur le principal ; un tiret si nulle"
    case .imputationPrincipalAfter: "principal restant dû après"
    case .imputationSurplus: "part excédant ce qui était dû"
    case .imputationDetail: "« imputé pour … sur les pénalités et … sur le principal »"
    case .imputationMeans: "moyen de paiement"
    case .imputationLongDate: "date du paiement ou de l’avoir, en toutes lettres"
    case .imputationReference: "numéro de l’avoir"
    case .partInvoice: "pièce sur laquelle porte cette part"
    case .partAmount: "part du paiement imputée sur cette pièce"
    case .partAccessories: "part de la pièce imputée sur indemnités, frais et clause pénale"
    case .partInterest: "part de la pièce imputée sur les pénalités ou intérêts"
    case .partPrincipal: "part de la pièce imputée sur le principal"
    case .headName: "chef de la créance : « Principal », « Pénalités de retard »…"
    case .headDetail: "précision du chef, avec son article"
    case .headLabel: "chef et précision, pour le tableau d’une lettre"
    case .headAmount: "montant du chef"
    case .costDate: "date des frais, en chiffres"
    case .costLabel: "nature des frais"
    case .costArticle: "article qui les met à la charge du débiteur"
    case .costAmount: "montant des frais"
    case .costPaid: "part des frais déjà réglée, en déduction"
    case .reserveText: "ce qui est réservé ou laissé de côté, avec son article"
    case .deadlineText: "délai à respecter, avec son article"
    case .titleText: "titre exécutoire : juridiction, numéro, date, signification"
    case .titleName: "« Jugement n° 2026J00123 »"
    case .titleSection: "numéro de la section qui rend compte du titre"
    case .titleTotal: "somme due au titre, tout compris"
    case .titleBreakdown: "condamnations, intérêts échus, dépens et frais restant dus, l’un après l’autre"
    case .titleSetAside: "intérêts prescrits laissés de côté, en déduction"
    case .titleMajoredFrom: "premier jour du taux légal majoré"
    case .titlePoints: "points de la majoration"
    case .titleProvision: "intérêts à échoir dans le mois (article R. 211-1 du CPCE)"
    case .titleProvisionFrom: "premier jour de ce mois"
    case .titleProvisionTo: "dernier jour de ce mois"
    case .titleProvisionBasis: "sommes et taux de ces intérêts : « 8 000 € à 7,75 % »"
    case .enclosureText: "pièce jointe"
    case .reminderDate: "date du rappel"
    }
  }

  var isOptional: Bool {
    switch self {
    case .titleBreakdown, .titleSetAside, .titleMajoredFrom, .titlePoints, .titleProvision,
      .titleProvisionFrom,
      .titleProvisionTo, .titleProvisionBasis, .invoiceLabel, .invoiceDisputed, .headDetail, .costArticle,
      .costPaid, .imputationSurplus,
      .imputationDetail, .imputationMeans, .imputationReference, .partInvoice:
      true
    default: false
    }
  }
}
