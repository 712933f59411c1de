/// What can be wrong with a request: the files it reads, the pictures a case names, the files it writes.
package enum OutputCode: String, DiagnosticCode {
  case fileNotFound = "F001"
  case fileIsFolder = "F002"
  case fileDenied = "F003"
  case fileUnreadable = "F004"
  case fileTooLarge = "F005"
  case outputExists = "F006"
  case outputFolderMissing = "F007"
  case outputDenied = "F008"
  case outputUnwritable = "F009"
  case outputIsFolder = "F010"
  case streamClosed = "F011"
  case noDocument = "F012"
  case unknownDocument = "F013"
  case severalDocumentsInOneFile = "F014"
  case pageOutOfRange = "F015"
  case assetsFolderMissing = "F016"
  case assetOutsideFolder = "F017"
  case assetNotFound = "F018"
  case warningsRefused = "F019"
  case usage = "F020"
  case unknownCode = "F021"
  case misspeltInvoice = "F022"
  case unknownInvoice = "F023"
  case tooManyFiles = "F024"
  case notAFolder = "F025"
  case folderIsEmpty = "F026"
  case outputIsFile = "F027"

  package var wording: Wording {
    switch self {
    case .fileNotFound, .fileIsFolder, .fileDenied, .fileUnreadable, .fileTooLarge, .tooManyFiles,
      .notAFolder,
      .folderIsEmpty:
      inputWording
    case .outputExists, .outputFolderMissing, .outputDenied, .outputUnwritable, .outputIsFolder,
      .outputIsFile, .streamClosed:
      outputWording
    case .assetsFolderMissing, .assetOutsideFolder, .assetNotFound: assetWording
    case .noDocument, .unknownDocument, .severalDocumentsInOneFile, .pageOutOfRange, .warningsRefused,
      .usage, .unknownCode, .misspeltInvoice, .unknownInvoice:
      requestWording
    }
  }
}

extension OutputCode {
  private var inputWording: Wording {
    switch self {
    case .fileNotFound:
      Wording(
        french: .init("« {file} » n’existe pas", hint: "vérifiez le chemin"),
        english: .init("\"{file}\" does not exist", hint: "check the path"))
    case .fileIsFolder:
      Wording(
        french: .init(
          "« {file} » est un dossier, un fichier est attendu", hint: "donnez le chemin d’un fichier"),
        english: .init("\"{file}\" is a folder, a file is wanted", hint: "give the path of a file"))
    case .notAFolder:
      Wording(
        french: .init(
          "« {file} » n’est pas un dossier, un dossier est attendu", hint: "donnez le chemin d’un dossier"),
        english: .init("\"{file}\" is no folder, a folder is wanted", hint: "give the path of a folder"))
    case .folderIsEmpty:
      Wording(
        french: .init("« {file} » ne contient aucun fichier {wanted}", hint: "vérifiez le chemin"),
        english: .init("\"{file}\" holds no file {wanted}", hint: "check the path"))
    case .fileDenied:
      Wording(
        french: .init(
          "la lecture de « {file} » est refusée", hint: "vérifiez les droits du fichier et de ses dossiers"),
        english: .init(
          "reading \"{file}\" is denied", hint: "check the permissions of the file and its folders"))
    case .fileTooLarge:
      Wording(
        french: .init(
          "« {file} » dépasse {limit} octets",
          hint:
            "donnez un fichier plus petit ; --max-size relève la limite d’un dossier, qui porte sur une seule créance"
        ),
        english: .init(
          "\"{file}\" is larger than {limit} bytes",
          hint: "give a smaller file; --max-size raises the limit of a case, which holds one claim"))
    case .tooManyFiles:
      Wording(
        french: .init(
          "« {file} » ne peut être ouvert ({reason})",
          hint: "relevez la limite de fichiers ouverts (ulimit -n), ou réduisez --jobs"),
        english: .init(
          "\"{file}\" cannot be opened ({reason})",
          hint: "raise the limit of open files (ulimit -n), or lower --jobs"))
    default:
      Wording(
        french: .init(
          "le fichier « {file} » ne peut être lu ({reason})", hint: "vérifiez le chemin et le support"),
        english: .init("the file \"{file}\" cannot be read ({reason})", hint: "check the path and the disk"))
    }
  }

