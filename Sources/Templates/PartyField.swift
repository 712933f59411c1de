/// What a template may print of a party, after its role: `debtor.identity`.
package enum PartyField: String, Sendable, CaseIterable {
  case name, tradeName, form, registration, identity, seat, address, salutation
  case vatNumber, proceedings, representative, profession
  case contactName, phone, email, hours, contact
  case mediatorName, mediatorAddress, mediatorWebsite
  case customerNumber

  var summary: String {
    switch self {
    case .name:
      "dénomination, ou civilité, prénom et nom ; suivi de « EI » pour un entrepreneur individuel"
    case .tradeName: "nom commercial"
    case .form: "forme et capital : « SARL au capital de 50 000 € »"
    case .registration: "immatriculation : « 123 456 782 RCS Lyon »"
    case .identity: "identité complète : nom, forme, capital, immatriculation"
    case .seat: "« siège » ou « domicile », avec l’adresse que la loi retient"
    case .address: "adresse postale sur une ligne, telle que le dossier l’écrit"
    case .salutation: "« Madame », « Monsieur » ou « Madame, Monsieur »"
    case .vatNumber: "numéro de TVA intracommunautaire"
    case .proceedings: "mention de procédure collective à porter à côté du nom"
    case .profession: "profession"
    case .representative: "représentant légal et qualité"
    case .contactName: "service ou personne à joindre"
    case .phone: "téléphone"
    case .email: "adresse électronique"
    case .hours: "heures d’appel"
    case .contact: "service, téléphone et adresse électronique, séparés par des virgules"
    case .mediatorName: "médiateur de la consommation"
    case .mediatorAddress: "adresse postale du médiateur"
    case .mediatorWebsite: "site du médiateur"
    case .customerNumber: "numéro de client"
    }
  }

  var isOptional: Bool {
    switch self {
    case .name, .identity, .seat, .address, .salutation: false
    default: true
    }
  }
}
