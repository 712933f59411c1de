/// A condition on the claim, its parties, the letter or an item, read as a claim.
package enum Fact: String, Sendable, CaseIterable {
  case isCommercial, isPublicProcurement, isConsumer
  case isInvoiced, isLoan
  case debtorIsCompany, debtorIsNaturalPerson, debtorIsPublicBody, creditorIsIndividual
  case writesForAnother, isCollector, isLawyer, isBailiff, writesAsI

  case several
  case usesPenalties, hasInterest, hasInterestPaid, interestRuns,
    interestStartsWithNotice
  case hasAccessories, hasIndemnity
  case penaltyIsAnnounced, penaltyIsDue
  case hasDeductions, hasCreditNotes, hasPayments, hasManyPayments, hasCosts, hasCreditBalance
  case wasGivenNotice, isDisputed, hasUndesignatedPayments
  case owesIndemnities
  case canSeekPaymentOrder, mayNeedConciliation, hasTitle
  case hasUntitled, hasUntitledInterest, hasUntitledInterestPaid

  case isRegistered, isTracked, offersInstalments, offersCoupon, contractIsShort, enclosuresAreShort

  case countsYearOf365, countsActualYears, countsYearOf360
  case excludesStart, excludesEnd, countsBothEnds, excludesBothEnds
  case imputesPrincipalFirst, imputesIndemnityFirst, capitalises, interestStopsAtOpening

  case lineIsFirst = "line.isFirst"
  case invoiceHasSeveralLines = "invoice.hasSeveralLines"
  case imputationHasSeveralParts = "imputation.hasSeveralParts"
  case imputationTouchesInterest = "imputation.touchesInterest"

  var item: ItemKind? {
    switch self {
    case .lineIsFirst: .line
    case .invoiceHasSeveralLines: .invoice
    case .imputationHasSeveralParts, .imputationTouchesInterest: .imputation
    default: nil
    }
  }
}

extension Fact {
  var summary: String {
    switch self {
    case .isCommercial: "créance entre professionnels (article L. 441-10 du code de commerce)"
    case .isPublicProcurement: "marché public"
    case .isConsumer: "débiteur consommateur"
    case .isInvoiced: "la créance porte sur des factures (biens, services, transport)"
    case .isLoan: "la créance est un prêt"
    case .debtorIsCompany: "débiteur société"
    case .debtorIsNaturalPerson: "débiteur personne physique, entrepreneur individuel compris"
    case .debtorIsPublicBody: "débiteur personne publique"
    case .creditorIsIndividual: "créancier particulier"
    case .writesForAnother: "la lettre est écrite pour le compte du créancier"
    case .isCollector: "la lettre est d’un agent de recouvrement amiable"
    case .isLawyer: "la lettre est d’un avocat"
    case .isBailiff: "la lettre est d’un commissaire de justice, à titre amiable"
    case .writesAsI: "qui écrit dit « je » : un particulier pour lui-même"
    case .several: "plusieurs pièces sont demandées"
    case .usesPenalties: "on parle de pénalités de retard, non d’intérêts de retard"
    case .hasInterest: "des pénalités ou intérêts ont couru"
    case .hasInterestPaid: "des pénalités ou intérêts ont déjà été réglés"
    case .interestRuns: "des pénalités ou intérêts courent après l’arrêté"
    case .interestStartsWithNotice:
      "la mise en demeure fait courir des intérêts qui ne couraient pas"
    case .hasAccessories: "autre chose que du principal est dû"
    case .hasIndemnity: "des indemnités forfaitaires restent dues"
    case .penaltyIsAnnounced: "une clause pénale peut encore être encourue"
    case .penaltyIsDue: "la clause pénale est encourue et comptée"
    case .hasDeductions: "des avoirs ou paiements ont réduit le principal demandé"
    case .hasCreditNotes: "des avoirs ont réduit le principal"
    case .hasPayments: "des paiements ont été reçus"
    case .hasManyPayments: "trop de paiements pour les citer un à un dans une lettre"
    case .hasCosts: "des frais sont réclamés"
    case .hasCreditBalance: "le débiteur a trop payé"
    case .wasGivenNotice: "une mise en demeure antérieure visait toutes les pièces demandées"
    case .isDisputed: "une part de ce qui est demandé est contestée"
    case .hasUndesignatedPayments: "un paiement n’a pas désigné la pièce qu’il règle"
    case .owesIndemnities: "des indemnités forfaitaires sont ou étaient dues"
    case .mayNeedConciliation:
      "une tentative amiable doit précéder la demande en justice (article 750-1 du CPC)"
    case .canSeekPaymentOrder: "la créance se prête à une injonction de payer (article 1405 du CPC)"
    case .hasTitle: "un titre exécutoire existe"
    case .hasUntitled: "des pièces ne sont portées à aucun titre"
    case .hasUntitledInterest: "ces pièces ont porté pénalités ou intérêts"
    case .hasUntitledInterestPaid: "une part de ces pénalités ou intérêts est réglée"
    case .isRegistered: "envoi recommandé avec avis de réception"
    case .isTracked: "envoi suivi"
    case .offersInstalments: "un échéancier peut être proposé"
    case .offersCoupon: "le dossier demande un coupon-réponse détachable"
    case .contractIsShort: "le contrat tient dans le bloc des références"
    case .enclosuresAreShort: "les pièces jointes tiennent dans le bloc des références"
    case .countsYearOf365: "année de 365 jours"
    case .countsActualYears: "année de 365 ou 366 jours"
    case .countsYearOf360: "année de 360 jours"
    case .excludesStart: "premier jour exclu, dernier compté"
    case .excludesEnd: "premier jour compté, dernier exclu"
    case .countsBothEnds: "premier et dernier jours comptés"
    case .excludesBothEnds: "premier et dernier jours exclus"
    case .imputesPrincipalFirst: "paiements imputés d’abord sur le principal"
    case .imputesIndemnityFirst: "indemnité de chaque pièce imputée avant son principal"
    case .capitalises: "les intérêts échus se capitalisent"
    case .interestStopsAtOpening: "l’ouverture d’une procédure collective arrête les intérêts"
    case .lineIsFirst: "première ligne de la pièce"
    case .invoiceHasSeveralLines: "la pièce a plusieurs lignes"
    case .imputationHasSeveralParts: "le paiement se répartit entre plusieurs pièces"
    case .imputationTouchesInterest: "le paiement a réglé des pénalités ou intérêts"
    }
  }
}
