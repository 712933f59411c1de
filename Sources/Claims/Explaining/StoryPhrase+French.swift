extension StoryPhrase {
  var french: String {
    switch self {
    case .titleOfInvoice: "{name} {number}"
    case .titleOfAward: "Condamnation : {number}"
    case .closing: "dossier {number}, arrêté au {date}, en euros"
    case .parties: "{name}, créancier, contre {detail}, débiteur"

    case .invoiced: "{date} : {debt} de {amount}"
    case .awarded: "{date} : {name}, {amount} alloués par la décision"
    case .vat: "Toutes taxes comprises, dont {amount} de TVA : les {interest} se comptent sur ce total."
    case .dueOn: "À payer au plus tard le {date}."
    case .label: "Objet : {detail}."
    case .performed: "Prestation ou livraison du {date}."
    case .disputed: "Le débiteur en conteste {amount} : cette part reste réclamée."
    case .noProof: "Aucune pièce ne la prouve encore : elle n’est pas réclamée."
    case .creditFromStart: "Avoir {number} du {date}"
    case .creditReasonFromStart:
      "Motif : {detail}. Il agit dès la date de la pièce : ces {amount} n’ont jamais porté intérêt."

    case .startByLaw:
      "Les {interest} courent de plein droit : l’échéance du {date} suffit, sans rappel ({article})."
    case .startByClause:
      "Les {interest} courent par l’effet du contrat ({detail}), qui fait de la seule échéance du {date} une mise en demeure ({article})."
    case .startByNotice:
      "Les {interest} courent par l’effet de la mise en demeure présentée ou reçue le {date} ({article})."
    case .startAgreed:
      "Les {interest} courent à compter du {date}, jour que fixe le dossier, jamais avant l’échéance."
    case .startByDecision: "Les {interest} courent du jour de la décision, le {date} ({article})."
    case .startByTitle: "Les {interest} courent du {date}, jour que fixe le titre."
    case .firstDay: "Le premier jour compté est le {date}."
    case .noInterestAsked: "Aucun intérêt n’est demandé sur cette somme."
    case .noNotice:
      "Aucune mise en demeure ne l’a encore atteinte : rien ne fait courir les {interest} ({article})."
    case .noInterestDamages:
      "Des dommages et intérêts ne portent intérêt que du jugement qui les fixe ({article})."
    case .noInterestYet: "L’échéance n’est pas passée : aucun intérêt ne court encore."
    case .noInterestNeeded:
      "Aucun jour n’a porté intérêt : rien ne restait dû au premier jour où il aurait couru."
    case .noDayYet: "Aucun jour n’est encore compté : le premier vient après l’arrêté."
    case .rateRefinancing:
      "Taux : celui de la Banque centrale européenne au 1er janvier ou au 1er juillet, majoré de {points} points ; il change à chaque semestre ({article})."
    case .rateRunning:
      "Taux : celui de la Banque centrale européenne, majoré de {points} points ({article}) : de sa dernière opération avant 2013, puis du 1er janvier ou du 1er juillet."
    case .rateProcurement:
      "Taux : celui de la Banque centrale européenne au premier jour du semestre où les intérêts ont commencé à courir, majoré de {points} points ; il ne change plus ensuite ({article})."
    case .rateLegal:
      "Taux : celui de l’intérêt légal, fixé par semestre selon la qualité du créancier ({article})."
    case .rateMultiple:
      "Taux : {count} fois celui de l’intérêt légal, fixé par semestre ; c’est ce que stipule le contrat."
    case .rateContract: "Taux : {rate} l’an, stipulé au contrat{detail}."
    case .majoration:
      "Le taux légal est majoré à compter du {date}, {count} après que la décision est devenue exécutoire ({article})."
    case .stopsAtOpening:
      "L’ouverture de la procédure collective, le {date}, arrête le cours des intérêts : le dernier jour compté est le {otherDate} ({article})."
    case .stoppedBeforeStart:
      "L’ouverture de la procédure collective, le {date}, arrête le cours des intérêts avant leur premier jour ({article})."

    case .indemnity: "Indemnité forfaitaire pour frais de recouvrement"
    case .indemnityWhy:
      "Due de plein droit dès le lendemain de l’échéance, une fois par facture payée en retard, sans TVA ni intérêt ({article})."
    case .indemnityBarred:
      "Pas d’indemnité forfaitaire : la procédure collective ouverte le {date} interdit le paiement ({article})."
    case .indemnityOnlyProfessional:
      "Pas d’indemnité forfaitaire : elle n’est due que sur le prix de biens ou de services entre professionnels, et dans les marchés publics ({article})."

    case .line: "Du {date} au {otherDate}, {days}"
    case .formula: "{base} × {rate} × {days} / {year} = {amount}, arrondi au centime. {detail} ({article})."
    case .capitalisedBase: "Dont {amount} d’intérêts capitalisés."
    case .capitalisedInterest: "{date} : capitalisation de {amount} d’intérêts"
    case .capitalisedInterestWhy:
      "Dus pour une année entière, ils portent intérêt à leur tour ({article} ; {detail}). Rien ne s’ajoute au solde : ils y sont déjà."
    case .setAside: "Laissé de côté, prescrit"
    case .setAsideWhy: "Intérêts échus après le titre et trop anciens pour être encore recouvrés ({article})."

    case .payment: "{date} : paiement de {amount}"
    case .paymentBy: "{date} : {detail} de {amount}"
    case .credit: "{date} : avoir {number} de {amount}"
    case .creditOwnDay:
      "Motif : {detail}. Il réduit le principal à sa date : les {interest} d’avant ce jour restent à payer."
    case .becauseDesignated: "Le débiteur l’a destiné à cette {debt} ({article})."
    case .becauseTitle:
      "Reçu au titre n°\u{A0}{number} : il en paie les frais, puis les condamnations dans leur ordre."
    case .becauseRank:
      "Sans désignation pour une autre dette, il va à la plus ancienne des dettes échues : c’était celle-ci ({article})."
    case .becauseNextRank:
      "Sans désignation pour une autre dette, il paie d’abord les dettes échues plus anciennes, puis celle-ci ({article})."
    case .becausePriority:
      "Sans désignation pour une autre dette, il va à la dette échue que le dossier place en tête (rang {count}) : c’était celle-ci ({article})."
    case .becauseProportion:
      "Sans désignation, et plusieurs dettes étant échues le même jour, il se partage en proportion de ce qui était dû sur chacune ({article})."
    case .becauseAccessories:
      "Tout ce qui était échu étant payé, il va aux indemnités forfaitaires."
    case .becauseAdvance:
      "Toutes les dettes échues étant payées, il va à celle-ci, qui ne l’était pas encore."
    case .becauseTimeBarred: "Toutes les autres dettes étant payées, il va à celle-ci, prescrite, en dernier."
    case .becauseOtherSettled: "Le débiteur l’avait destiné à {number}, qui n’en a pris que {amount}."
    case .orderInterestFirst: "Un paiement partiel règle d’abord les intérêts, puis le principal ({article})."
    case .orderPrincipalFirst: "Le dossier impute le principal avant les intérêts."
    case .toInterest: "Sur les {interest} : {amount}."
    case .toPrincipal: "Sur le principal : {amount}."
    case .toIndemnity: "Sur l’indemnité forfaitaire : {amount}."
    case .toOthers: "Le reste, {amount}, est allé ailleurs : {list}."
    case .toCreditor: "Ce qu’aucune dette n’a pris, {amount}, est à rendre au débiteur."
    case .principalLeft: "Principal restant dû après : {amount}."
    case .otherPayments: "Autres sommes reçues, imputées ailleurs"
    case .laterPayment: "Paiement de {amount} du {date}"
    case .laterCredit: "Avoir {number} de {amount} du {date}"
    case .notCounted: "Postérieur à l’arrêté : il n’est pas compté ici."

    case .penaltyShare: "À part, clause pénale : {amount} pour cette {debt}"
    case .penaltyAnnounced: "À part, clause pénale annoncée : {amount} pour cette {debt}"
    case .penaltyWhy:
      "{detail}, dès que le délai donné par une mise en demeure expire sans paiement ; le juge peut la réduire ({name} ; {article})."
    case .penaltyOfRemaining: "{amount} du principal restant dû"
    case .penaltyOfInvoiced: "{amount} du montant facturé"
    case .penaltyFlat: "forfait de {amount}"
    case .atLeast: "au moins {amount}"
    case .atMost: "au plus {amount}"
    case .penaltyShareOf:
      "Calculée une fois pour tout le dossier, {amount} sur {base} ; part de cette {debt}, en proportion de {otherAmount}."
    case .penaltyOutside: "Elle ne figure pas dans le reste dû ci-dessous, mais dans son propre chef."

    case .judgedBy: "{date} : la décision n°\u{A0}{number} l’a jugée"
    case .judgedWith:
      "{name}. Ce que le titre fixe prend sa place : le compte qui suit est celui du titre, qui a jugé {list}."
    case .byDecision: "décision n°\u{A0}{number}"
    case .titleCost: "{date} : {name}"
    case .titleCostWhy: "Frais du titre ({article})."
    case .titleCostPaid: "Déjà payé sur ces frais"
    case .interestOfTitle: "intérêts"

    case .asideTimeBarred:
      "Prescrite le {date} : elle n’est pas réclamée, et {amount} sont laissés de côté ({article})."
    case .asideNotDue: "Échéance à venir : elle n’est pas encore réclamée."
    case .asideNoProof: "Sans justificatif : {amount} sont laissés de côté."
    case .asideIndemnity: "Laissé de côté : l’indemnité forfaitaire de {amount}, non demandée ({article})."
    case .asideDisputed: "Part contestée : {amount}."
    case .limitation: "Jusqu’à quand agir"
    case .limitationTitle: "Jusqu’à quand exécuter le titre"
    case .limitationFrom: "Délai de {count} ({article}), compté du {date}."
    case .limitationFromYear: "Délai de {count} ({article}), à compter du 1er janvier qui suit le {date}."
    case .limitationPrudent:
      "Par prudence, il se compte de la prestation ou de la livraison, antérieure à l’échéance."
    case .interruptedBy: "Interrompu, il recommence : {list}."
    case .suspendedBy: "Suspendu ({article}) : {list}."
    case .suspendedPublic: "Suspendu : {list}."
    case .lastDay: "Dernier jour : {date}. Une lettre de relance ou une mise en demeure ne l’interrompt pas."
    case .lastDayWritten: "Dernier jour : {date}. Toute réclamation écrite l’interrompt."
    case .lastDayPassed: "Dernier jour : {date}, passé."
    case .acknowledgement: "reconnaissance du {date} ({article})"
    case .courtClaim: "demande en justice du {date} ({article})"
    case .enforcementAct: "acte d’exécution du {date} ({article})"
    case .partPayment: "paiement partiel du {date}, qui vaut reconnaissance ({article})"
    case .paymentOrSeizure: "paiement ou saisie du {date} ({article})"
    case .publicPayment: "paiement du {date} ({article})"
    case .writtenClaim: "réclamation écrite du {date} ({article})"

    case .sources: "D’où viennent les valeurs de la loi"
    case .row: "{name}, ligne du {date} : {detail} ({title})."
    case .statusVerified: "lu dans une source publique"
    case .statusDerived: "calculé d’une valeur lue"
    case .statusUnconfirmed: "lu, non confirmé par une page officielle : à vérifier"
    case .statusMemory: "date ou niveau à vérifier"

    case .principal: "principal"
    case .awards: "condamnations"
    case .depens: "dépens"
    case .costs: "frais"
    case .penaltyClause: "clause pénale"
    case .balance: "Reste dû sur cette {debt} au {date}"
    case .balanceOfTitle: "Reste dû au titre n°\u{A0}{number} au {date}"
    case .balanceUnclaimed: "Reste dû sur cette {debt} au {date}, hors du total réclamé"
    case .balanceParts: "Soit {list}."
    case .nothingDue: "Plus rien n’est dû."
    case .inTotal: "Le total du décompte, {amount}, se compose ainsi : {list}."
    case .partThis: "ce reste dû, {amount}"
    case .partOthers: "les autres dettes, {amount}"
    case .partPenalty: "la clause pénale, {amount}"
    case .partCosts: "les frais, {amount}"
    case .surplusOwed: "Le débiteur a payé {amount} de trop, à lui rendre."
    }
  }
}
