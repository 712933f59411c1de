/// What can be found when a file is made again and compared.
package enum VerificationCode: String, DiagnosticCode {
  case foreignFile = "V001"
  case caseNeeded = "V002"
  case figureDiffers = "V003"
  case pageDiffers = "V004"
  case bytesDiffer = "V005"
  case otherProgram = "V006"
  case inputDiffers = "V022"
  case textDiffers = "V023"
  case placeDiffers = "V024"
  case objectDiffers = "V025"
  case bytesAdded = "V026"
  case savedAgain = "V027"

  package var wording: Wording {
    switch self {
    case .foreignFile:
      Wording(
        french: .init(
          "ce n’est pas un fichier entier écrit par ce programme",
          hint: "demandez le fichier d’origine : un fichier tronqué ne prouve rien"),
        english: .init(
          "this is not a whole file written by this program",
          hint: "ask for the original: a file that was cut proves nothing"))
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
          "écrit par {found}, refait par {wanted} : les octets n’ont pas été comparés",
          hint:
            "chiffres, textes et places l’ont été ; pour les octets et le dessin des lettres, prenez la version qui "
            + "a écrit le fichier"
        ),
        english: .init(
          "written by {found}, rendered again by {wanted}: bytes were not compared",
          hint:
            "figures, texts and places were; for bytes and the shapes of letters, take the version that wrote the file"
        ))
    default: partWording
    }
  }

  private var partWording: Wording {
    switch self {
    case .inputDiffers:
      Wording(
        french: .init(
          "{name} n’est pas celui d’origine : {found}, ici {wanted}",
          hint: "donnez les modèles, paramètres et images avec lesquels le fichier a été fait"),
        english: .init(
          "{name} is not the original one: {found}, here {wanted}",
          hint: "give the templates, parameters and pictures that the file was made with"))
    case .textDiffers:
      Wording(
        french: .init("page {count}, à {name} : « {found} », le dossier donne « {wanted} »"),
        english: .init("page {count}, at {name}: \"{found}\", the case gives \"{wanted}\""))
    case .placeDiffers:
      Wording(
        french: .init("page {count} : « {found} » n’est pas à sa place, {wanted}"),
        english: .init("page {count}: \"{found}\" is not at its place, {wanted}"))
    case .objectDiffers:
      Wording(
        french: .init("objet {count} ({name}), octets {found} : autre contenu"),
        english: .init("object {count} ({name}), bytes {found}: other content"))
    case .bytesAdded:
      Wording(
        french: .init(
          "{count} octet(s) ajouté(s) après la fin du fichier d’origine, à partir de {found}",
          hint: "une mise à jour ou un ajout ne change pas ce que portent les octets qui précèdent"),
        english: .init(
          "{count} byte(s) added after the end of the original file, from {found}",
          hint: "an update or an addition does not change what the bytes before it hold"))
    default:
      Wording(
        french: .init(
          "enregistré par un autre programme : les octets n’ont pas été comparés",
          hint: "demandez le fichier d’origine ; chiffres, textes et places ont été comparés"),
        english: .init(
          "saved by another program: bytes were not compared",
          hint: "ask for the original; figures, texts and places were compared"))
    }
  }
}
