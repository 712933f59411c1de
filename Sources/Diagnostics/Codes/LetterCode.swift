/// What a document asks of a case before it may be written.
package enum LetterCode: String, DiagnosticCode {
  case signatoryMissing = "R001"
  case placeMissing = "R002"
  case replyByMissing = "R003"
  case replyByNotAfterLetter = "R004"
  case bankMissing = "R005"
  case debtorIdentityIncomplete = "R006"
  case nothingDue = "R007"
  case insolvent = "R008"
  case overIndebted = "R009"
  case timeBarred = "R010"
  case mediatorMissing = "R011"
  case noEarlierReminder = "R012"
  case notRegistered = "R013"
  case firstLetterMissing = "R014"
  case contractReferenceMissing = "R015"
  case barcodeWithoutNumber = "R016"
  case optionWithoutPlace = "R017"
  case receivedBeforeLetter = "R018"
  case templateNotYetValid = "R019"

  package var wording: Wording {
    switch self {
    case .signatoryMissing, .placeMissing, .replyByMissing, .replyByNotAfterLetter, .bankMissing:
      settingsWording
    case .debtorIdentityIncomplete, .contractReferenceMissing: identityWording
    case .nothingDue, .receivedBeforeLetter, .insolvent, .overIndebted, .timeBarred: claimWording
    case .mediatorMissing, .noEarlierReminder, .notRegistered, .firstLetterMissing: mentionWording
    case .barcodeWithoutNumber, .optionWithoutPlace, .templateNotYetValid: optionWording
    }
  }
}

extension LetterCode {
  private var settingsWording: Wording {
    switch self {
    case .signatoryMissing:
      Wording(
        french: .init(
          "« {document} » n’a pas de signataire",
          hint: "donnez « letters.default.signatory », avec le nom et la qualité"),
        english: .init(
          "\"{document}\" has no signatory", hint: "give \"letters.default.signatory\", with name and title"))
    case .placeMissing:
      Wording(
        french: .init("« {document} » n’a pas de lieu", hint: "donnez « letters.default.place »"),
        english: .init("\"{document}\" has no place", hint: "give \"letters.default.place\""))
    case .replyByMissing:
      Wording(
        french: .init(
          "« {document} » ne donne pas de date pour payer", hint: "donnez « letters.default.replyBy »"),
        english: .init("\"{document}\" gives no date to pay by", hint: "give \"letters.default.replyBy\""))
    case .replyByNotAfterLetter:
      Wording(
        french: .init(
          "la date donnée pour payer, {found}, n’est pas postérieure à la lettre, du {date}",
          hint: "donnez à « replyBy » une date postérieure"),
        english: .init(
          "the date to pay by, {found}, is not after the letter's, {date}",
          hint: "give \"replyBy\" a later date"))
    default:
      Wording(
        french: .init(
          "« {document} » demande un paiement sans dire sur quel compte",
          hint: "donnez « creditor.bank », avec titulaire et IBAN"),
        english: .init(
          "\"{document}\" asks for payment without telling to which account",
          hint: "give \"creditor.bank\", with holder and IBAN"))
    }
  }

  private var identityWording: Wording {
    switch self {
    case .debtorIdentityIncomplete:
      Wording(
        french: .init(
          "l’identité du débiteur est incomplète : il manque {wanted}", hint: "ajoutez-le à « debtor »"),
        english: .init(
          "the debtor's identity is incomplete: {wanted} is missing", hint: "add it to \"debtor\""),
        article: "art. 54 et 57 du code de procédure civile")
    default:
      Wording(
        french: .init(
          "« {document} » ne nomme pas le contrat ou la commande", hint: "donnez « contract.reference »"),
        english: .init(
          "\"{document}\" does not name the contract or order", hint: "give \"contract.reference\""))
    }
  }

