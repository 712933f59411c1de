/// What can be wrong with a profile of a print-and-post service, or with a case that goes to one.
package enum ProviderCode: String, DiagnosticCode {
  case unknownProvider = "B035"
  case unknownKey = "B036"
  case missingKey = "B037"
  case malformedValue = "B038"
  case tooManySheets = "B016"
  case tooFewSheets = "B017"
  case tooManyPages = "B018"
  case tooManyDocuments = "B019"
  case documentTooHeavy = "B020"
  case sendingTooHeavy = "B021"
  case addressLineTooLong = "B022"
  case addresseeMissing = "B023"
  case malformedTown = "B024"
  case referenceTooLong = "B025"
  case referenceCharacter = "B026"
  case serviceNotOffered = "B027"
  case noEnvelope = "B040"

  package var wording: Wording {
    switch self {
    case .unknownProvider, .unknownKey, .missingKey, .malformedValue: profileWording
    case .tooManySheets, .tooFewSheets, .tooManyPages, .tooManyDocuments, .documentTooHeavy,
      .sendingTooHeavy, .noEnvelope:
      sizeWording
    case .addressLineTooLong, .addresseeMissing, .malformedTown: addressWording
    case .referenceTooLong, .referenceCharacter, .serviceNotOffered: depositWording
    }
  }
}

extension ProviderCode {
  private var profileWording: Wording {
    switch self {
    case .unknownProvider:
      Wording(
        french: .init(
          "aucun profil de prestataire ne s’appelle « {found} »",
          hint: "profils connus : {wanted} ; ou donnez le chemin d’un profil, FICHIER.json"),
        english: .init(
          "no provider profile is called \"{found}\"",
          hint: "known profiles: {wanted}; or give the path of a profile, FILE.json"))
    case .unknownKey:
      Wording(
        french: .init("clé inconnue « {found} »", hint: "clés admises ici : {wanted}"),
        english: .init("unknown key \"{found}\"", hint: "keys allowed here: {wanted}"))
    case .missingKey:
      Wording(
        french: .init(
          "il manque « {name} »",
          hint:
            "chaque limite porte sa valeur, sa source et le jour où elle a été lue (exigible schema provider)"
        ),
        english: .init(
          "\"{name}\" is missing",
          hint: "each limit bears its value, its source and the day it was read (exigible schema provider)"))
    default:
      Wording(
        french: .init("« {name} » n’a pas la forme voulue", hint: "attendu : {wanted}"),
        english: .init("\"{name}\" is not of the form wanted", hint: "expected: {wanted}"))
    }
  }

  private var sizeWording: Wording {
    switch self {
    case .tooManySheets:
      Wording(
        french: .init(
          "l’envoi compte {count} feuilles, {limit} au plus chez ce prestataire",
          hint: "imprimez en recto verso (--duplex), retirez un document, ou séparez le dossier"),
        english: .init(
          "the sending has {count} sheets, {limit} at most with this provider",
          hint: "print on both sides (--duplex), leave a document out, or split the case"))
    case .tooFewSheets:
      Wording(
        french: .init(
          "l’envoi compte {count} feuilles, {limit} au moins chez ce prestataire",
          hint: "choisissez un autre service pour ce dossier"),
        english: .init(
          "the sending has {count} sheets, {limit} at least with this provider",
          hint: "choose another service for this case"))
    case .tooManyPages:
      Wording(
        french: .init(
          "l’envoi compte {count} pages, {limit} au plus chez ce prestataire",
          hint: "retirez un document, ou séparez le dossier"),
        english: .init(
          "the sending has {count} pages, {limit} at most with this provider",
          hint: "leave a document out, or split the case"))
    case .noEnvelope:
      Wording(
        french: .init(
          "aucune enveloppe de ce prestataire ne tient un envoi de {count} feuilles",
          hint: "retirez un document ou séparez le dossier ; vérifiez les enveloppes du profil"),
        english: .init(
          "no envelope of this provider holds a sending of {count} sheets",
          hint: "leave a document out or split the case; check the envelopes of the profile"))
    case .tooManyDocuments:
      Wording(
        french: .init(
          "l’envoi compte {count} documents, {limit} au plus chez ce prestataire",
          hint: "demandez moins de documents par dossier"),
        english: .init(
          "the sending has {count} documents, {limit} at most with this provider",
          hint: "ask for fewer documents a case"))
    case .documentTooHeavy:
      Wording(
        french: .init(
          "le document « {document} » pèse plus que les {limit} octets de ce prestataire",
          hint: "--profile print écrit des fichiers plus légers ; une image légère aussi"),
        english: .init(
          "the document \"{document}\" has more bytes than the {limit} of this provider",
          hint: "--profile print writes smaller files; so does a smaller picture"))
    default:
      Wording(
        french: .init(
          "l’envoi pèse plus que les {limit} octets de ce prestataire",
          hint: "--profile print écrit des fichiers plus légers ; ou demandez moins de documents par dossier"),
        english: .init(
          "the sending has more bytes than the {limit} of this provider",
          hint: "--profile print writes smaller files; or ask for fewer documents a case"))
    }
  }

  private var addressWording: Wording {
    switch self {
    case .addressLineTooLong:
      Wording(
        french: .init(
          "la ligne « {found} » compte {count} caractères, {limit} au plus chez ce prestataire",
          hint: "abrégez-la selon la norme NF Z10-011"),
        english: .init(
          "the line \"{found}\" has {count} characters, {limit} at most with this provider",
          hint: "shorten it as NF Z10-011 says"))
    case .addresseeMissing:
      Wording(
        french: .init(
          "aucune des lignes {limit} de l’adresse n’est remplie, ce prestataire en veut une",
          hint: "donnez le nom du destinataire"),
        english: .init(
          "none of the lines {limit} of the address is filled, this provider wants one",
          hint: "give the addressee's name"))
    default:
      Wording(
        french: .init(
          "la dernière ligne « {found} » n’est pas un code postal de cinq chiffres, une espace, une ville",
          hint: "écrivez par exemple 69680 CHASSIEU, ou donnez le pays de l’adresse"),
        english: .init(
          "the last line \"{found}\" is not a postcode of five digits, a space, a town",
          hint: "write for example 69680 CHASSIEU, or give the address its country"))
    }
  }

  private var depositWording: Wording {
    switch self {
    case .referenceTooLong:
      Wording(
        french: .init(
          "la référence compte {count} caractères, {limit} au plus chez ce prestataire",
          hint: "donnez au dossier une référence plus courte"),
        english: .init(
          "the reference has {count} characters, {limit} at most with this provider",
          hint: "give the case a shorter reference"))
    case .referenceCharacter:
      Wording(
        french: .init(
          "le caractère n° {count} de la référence, {character}, n’est pas admis par ce prestataire",
          hint: "caractères admis : {wanted}"),
        english: .init(
          "character {count} of the reference, {character}, is not admitted by this provider",
          hint: "characters admitted: {wanted}"))
    default:
      Wording(
        french: .init(
          "l’envoi « {found} » de la lettre « {document} » n’est pas de ceux du profil du prestataire ({limit})",
          hint: "changez « delivery », ou prenez un autre profil"),
        english: .init(
          "the delivery \"{found}\" of the letter \"{document}\" is none of those of the provider's profile ({limit})",
          hint: "change \"delivery\", or take another profile"))
    }
  }
}
