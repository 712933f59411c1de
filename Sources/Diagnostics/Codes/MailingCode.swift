/// What can be wrong with a batch: its entries, its folder, its resuming.
package enum MailingCode: String, DiagnosticCode {
  case lineTooLong = "B001"
  case unknownEntryKey = "B002"
  case malformedEntryList = "B003"
  case duplicateLetter = "B004"
  case duplicateRegisteredNumber = "B005"
  case folderBusy = "B006"
  case folderNotEmpty = "B007"
  case runExists = "B008"
  case otherRun = "B009"
  case inputChanged = "B010"
  case journalDamaged = "B011"
  case spillDamaged = "B012"
  case namedAsPart = "B013"
  case badRunName = "B014"
  case printRunContradicted = "B015"
  case enclosuresNeedPrintRun = "B034"
  case enclosureChanged = "B039"
  case entryIsNoFile = "B042"

  package var wording: Wording {
    switch self {
    case .lineTooLong, .entryIsNoFile, .unknownEntryKey, .malformedEntryList, .enclosuresNeedPrintRun:
      entryWording
    case .duplicateLetter, .duplicateRegisteredNumber: duplicateWording
    case .folderBusy, .folderNotEmpty, .runExists: folderWording
    case .otherRun, .inputChanged, .journalDamaged, .enclosureChanged: resumingWording
    case .spillDamaged, .namedAsPart, .badRunName, .printRunContradicted: printRunWording
    }
  }
}

extension MailingCode {
  private var entryWording: Wording {
    switch self {
    case .lineTooLong:
      Wording(
        french: .init(
          "la ligne dépasse {limit} octets",
          hint: "une ligne porte un seul dossier : séparez les dossiers, ou relevez la limite par --max-size"),
        english: .init(
          "the line is longer than {limit} bytes",
          hint: "a line holds one case: split the cases, or raise the limit with --max-size"))
    case .entryIsNoFile:
      Wording(
        french: .init(
          "« {file} » n’est pas un fichier, ou son nom n’est pas en UTF-8",
          hint: "remplacez-le par un fichier dont le nom est en UTF-8, ou retirez-le du répertoire"),
        english: .init(
          "\"{file}\" is no file, or its name is not UTF-8",
          hint: "put a file with a name in UTF-8 in its place, or take it out of the folder"))
    case .unknownEntryKey:
      Wording(
        french: .init("clé inconnue « {found} » à côté du dossier", hint: "clés admises : {wanted}"),
        english: .init("unknown key \"{found}\" beside the case", hint: "keys allowed: {wanted}"))
    case .enclosuresNeedPrintRun:
      Wording(
        french: .init(
          "des fichiers PDF ne se joignent qu’à un tirage, pas à des lettres en fichiers séparés",
          hint: "une lettre conforme à PDF/A ne répond pas des pages d’autrui : joignez-les à l’impression"),
        english: .init(
          "PDF files are enclosed in a print run only, not with letters in files of their own",
          hint:
            "a letter that conforms to PDF/A does not vouch for the pages of others: enclose them when printing"
        ))
    default:
      Wording(
        french: .init(
          "« {name} » n’est pas une liste de textes", hint: "écrivez par exemple {wanted}"),
        english: .init(
          "\"{name}\" is not a list of texts", hint: "write for example {wanted}"))
    }
  }

  private var duplicateWording: Wording {
    switch self {
    case .duplicateLetter:
      Wording(
        french: .init(
          "la lettre « {document} » porterait le nom de fichier d’une autre lettre du lot (entrée {count})",
          hint:
            "retirez l’une des deux, ou donnez aux dossiers des références qui diffèrent par leurs lettres ou leurs chiffres, non par la casse ou d’autres signes"
        ),
        english: .init(
          "the letter \"{document}\" would bear the file name of another letter of the batch (entry {count})",
          hint:
            "remove one of the two, or give the cases references that differ in letters or digits, not in case or other marks alone"
        ))
    default:
      Wording(
        french: .init(
          "ce numéro de recommandé est déjà porté par une autre lettre du lot (entrée {count})",
          hint: "un numéro ne sert qu’à un envoi : donnez à chaque lettre le sien"),
        english: .init(
          "this registered number is already borne by another letter of the batch (entry {count})",
          hint: "a number serves one item only: give each letter its own"))
    }
  }

