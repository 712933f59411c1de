/// What can be wrong with a manifest: its place, or what several of them say together.
package enum ManifestCode: String, DiagnosticCode {
  case unknownForm = "B028"
  case placeTaken = "B029"
  case damaged = "B030"
  case entryTwice = "B031"
  case entryMissing = "B032"
  case entryUnknown = "B033"
  case partTwice = "B041"

  package var wording: Wording {
    switch self {
    case .unknownForm, .placeTaken, .damaged: fileWording
    case .entryTwice, .entryMissing, .entryUnknown, .partTwice: entryWording
    }
  }
}

extension ManifestCode {
  private var fileWording: Wording {
    switch self {
    case .unknownForm:
      Wording(
        french: .init(
          "le nom du manifeste « {found} » ne se termine ni par .csv ni par .jsonl",
          hint: "sa fin en dit la forme : tableau, ou une ligne de JSON par lettre"),
        english: .init(
          "the name of the manifest \"{found}\" ends neither in .csv nor in .jsonl",
          hint: "its end tells its form: a table, or a line of JSON a letter"))
    case .placeTaken:
      Wording(
        french: .init(
          "« {file} » existe déjà, et ce lot n’est pas une reprise",
          hint: "choisissez un autre nom, ou reprenez le lot par --resume"),
        english: .init(
          "\"{file}\" already exists, and this batch does not take one up",
          hint: "choose another name, or take the batch up with --resume"))
    default:
      Wording(
        french: .init(
          "cette ligne n’est pas celle d’un manifeste, dans l’ordre des entrées",
          hint: "donnez les manifestes en .jsonl que le lot a écrits, sans les modifier"),
        english: .init(
          "this is no row of a manifest, in the order of the entries",
          hint: "give the manifests in .jsonl that the batch has written, unchanged"))
    }
  }

  private var entryWording: Wording {
    switch self {
    case .entryTwice:
      Wording(
        french: .init(
          "l’entrée {count} est aussi dans « {file} »", hint: "une part a été donnée ou traitée deux fois"),
        english: .init(
          "entry {count} is in \"{file}\" too", hint: "a shard was given or worked on twice"))
    case .partTwice:
      Wording(
        french: .init(
          "« {file} » désigne des fichiers différents dans deux manifestes",
          hint: "donnez au tirage de chaque part un nom à elle : --print-run TIRAGE-2.pdf"),
        english: .init(
          "\"{file}\" is another file in another manifest",
          hint: "give the print run of each shard a name of its own: --print-run RUN-2.pdf"))
    case .entryMissing:
      Wording(
        french: .init(
          "l’entrée {count} n’est dans aucun manifeste", hint: "donnez le manifeste de chaque part"),
        english: .init("entry {count} is in no manifest", hint: "give the manifest of every shard"))
    default:
      Wording(
        french: .init(
          "l’entrée {count} de ce manifeste n’est pas dans les dossiers donnés",
          hint: "donnez à --cases l’entrée même du lot"),
        english: .init(
          "entry {count} of this manifest is not in the cases given",
          hint: "give --cases the very input of the batch"))
    }
  }
}