  private var claimWording: Wording {
    switch self {
    case .nothingDue:
      Wording(
        french: .init(
          "rien n’est dû au {date} : « {document} » ne peut rien demander",
          hint: "vérifiez échéances, avoirs et paiements, ou n’écrivez pas cette lettre"),
        english: .init(
          "nothing is due on {date}: \"{document}\" has nothing to ask",
          hint: "check due dates, credit notes and payments, or do not write this letter"))
    case .receivedBeforeLetter:
      Wording(
        french: .init(
          "le paiement ou l’avoir de {amount} du {date} précède « {document} », du {otherDate}, qui ne le compte pas",
          hint: "donnez à « statementDate » ce jour ou un jour postérieur"),
        english: .init(
          "the payment or credit note of {amount} on {date} precedes \"{document}\", of {otherDate}, which does not count it",
          hint: "give \"statementDate\" that day or a later one"))
    case .insolvent:
      Wording(
        french: .init(
          "« {invoice} » est née avant l’ouverture d’une procédure collective, le {date} : on ne peut en demander le paiement",
          hint: "déclarez la créance au passif, avec le décompte arrêté au jour de l’ouverture"),
        english: .init(
          "\"{invoice}\" arose before insolvency proceedings opened, on {date}: its payment may not be demanded",
          hint: "declare the claim, with the statement drawn up on the day of the opening"),
        article: "art. L. 622-7 et L. 622-21 du code de commerce")
    case .overIndebted:
      Wording(
        french: .init(
          "le débiteur est en surendettement depuis le {date} : on ne peut lui demander paiement",
          hint: "déclarez la créance à la commission de surendettement"),
        english: .init(
          "the debtor has been over-indebted since {date}: payment may not be demanded",
          hint: "declare the claim to the over-indebtedness commission"),
        article: "art. L. 722-5 du code de la consommation")
    default:
      Wording(
        french: .init(
          "« {invoice} » est prescrite : une lettre ne peut en demander le paiement",
          hint: "retirez-la, ou ajoutez à « events » ce qui a interrompu la prescription"),
        english: .init(
          "\"{invoice}\" is time-barred: a letter may not demand its payment",
          hint: "remove it, or add to \"events\" what interrupted limitation"),
        article: "art. 2219 et 2240 à 2244 du code civil")
    }
  }

  private var mentionWording: Wording {
    switch self {
    case .mediatorMissing:
      Wording(
        french: .init(
          "« {document} » écrit à un consommateur sans nommer le médiateur de la consommation",
          hint: "donnez « creditor.mediator », avec nom et site"),
        english: .init(
          "\"{document}\" writes to a consumer without naming the consumer mediator",
          hint: "give \"creditor.mediator\", with name and website"),
        article: "art. L. 616-1 et R. 616-1 du code de la consommation")
    case .noEarlierReminder:
      Wording(
        french: .init(
          "« {document} » est un second rappel, et le dossier n’en connaît pas de premier",
          hint: "ajoutez à « events » le rappel déjà envoyé, avec sa date"),
        english: .init(
          "\"{document}\" is a second reminder, and the case knows of no first one",
          hint: "add to \"events\" the reminder already sent, with its date"))
    case .notRegistered:
      Wording(
        french: .init(
          "« {document} » part en recommandé, et le dossier demande un envoi suivi",
          hint: "donnez à « delivery » la valeur « registered »"),
        english: .init(
          "\"{document}\" goes by registered post, and the case asks for tracked post",
          hint: "give \"delivery\" the value \"registered\""))
    default:
      Wording(
        french: .init(
          "« {document} » d’un agent de recouvrement ne rappelle pas sa première lettre",
          hint: "donnez « sender.firstLetter », avec référence et date d’envoi"),
        english: .init(
          "\"{document}\" of a debt collector does not recall its first letter",
          hint: "give \"sender.firstLetter\", with reference and date of sending"),
        article: "art. R. 124-4 du code des procédures civiles d’exécution")
    }
  }

  private var optionWording: Wording {
    switch self {
    case .barcodeWithoutNumber:
      Wording(
        french: .init(
          "« {document} » demande le code-barres d’un envoi recommandé dont le dossier n’a pas le numéro",
          hint:
            "donnez « registeredNumber », tiré de la tranche que la poste vous a attribuée, ou retirez « barcode »"
        ),
        english: .init(
          "\"{document}\" asks for the barcode of a registered letter whose number the case does not give",
          hint:
            "give \"registeredNumber\", from the range that the post allotted to you, or remove \"barcode\""))
    case .templateNotYetValid:
      Wording(
        french: .init(
          "les termes de « {document} » valent à partir du {date} ; la lettre est du {otherDate}",
          hint: "relisez les articles qu’elle cite au jour de la lettre, ou corrigez la date"),
        english: .init(
          "the words of \"{document}\" hold from {date}; the letter is of {otherDate}",
          hint: "read again the articles that it cites on the day of the letter, or mend the date"))
    default:
      Wording(
        french: .init(
          "« {document} » n’a pas de place pour « {name} »",
          hint: "retirez « {name} » des réglages de ce document, ou complétez son modèle"),
        english: .init(
          "\"{document}\" has no place for \"{name}\"",
          hint: "remove \"{name}\" from this document's settings, or complete its template"))
    }
  }
}
