/// What cannot be set on a page.
package enum PageCode: String, DiagnosticCode {
  case missingGlyph = "P001"
  case unshapableScript = "P002"
  case overfullLine = "P003"
  case unreadableResource = "P004"
  case addressLineTooWide = "P005"
  case addressTooTall = "P006"
  case unknownWindow = "P007"
  case zoneTooTall = "P008"
  case footerTooTall = "P009"
  case tableTooWide = "P010"
  case unevenTable = "P011"
  case pieceTooTall = "P012"

  package var wording: Wording {
    switch self {
    case .missingGlyph:
      Wording(
        french: .init("aucune police ne porte le caractère {character}", hint: "remplacez ce caractère"),
        english: .init("no font carries the character {character}", hint: "replace this character"))
    case .unshapableScript:
      Wording(
        french: .init(
          "le caractère {character} appartient à une écriture que le document ne peut pas composer",
          hint: "donnez la transcription en lettres latines"),
        english: .init(
          "the character {character} belongs to a script that the document cannot set",
          hint: "give its transliteration in Latin letters"))
    case .overfullLine:
      Wording(
        french: .init(
          "« {found} » ne tient pas sur une ligne de {limit} mm et ne peut pas être coupé",
          hint: "abrégez ce texte ou placez-y une espace"),
        english: .init(
          "\"{found}\" does not fit on a line of {limit} mm and cannot be broken",
          hint: "shorten this text or put a space in it"))
    case .unreadableResource:
      Wording(
        french: .init(
          "le fichier embarqué {file} est absent ou illisible",
          hint: "recompilez le programme à partir de sources complètes"),
        english: .init(
          "the embedded file {file} is absent or unreadable",
          hint: "build the program again from complete sources"))
    case .addressLineTooWide:
      Wording(
        french: .init(
          "une ligne de l’adresse dépasse {limit} mm, la largeur de la fenêtre, même en 9 points",
          hint: "abrégez-la : 38 caractères au plus (XP Z 10-011)"),
        english: .init(
          "a line of the address is wider than the window's {limit} mm, even at 9 points",
          hint: "shorten it: at most 38 characters (XP Z 10-011)"))
    case .addressTooTall:
      Wording(
        french: .init(
          "l’adresse a {count} lignes, trop pour les {limit} mm que la fenêtre {name} montre toujours",
          hint: "réduisez le nombre de lignes, ou choisissez une fenêtre plus haute (dl-45x100)"),
        english: .init(
          "the {count} address lines do not fit the {limit} mm that the window {name} always shows",
          hint: "use fewer lines, or a higher window (dl-45x100)"))
    case .unknownWindow:
      Wording(
        french: .init("enveloppe à fenêtre inconnue « {found} »", hint: "choisissez parmi : {wanted}"),
        english: .init("unknown window envelope \"{found}\"", hint: "choose one of: {wanted}"))
    case .zoneTooTall:
      Wording(
        french: .init(
          "la zone {name} demande {found} mm de haut, la première page lui en laisse {limit}",
          hint: "raccourcissez ou retirez des lignes"),
        english: .init(
          "the {name} zone needs {found} mm, the first page leaves it {limit}",
          hint: "shorten or remove lines"))
    case .footerTooTall:
      Wording(
        french: .init(
          "le pied de page demande {found} mm de haut, la page lui en laisse {limit}",
          hint: "raccourcissez les mentions"),
        english: .init(
          "the footer needs {found} mm, the page leaves it {limit}", hint: "shorten the mentions"))
    case .tableTooWide:
      Wording(
        french: .init(
          "le tableau « {name} » ne tient pas dans {limit} mm, même en 7,5 points",
          hint: "retirez une colonne ou raccourcissez ses mots les plus longs"),
        english: .init(
          "the table \"{name}\" does not fit {limit} mm, even at 7.5 points",
          hint: "remove a column or shorten its longest words"))
    case .unevenTable:
      Wording(
        french: .init(
          "une ligne du tableau n’a pas ses {wanted} colonnes", hint: "complétez-la dans le modèle"),
        english: .init("a row of the table lacks its {wanted} columns", hint: "complete it in the template"))
    case .pieceTooTall:
      Wording(
        french: .init(
          "« {found} » ne tient pas sur une page", hint: "raccourcissez ce passage ou partagez-le"),
        english: .init("\"{found}\" does not fit on a page", hint: "shorten or split this passage"))
    }
  }
}
