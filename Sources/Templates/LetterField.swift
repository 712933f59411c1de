/// What a template may print of the letter itself.
package enum LetterField: String, Sendable, CaseIterable {
  case place = "letter.place"
  case date = "letter.date"
  case replyBy = "letter.replyBy"
  case registeredNumber = "letter.registeredNumber"
  case court = "letter.court"
  case signatoryName = "signatory.name"
  case signatoryTitle = "signatory.title"
  case history
  case firstLetterReference = "firstLetter.reference"
  case firstLetterDate = "firstLetter.date"
  case paymentHolder = "payment.holder"
  case paymentIBAN = "payment.iban"
  case paymentBIC = "payment.bic"
  case paymentReference = "payment.reference"
  case enclosuresList = "enclosures.list"
  case voicePray = "voice.Pray"
  case voiceAsk = "voice.ask"
  case voiceNotify = "voice.notify"
  case voiceReserve = "voice.reserve"
  case voiceTell = "voice.tell"
  case voiceGreetings = "voice.greetings"

  var summary: String {
    switch self {
    case .place: "lieu de la lettre"
    case .date: "date de la lettre, en toutes lettres"
    case .replyBy: "dernier jour donné pour payer ou répondre"
    case .registeredNumber: "numéro de l’envoi recommandé"
    case .court: "juridiction nommée par le dossier, sinon « la juridiction compétente »"
    case .signatoryName: "nom du signataire"
    case .signatoryTitle: "qualité du signataire"
    case .history:
      "« le rappel adressé le … », « les rappels adressés le … », avec les pièces qu’ils visaient"
    case .firstLetterReference: "référence de la première lettre de l’agent de recouvrement"
    case .firstLetterDate: "date de la première lettre de l’agent de recouvrement"
    case .paymentHolder: "titulaire du compte à créditer"
    case .paymentIBAN: "IBAN du compte à créditer"
    case .paymentBIC: "BIC du compte à créditer"
    case .enclosuresList: "pièces jointes, à la suite"
    case .voicePray: "« Nous vous prions », « Je vous prie »"
    case .voiceAsk: "« nous vous demandons », « je vous demande »"
    case .voiceNotify: "« nous vous mettons en demeure », « je vous mets en demeure »"
    case .voiceReserve: "« nous nous réservons », « je me réserve », « Dupont SARL se réserve »"
    case .voiceTell: "« faites-nous connaître », « faites-moi connaître »"
    case .voiceGreetings: "« nos salutations distinguées », « mes salutations distinguées »"
    case .paymentReference:
      "référence à rappeler avec le virement (ISO 11649 quand le dossier s’y prête)"
    }
  }

  var isOptional: Bool {
    switch self {
    case .registeredNumber, .signatoryTitle, .history, .firstLetterReference,
      .firstLetterDate, .paymentBIC, .enclosuresList:
      true
    default: false
    }
  }
}