  private var folderWording: Wording {
    switch self {
    case .folderBusy:
      Wording(
        french: .init(
          "un autre lot travaille dans « {file} »", hint: "attendez sa fin, ou choisissez un autre dossier"),
        english: .init(
          "another batch is at work in \"{file}\"", hint: "wait for its end, or choose another folder"))
    case .folderNotEmpty:
      Wording(
        french: .init(
          "le dossier « {file} » n’est pas vide", hint: "donnez un dossier vide ou qui n’existe pas encore"),
        english: .init(
          "the folder \"{file}\" is not empty", hint: "give a folder that is empty or does not exist yet"))
    default:
      Wording(
        french: .init(
          "« {file} » contient déjà un lot",
          hint: "ajoutez --resume pour le reprendre ou le terminer, ou choisissez un autre dossier"),
        english: .init(
          "\"{file}\" already holds a batch",
          hint: "add --resume to take it up or complete it, or choose another folder"))
    }
  }

  private var resumingWording: Wording {
    switch self {
    case .otherRun:
      Wording(
        french: .init(
          "le lot à reprendre a été commencé avec {name} = {found}, et non {wanted}",
          hint: "reprenez-le avec les mêmes options et le même programme, ou choisissez un autre dossier"),
        english: .init(
          "the batch to resume was begun with {name} = {found}, not {wanted}",
          hint: "resume it with the same options and program, or choose another folder"))
    case .enclosureChanged:
      Wording(
        french: .init(
          "« {file} », joint à l’entrée {count}, n’est plus le fichier du lot à reprendre",
          hint: "remettez le fichier d’alors, ou recommencez le lot dans un autre dossier"),
        english: .init(
          "\"{file}\", enclosed with entry {count}, is no longer the file of the batch to resume",
          hint: "put the former file back, or start the batch again in another folder"))
    case .inputChanged:
      Wording(
        french: .init(
          "l’entrée {count} n’est plus celle du lot à reprendre",
          hint: "redonnez les mêmes dossiers dans le même ordre, ou choisissez un autre dossier"),
        english: .init(
          "entry {count} is no longer that of the batch to resume",
          hint: "give the same cases in the same order, or choose another folder"))
    default:
      Wording(
        french: .init(
          "le journal « {file} » est altéré (ligne {count})",
          hint: "recommencez le lot dans un autre dossier"),
        english: .init(
          "the journal \"{file}\" is damaged (line {count})", hint: "start the batch again in another folder")
      )
    }
  }

  private var printRunWording: Wording {
    switch self {
    case .spillDamaged:
      Wording(
        french: .init(
          "les pages en attente d’impression dans « {file} » sont altérées ou manquent (octet {count})",
          hint:
            "elles partent quand le tirage est fini : si une partie a disparu ou changé depuis, recommencez le lot ailleurs"
        ),
        english: .init(
          "the pages that wait to be printed in \"{file}\" are damaged or missing (byte {count})",
          hint:
            "they go when the print run is complete: if a part was removed or altered since, start the batch again elsewhere"
        ))
    case .namedAsPart:
      Wording(
        french: .init(
          "le fichier de la lettre « {document} » porterait le nom d’une partie du tirage",
          hint: "donnez au tirage un autre nom, ou au dossier une autre référence"),
        english: .init(
          "the file of the letter \"{document}\" would bear the name of a part of the print run",
          hint: "give the print run another name, or the case another reference"))
    case .badRunName:
      Wording(
        french: .init(
          "« {found} » n’est pas le nom d’un fichier PDF du dossier du lot",
          hint: "donnez un nom sans chemin qui finit par .pdf, par exemple TIRAGE.pdf"),
        english: .init(
          "\"{found}\" is not the name of a PDF file in the folder of the batch",
          hint: "give a name without a path that ends in .pdf, such as RUN.pdf"))
    default:
      Wording(
        french: .init(
          "{found} contredit le tirage, dont les fichiers sont des PDF/A-2b sans pièces jointes",
          hint: "retirez cette option, ou ajoutez --with-letters : elle vaudra pour les lettres"),
        english: .init(
          "{found} contradicts the print run, whose files are PDF/A-2b without attachments",
          hint: "leave that option out, or add --with-letters: it will hold for the letters"))
    }
  }
}
