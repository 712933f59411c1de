/// What can be found when a file is made again and compared.
package enum VerificationCode: String, DiagnosticCode {
  case foreignFile = "V001"
  case caseNeeded = "V002"
  case figureDiffers = "V003"
  case pageDiffers = "V004"
  case bytesDiffer = "V005"
  case otherProgram = "V006"

  package var wording: Wording {
    switch self {
    case .foreignFile:
      Wording(
        french: .init(
          "ce n’est pas un fichier entier écrit par ce programme",
          hint: "demandez le fichier d’origine : un fichier tronqué ou réenregistré ne prouve rien"),
        english: .init(
          "this is not a whole file written by this program",
          hint: "ask for the original: a file that was cut or saved again proves nothing"))
    case .caseNeeded:
      Wording(
        french: .init(
          "le fichier ne porte pas son dossier", hint: "donnez le dossier par --case DOSSIER.json"),
        english: .init("the file does not carry its case", hint: "give the case with --case CASE.json"))
    case .figureDiffers:
      Wording(
        french: .init("{name} : {found}, le calcul donne {wanted}", hint: "le calcul fait foi"),
        english: .init("{name}: {found}, the computation gives {wanted}", hint: "the computation holds"))
    case .pageDiffers:
      Wording(
        french: .init(
          "la page {found} ne montre pas ce que donne le dossier", hint: "comparez-la au document refait"),
        english: .init(
          "page {found} does not show what the case gives",
          hint: "compare it with the document rendered again"))
    case .bytesDiffer:
      Wording(
        french: .init("les octets {found} diffèrent de ceux du document refait ({wanted})"),
        english: .init("bytes {found} differ from those of the document rendered again ({wanted})"))
    case .otherProgram:
      Wording(
        french: .init(
          "écrit par {found}, refait par {wanted} : les octets ne peuvent être comparés",
          hint: "vérifiez avec la version qui a écrit le fichier"),
        english: .init(
          "written by {found}, rendered again by {wanted}: bytes cannot be compared",
          hint: "verify with the version that wrote the file"))
    }
  }
}
