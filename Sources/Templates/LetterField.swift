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

  var summary: String {
    switch self {
    case .place: "lieu de la lettre"
    case .date: "date de la lettre, en toutes lettres"
    case .replyBy: "dernier jour donné pour payer ou répondre"
    case .registeredNumber: "numéro de l’envoi recommandé"
    case .court: "juridiction nommée par le dossier, sinon « la juridiction compétente »"
    case .signatoryName: "nom du signataire"
    case .signatoryTitle: "qualité du signataire"
    case .history: "rappels antérieurs, avec les pièces que chacun visait"
    case .firstLetterReference: "référence de la première lettre de l’agent de recouvrement"
    case .firstLetterDate: "date de la première lettre de l’agent de recouvrement"
    case .paymentHolder: "titulaire du compte à créditer"
    case .paymentIBAN: "IBAN du compte à créditer"
    case .paymentBIC: "BIC du compte à créditer"
    case .paymentReference:
      "référence à rappeler avec le virement (ISO 11649 quand le dossier s’y prête)"
    }
  }

  var isOptional: Bool {
    switch self {
    case .registeredNumber, .signatoryTitle, .history, .firstLetterReference,
      .firstLetterDate, .paymentBIC:
      true
    default: false
    }
  }
}
