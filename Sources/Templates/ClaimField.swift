/// What a template may print of the claim as a whole. Every figure comes from the statement.
package enum ClaimField: String, Sendable, CaseIterable {
  case reference, closingDate
  case natureWords = "nature"
  case insolvency
  case contractReference = "contract.reference"
  case contractInline = "contract.inline"

  case debtThe = "debt.the"
  case debtTheCapital = "debt.The"
  case debtThese = "debt.these"
  case debtOverdue = "debt.overdue"
  case debtColumn = "debt.column"
  case amountColumn = "debt.amountColumn"
  case debtOne = "debt.one"

  case total
  case totalInWords = "total.inWords"
  case principalInvoiced = "principal.invoiced"
  case principalDue = "principal.due"
  case vat = "principal.vat"
  case netOfVAT = "principal.netOfVat"
  case creditNotes = "creditNotes"
  case paid = "paid"
  case paidOnPrincipal = "paid.onPrincipal"
  case paidDetail = "paid.detail"
  case creditBalance = "creditBalance"

  case sectionPrincipal = "section.principal"
  case sectionInterest = "section.interest"
  case sectionPayments = "section.payments"
  case sectionSummary = "section.summary"

  case untitledColumn = "untitled.column"
  case untitledAmountShort = "untitled.amountShort"
  case untitledInvoiced = "untitled.invoiced"
  case untitledCreditNotes = "untitled.creditNotes"
  case untitledPaid = "untitled.paid"
  case untitledPrincipalDue = "untitled.principalDue"
  case untitledInterestAccrued = "untitled.interestAccrued"
  case untitledInterestPaid = "untitled.interestPaid"
  case untitledInterestDue = "untitled.interestDue"

  case demandedTotal = "demanded.total"
  case demandedTotalInWords = "demanded.inWords"
  case demandedInvoiced = "demanded.invoiced"
  case demandedCreditNotes = "demanded.creditNotes"
  case demandedPaid = "demanded.paid"
  case demandedPrincipal = "demanded.principal"

  case interestTerm = "interest.term"
  case interestTermCapital = "interest.Term"
  case interestWord = "interest.word"
  case interestWordCapital = "interest.Word"
  case interestAccrued = "interest.accrued"
  case interestPaid = "interest.paid"
  case interestDue = "interest.due"
  case interestCapitalised = "interest.capitalised"
  case interestExplanation = "interest.explanation"
  case interestFromNotice = "interest.fromNotice"
  case interestStartGround = "interest.startGround"

  case dailyAmount = "daily.amount"
  case dailyFrom = "daily.from"
  case dailyUntil = "daily.until"
  case dailyThen = "daily.then"
  case dailyBasis = "daily.basis"

  case indemnityUnit = "indemnity.unit"
  case indemnityDue = "indemnity.due"

  case penaltyTerms = "penalty.terms"
  case penaltyArticle = "penalty.article"
  case penaltyAmount = "penalty.amount"
  case penaltyDeadline = "penalty.deadline"

  case titlesList = "titles.list"
  case capitalisationGround = "capitalisation.ground"
  case capitalisationDetail = "capitalisation.detail"
  case conciliationCeiling = "conciliation.ceiling"
  case accessoryColumn = "accessories.column"
  case reservesList = "reserves.list"
  case digest
}

