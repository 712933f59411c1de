extension ClaimCode {
  var partiesWording: Wording {
    switch self {
    case .publicCreditor:
      Wording(
        french: .init(
          "le créancier est une personne publique",
          hint: "elle recouvre par titre exécutoire : son comptable public est seul compétent"),
        english: .init(
          "the creditor is a public body",
          hint: "it recovers by its own enforceable order, through its public accountant"),
        article: "L. 252 A du livre des procédures fiscales")
    case .consumerCredit:
      Wording(
        french: .init(
          "prêt d’un professionnel à un consommateur : crédit à la consommation, non calculé",
          hint: "ses intérêts et indemnités obéissent à des règles fermées ; adressez-vous à un juriste"),
        english: .init(
          "loan by a professional to a consumer: consumer credit, not computed",
          hint: "its interest and indemnities obey closed rules; ask a lawyer"),
        article: "L. 312-1 et suivants C. conso.")
    case .individualIsNotProfessional:
      Wording(
        french: .init(
          "un particulier n’agit pas à titre professionnel",
          hint: "« soleTrader » pour un entrepreneur individuel, ou « purpose »: « personal »"),
        english: .init(
          "an individual does not act for a profession",
          hint: "use \"soleTrader\" for a sole trader, or \"purpose\": \"personal\"")
      )
    default:
      Wording(
        french: .init(
          "le dossier ne dit pas si l’entrepreneur individuel a contracté pour son activité",
          hint: "« purpose » : « professional » ou « personal » ; la loi applicable en dépend"),
        english: .init(
          "the case does not tell whether the sole trader contracted for the business",
          hint: "\"purpose\": \"professional\" or \"personal\"; the law that applies depends on it"),
        article: "L. 441-10, II C. com.")
    }
  }

  var interestWording: Wording {
    switch self {
    case .basisNeeded:
      Wording(
        french: .init(
          "bail commercial : le dossier doit dire quel intérêt est demandé",
          hint: "l’application de l’article L. 441-10 aux loyers n’est pas tranchée : renseignez « interest »"
        ),
        english: .init(
          "commercial lease: the case must tell which interest is asked",
          hint: "whether L. 441-10 governs rents is not settled: give \"interest\""),
        article: "L. 441-10, II C. com.")
    case .lateCommercialNotDue:
      Wording(
        french: .init(
          "« {found} » n’est dû qu’entre professionnels, sur le prix de biens ou de services",
          hint: "demandez l’intérêt légal (« legal ») ou le taux du contrat"),
        english: .init(
          "\"{found}\" is owed only between professionals, on the price of goods or services",
          hint: "ask the legal rate (\"legal\") or the contract's"),
        article: "L. 441-10, II C. com.")
    case .procurementRateNotDue:
      Wording(
        french: .init(
          "« {found} » n’est dû que par une personne publique, pour un marché public",
          hint: "« isPublicProcurement » : true si le contrat en est un"),
        english: .init(
          "\"{found}\" is owed only by a public body, under a public procurement contract",
          hint: "set \"isPublicProcurement\": true if the contract is one"),
        article: "R. 2192-31 CCP")
    case .procurementRateIsFixed:
      Wording(
        french: .init(
          "« {found} » : le taux des intérêts moratoires d’un marché public est fixé par le code",
          hint: "retirez ce taux, ou demandez « publicProcurement »"),
        english: .init(
          "\"{found}\": the rate of late interest in public procurement is set by the code",
          hint: "remove this rate, or ask \"publicProcurement\""),
        article: "R. 2192-31 CCP")
    case .leaseRefusesPenalties:
      Wording(
        french: .init(
          "bail d’habitation : toute clause d’amende ou de pénalité est réputée non écrite",
          hint: "retirez la clause pénale et le taux conventionnel ; l’intérêt légal reste dû"),
        english: .init(
          "housing lease: any clause of fine or penalty is deemed unwritten",
          hint: "remove the penalty clause and the contract rate; legal interest remains owed"),
        article: "4, i de la loi n° 89-462 du 6 juillet 1989")
    case .noticeWithoutPresentation:
      Wording(
        french: .init(
          "la mise en demeure du {date} n’a ni date de présentation ni date de réception",
          hint:
            "l’intérêt court du lendemain : donnez « presented » ou « received », ou fixez « interest.from »"
        ),
        english: .init(
          "the formal notice of {date} has neither a presentation nor a receipt date",
          hint:
            "interest runs from the next day: give \"presented\" or \"received\", or set \"interest.from\""
        ), article: "1344-1 et 1231-6 C. civ.")
    case .rateUnderFloor:
      Wording(
        french: .init(
          "le taux de {rate} % est inférieur à trois fois l’intérêt légal ({limit} % au {date})",
          hint: "il est appliqué tel quel ; le débiteur ou l’administration peut le contester"),
        english: .init(
          "the rate of {rate} % is under three times the legal rate ({limit} % on {date})",
          hint: "it is applied as it stands; the debtor or the administration may contest it"),
        article: "L. 441-10, II C. com.")
    default:
      Wording(
        french: .init(
          "l’année de 360 jours n’est admise que par contrat entre professionnels",
          hint: "« actual/365 », ou un taux contractuel sur toutes les factures"),
        english: .init(
          "a year of 360 days is admitted only by a contract between professionals",
          hint: "\"actual/365\", or a contract rate on every invoice"))
    }
  }

  var amountsWording: Wording {
    switch self {
    case .recoveryCostsRefused:
      Wording(
        french: .init(
          "« {name} » : sans titre exécutoire, les frais de recouvrement restent à la charge du créancier",
          hint: "retirez ce frais ; toute clause contraire est réputée non écrite"),
        english: .init(
          "\"{name}\": without an enforceable title, recovery costs stay with the creditor",
          hint: "remove this cost; any clause to the contrary is deemed unwritten"),
        article: "L. 111-8, al. 2 CPCE")
    case .costNeedsTitle:
      Wording(
        french: .init(
          "« {name} » : ce frais n’est dû qu’en vertu d’un titre exécutoire",
          hint: "retirez-le, ou « prescribedAct » si la loi impose cet acte au créancier"),
        english: .init(
          "\"{name}\": this cost is owed only under an enforceable title",
          hint: "remove it, or \"prescribedAct\" if the law prescribes that act to the creditor"),
        article: "L. 111-8 CPCE")
    case .interestBeyondMeasure:
      Wording(
        french: .init(
          "les intérêts capitalisés de {invoice} portent la créance au-delà de {limit}",
          hint: "vérifiez le taux, les dates et la clause de capitalisation"),
        english: .init(
          "the capitalised interest of {invoice} takes the debt beyond {limit}",
          hint: "check the rate, the dates and the capitalisation clause"))
    case .creditExceedsInvoice:
      Wording(
        french: .init(
          "les avoirs ({found}) dépassent la facture {invoice} ({limit})",
          hint: "corrigez un montant, ou rattachez l’avoir à une autre facture"),
        english: .init(
          "the credit notes ({found}) exceed invoice {invoice} ({limit})",
          hint: "correct an amount, or tie the credit note to another invoice"))
    default:
      Wording(
        french: .init(
          "la mise en demeure du {date} ne donne pas de délai : la clause pénale reste annoncée",
          hint: "donnez « deadline », dernier jour laissé pour payer"),
        english: .init(
          "the formal notice of {date} gives no deadline: the penalty clause stays announced",
          hint: "give \"deadline\", the last day left to pay"), article: "1231-5 C. civ.")
    }
  }

  var datesWording: Wording {
    switch self {
    case .invoiceAfterOpening:
      Wording(
        french: .init(
          "la facture {invoice} est postérieure à l’ouverture de la procédure ({date})",
          hint: "elle suit un autre régime : faites-en un dossier distinct"),
        english: .init(
          "invoice {invoice} is later than the opening of the proceedings ({date})",
          hint: "it follows other rules: make it a case of its own"),
        article: "L. 622-17 et L. 622-24 C. com.")
    case .paymentAfterClosing:
      Wording(
        french: .init(
          "le paiement de {amount} du {date} est postérieur au décompte ({otherDate}) : il n’est pas compté",
          hint: "avancez « statementDate » pour l’imputer"),
        english: .init(
          "the payment of {amount} on {date} is later than the statement ({otherDate}): it is not counted",
          hint: "move \"statementDate\" on to impute it"))
    case .creditNoteAfterClosing:
      Wording(
        french: .init(
          "l’avoir {name} du {date} est postérieur au décompte ({otherDate}) : il n’est pas compté",
          hint: "avancez « statementDate » pour le déduire"),
        english: .init(
          "credit note {name} of {date} is later than the statement ({otherDate}): it is not counted",
          hint: "move \"statementDate\" on to deduct it"))
    case .costAfterClosing:
      Wording(
        french: .init(
          "le frais de {amount} du {date} est postérieur au décompte ({otherDate}) : il n’est pas compté",
          hint: "avancez « statementDate » pour le demander"),
        english: .init(
          "the cost of {amount} on {date} is later than the statement ({otherDate}): it is not counted",
          hint: "move \"statementDate\" on to ask it"))
    case .notYetDue:
      Wording(
        french: .init(
          "la facture {invoice} n’est pas encore échue ({date}) : elle est laissée de côté",
          hint: "attendez l’échéance pour la réclamer"),
        english: .init(
          "invoice {invoice} is not yet due ({date}): it is left aside",
          hint: "wait for the due date to claim it"))
    case .timeBarred:
      Wording(
        french: .init(
          "la facture {invoice}, échue le {date}, est prescrite : elle est laissée de côté ({amount})",
          hint: "enregistrez l’acte qui a interrompu la prescription, s’il existe, parmi « events »"),
        english: .init(
          "invoice {invoice}, due on {date}, is time-barred: it is left aside ({amount})",
          hint: "record the act that interrupted the limitation, if any, among \"events\""))
    case .limitationNear:
      Wording(
        french: .init(
          "la facture {invoice} se prescrit le {date} ({article})",
          hint: "une lettre, même recommandée, n’interrompt pas la prescription : agissez avant cette date"),
        english: .init(
          "invoice {invoice} becomes time-barred after {date} ({article})",
          hint: "no letter interrupts the limitation, even registered: act before that day"))
    case .overpaid:
      Wording(
        french: .init(
          "le débiteur a payé {amount} de trop", hint: "remboursez-le ou rattachez le paiement à une facture"),
        english: .init(
          "the debtor paid {amount} too much", hint: "refund it or tie the payment to an invoice"))
    case .closedAtOpening:
      Wording(
        french: .init(
          "procédure collective ouverte le {date} : le décompte est arrêté à ce jour, sans indemnités forfaitaires",
          hint: "déclarez la créance ; aucune demande de paiement ne peut être adressée au débiteur"),
        english: .init(
          "insolvency opened on {date}: the statement is drawn on that day, without flat indemnities",
          hint: "declare the claim; no demand for payment may be sent to the debtor"),
        article: "L. 622-24 et L. 622-28 C. com.")
    default:
      Wording(
        french: .init(
          "surendettement déclaré recevable le {date} : aucun paiement ne peut être demandé au débiteur",
          hint: "adressez le décompte à la commission"),
        english: .init(
          "over-indebtedness admitted on {date}: no payment may be asked of the debtor",
          hint: "send the statement to the commission"), article: "L. 722-5 C. conso.")
    }
  }
}
