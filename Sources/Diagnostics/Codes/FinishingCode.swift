/// What can be wrong when a painted file is made archival and accessible.
package enum FinishingCode: String, DiagnosticCode {
  case unfinishable = "A001"
  case attachmentRefused = "A002"

  package var wording: Wording {
    switch self {
    case .unfinishable:
      Wording(
        french: .init(
          "le fichier peint ne correspond pas aux pages : {reason}",
          hint: "c’est un défaut du programme : signalez-le avec le dossier"),
        english: .init(
          "the painted file does not agree with the pages: {reason}",
          hint: "this is a defect of the program: report it with the case"))
    case .attachmentRefused:
      Wording(
        french: .init(
          "le profil « {name} » n’admet pas de fichier joint",
          hint: "choisissez le profil « archive » ou ne joignez rien"),
        english: .init(
          "the profile \"{name}\" admits no attachment",
          hint: "choose the profile \"archive\" or attach nothing"))
    }
  }
}