extension ClaimField {
  var summary: String {
    switch self {
    case .reference: "référence du dossier"
    case .closingDate: "jour où la créance est arrêtée, en toutes lettres"
    case .natureWords: "nature de la créance : « prestations de services »"
    case .insolvency: "procédure collective du débiteur et son ouverture"
    case .contractReference: "contrat, tel que le dossier le nomme"
    case .contractInline: "contrat, pour le cours d’une phrase : « devis D-12 accepté le … »"
    case .debtThe: "« la facture », « les échéances »… selon la nature et le nombre réclamés"
    case .debtTheCapital: "le même, en tête de phrase"
    case .debtThese: "« cette facture », « ces échéances »…"
    case .debtOverdue: "« facture échue », « échéances échues »…"
    case .debtColumn: "titre de la colonne des numéros : « Facture » ou « Référence »"
    case .amountColumn: "titre de la colonne des montants : « Montant TTC » ou « Montant »"
    case .debtOne: "« Facture », « Échéance » ou « Somme »"
    case .total: "total dû, tout compris"
    case .totalInWords: "total dû, en toutes lettres"
    case .principalInvoiced: "principal facturé, toutes pièces"
    case .principalDue: "principal restant dû, toutes pièces"
    case .vat: "TVA comprise dans le principal facturé"
    case .netOfVAT: "principal facturé hors TVA"
    case .creditNotes: "total des avoirs, en déduction"
    case .paid: "total des paiements reçus"
    case .paidOnPrincipal: "paiements imputés sur le principal, en déduction"
    case .paidDetail: "« imputés pour … sur les pénalités et … sur le principal », tous paiements"
    case .creditBalance: "solde en faveur du débiteur"
    case .sectionPrincipal: "numéro de la section du principal, après celles des titres"
    case .sectionInterest: "numéro de la section des pénalités ou intérêts"
    case .sectionPayments: "numéro de la section des paiements et avoirs"
    case .sectionSummary: "numéro de la récapitulation"
    case .untitledColumn: "titre de la colonne des numéros de ces pièces : « Facture » ou « Référence »"
    case .untitledAmountShort: "titre, abrégé, de la colonne de leurs montants : « TTC » ou « Montant »"
    case .untitledInvoiced: "montant initial des pièces qu’aucun titre ne remplace"
    case .untitledCreditNotes: "avoirs sur ces pièces, en déduction"
    case .untitledPaid: "paiements imputés sur leur principal, en déduction"
    case .untitledPrincipalDue: "leur principal restant dû"
    case .untitledInterestAccrued: "pénalités ou intérêts courus sur ces pièces"
    case .untitledInterestPaid: "ceux qui sont déjà réglés, en déduction"
    case .untitledInterestDue: "ceux qui restent dus"
    case .demandedTotal: "somme demandée par la lettre : ce qui est échu, tout compris"
    case .demandedTotalInWords: "somme demandée, en toutes lettres"
    case .demandedInvoiced: "montant initial des pièces demandées"
    case .demandedCreditNotes: "avoirs sur les pièces demandées, en déduction"
    case .demandedPaid: "paiements imputés sur leur principal, en déduction"
    case .demandedPrincipal: "principal demandé"
    case .interestTerm: "« pénalités de retard », « intérêts de retard » ou « intérêts moratoires »"
    case .interestTermCapital: "le même, avec une majuscule"
    case .interestWord: "« pénalités » ou « intérêts »"
    case .interestWordCapital: "le même, avec une majuscule"
    case .interestAccrued: "pénalités ou intérêts courus"
    case .interestPaid: "pénalités ou intérêts déjà réglés, en déduction"
    case .interestDue: "pénalités ou intérêts restant dus"
    case .interestCapitalised: "intérêts capitalisés"
    case .interestExplanation: "fondement et taux appliqués, période par période"
    case .interestStartGround:
      "ce qui fait courir les intérêts, quand l’échéance ne le fait pas d’elle-même : mise en demeure, clause"
    case .interestFromNotice: "taux des intérêts que la mise en demeure fait courir"
    case .dailyAmount: "intérêts d’un jour, à quatre décimales"
    case .dailyFrom: "premier jour des intérêts postérieurs à l’arrêté"
    case .dailyUntil: "dernier jour où le taux du jour est connu"
    case .dailyThen: "lendemain de ce jour"
    case .dailyBasis: "principal et taux des intérêts d’un jour : « 9 886,27 € à 12,40 % »"
    case .indemnityUnit: "indemnité forfaitaire d’une pièce"
    case .indemnityDue: "indemnités forfaitaires restant dues"
    case .penaltyTerms: "taux ou montant stipulé de la clause pénale"
    case .penaltyArticle: "stipulation de la clause pénale"
    case .penaltyAmount: "montant de la clause pénale annoncée, ou de son complément"
    case .penaltyDeadline: "terme du délai de la mise en demeure qui la fait encourir"
    case .titlesList: "les titres exécutoires, à la suite"
    case .capitalisationGround: "clause ou décision qui capitalise les intérêts"
    case .capitalisationDetail: "intérêts capitalisés, échéance par échéance"
    case .conciliationCeiling:
      "somme jusqu’à laquelle une tentative amiable précède la demande en justice (article 750-1 du CPC)"
    case .accessoryColumn: "titre de la colonne des imputations : « Indemnités », « Frais et clause pénale »…"
    case .reservesList: "ce qui est réservé ou laissé de côté, à la suite"
    case .digest: "empreinte SHA-256 du dossier, abrégée"
    }
  }

  var isOptional: Bool {
    switch self {
    case .contractReference, .contractInline, .vat, .netOfVAT, .interestExplanation,
      .interestFromNotice, .dailyAmount, .dailyFrom, .dailyUntil, .dailyThen, .dailyBasis,
      .indemnityUnit, .penaltyTerms, .penaltyArticle, .penaltyAmount, .penaltyDeadline,
      .titlesList, .capitalisationGround, .capitalisationDetail, .insolvency, .interestStartGround,
      .paidDetail, .reservesList, .conciliationCeiling:
      true
    default: false
    }
  }
}