  private var outputWording: Wording {
    switch self {
    case .outputExists:
      Wording(
        french: .init("« {file} » existe déjà", hint: "ajoutez --force pour le remplacer"),
        english: .init("\"{file}\" already exists", hint: "add --force to replace it"))
    case .outputFolderMissing:
      Wording(
        french: .init(
          "le dossier de « {file} » n’existe pas", hint: "créez-le, ou choisissez un autre chemin"),
        english: .init("the folder of \"{file}\" does not exist", hint: "create it, or choose another path"))
    case .outputDenied:
      Wording(
        french: .init("l’écriture de « {file} » est refusée", hint: "vérifiez les droits du dossier"),
        english: .init("writing \"{file}\" is denied", hint: "check the permissions of the folder"))
    case .outputIsFolder:
      Wording(
        french: .init("« {file} » est un dossier, un fichier est attendu", hint: "donnez un nom de fichier"),
        english: .init("\"{file}\" is a folder, a file is wanted", hint: "give a file name"))
    case .outputIsFile:
      Wording(
        french: .init("« {file} » est un fichier, un dossier est attendu", hint: "donnez un nom de dossier"),
        english: .init("\"{file}\" is a file, a folder is wanted", hint: "give the name of a folder"))
    case .streamClosed:
      Wording(
        french: .init(
          "la sortie standard n’accepte plus rien ({reason})",
          hint: "vérifiez la commande qui lit le résultat"),
        english: .init(
          "standard output takes nothing more ({reason})", hint: "check the command that reads the result"))
    default:
      Wording(
        french: .init(
          "« {file} » ne peut être écrit ({reason})", hint: "vérifiez le chemin, l’espace libre et le support"
        ),
        english: .init(
          "\"{file}\" cannot be written ({reason})", hint: "check the path, the free space and the disk"))
    }
  }

  private var assetWording: Wording {
    switch self {
    case .assetsFolderMissing:
      Wording(
        french: .init(
          "« {found} » est un chemin, mais aucun répertoire n’est donné où le chercher",
          hint: "ajoutez --assets DOSSIER ; une image peut aussi être donnée sous forme d’adresse « data: »"),
        english: .init(
          "\"{found}\" is a path, but no assets folder is given",
          hint: "add --assets DIR; a picture may also be given as a data: address"))
    case .assetOutsideFolder:
      Wording(
        french: .init(
          "« {found} » est hors du répertoire de --assets",
          hint: "donnez un chemin relatif, sans « .. » ni lien qui en sorte"),
        english: .init(
          "\"{found}\" lies outside the assets folder",
          hint: "give a relative path, without \"..\" nor a link that leaves the folder"))
    default:
      Wording(
        french: .init(
          "« {found} » ne se trouve pas dans « {file} »",
          hint: "vérifiez son nom, ou indiquez son répertoire par --assets"),
        english: .init(
          "\"{found}\" is not found in \"{file}\"",
          hint: "check its name, or name its folder with --assets"))
    }
  }

  private var requestWording: Wording {
    switch self {
    case .noDocument:
      Wording(
        french: .init(
          "aucun document n’est demandé", hint: "ajoutez --document, ou la clé « documents » dans le dossier"),
        english: .init(
          "no document is asked for", hint: "add --document, or the key \"documents\" to the case"))
    case .unknownDocument:
      Wording(
        french: .init("aucun modèle ne s’appelle « {found} »", hint: "modèles connus : {wanted}"),
        english: .init("no template is called \"{found}\"", hint: "known templates: {wanted}"))
    case .severalDocumentsInOneFile:
      Wording(
        french: .init(
          "{count} documents sont demandés pour un seul fichier",
          hint: "donnez un dossier (« {file}/ »), ou ajoutez --merge pour un seul PDF"),
        english: .init(
          "{count} documents are asked for one file",
          hint: "give a folder (\"{file}/\"), or add --merge for one PDF"))
    case .pageOutOfRange:
      Wording(
        french: .init("la page {found} n’existe pas", hint: "le document compte {count} page(s)"),
        english: .init("there is no page {found}", hint: "the document has {count} page(s)"))
    case .warningsRefused:
      Wording(
        french: .init(
          "refus : {count} avertissement(s) et --strict",
          hint: "corrigez ce qu’ils signalent, ou retirez --strict"),
        english: .init(
          "refused: {count} warning(s) and --strict", hint: "mend what they point at, or remove --strict"))
    case .misspeltInvoice:
      Wording(
        french: .init(
          "le dossier ne contient aucune facture « {found} »", hint: "vouliez-vous dire « {suggestion} » ?"),
        english: .init("the case holds no invoice \"{found}\"", hint: "did you mean \"{suggestion}\"?"))
    case .unknownInvoice:
      Wording(
        french: .init(
          "le dossier ne contient aucune facture « {found} »", hint: "numéros du dossier : {wanted}"),
        english: .init("the case holds no invoice \"{found}\"", hint: "numbers of the case: {wanted}"))
    case .unknownCode:
      Wording(
        french: .init("aucun message ne porte le code « {found} »", hint: "codes voisins : {wanted}"),
        english: .init("no message bears the code \"{found}\"", hint: "codes nearby: {wanted}"))
    default:
      Wording(
        french: .init(
          "la commande n’est pas comprise : {reason}", hint: "exigible --help montre les commandes"),
        english: .init("the command is not understood: {reason}", hint: "exigible --help shows the commands"))
    }
  }
}
