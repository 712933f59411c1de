extension FigureCode {
  /// A file of figures that cannot be read without guessing.
  var readingWording: Wording {
    switch self {
    case .unknownName:
      Wording(
        french: .init("nom inconnu « {found} »", hint: "vouliez-vous écrire « {suggestion} » ?"),
        english: .init("unknown name \"{found}\"", hint: "did you mean \"{suggestion}\"?"))
    case .strangeName:
      Wording(
        french: .init("nom inconnu « {found} »", hint: "noms admis ici : {wanted}"),
        english: .init("unknown name \"{found}\"", hint: "names allowed here: {wanted}"))
    case .malformedFigure:
      Wording(
        french: .init("« {found} » ne se lit pas ici", hint: "écrivez par exemple {wanted}"),
        english: .init("\"{found}\" cannot be read here", hint: "write {wanted}, for example"))
    case .ambiguousFigure:
      Wording(
        french: .init(
          "« {found} » se lit de deux façons : trois décimales, ou des milliers",
          hint: "écrivez les centimes : {wanted}"),
        english: .init(
          "\"{found}\" reads in two ways: three decimals, or thousands", hint: "write the cents: {wanted}"))
    case .unnamedRow:
      Wording(
        french: .init("ligne sans {wanted} : rien ne dit de laquelle il s’agit"),
        english: .init("a row without {wanted}: nothing tells which one it is"))
    case .missingColumn:
      Wording(
        french: .init("il manque la colonne {wanted}"), english: .init("the column {wanted} is missing"))
    case .columnTwice:
      Wording(
        french: .init("colonne « {found} » donnée deux fois"),
        english: .init("column \"{found}\" stands twice"))
    case .cellCount:
      Wording(
        french: .init(
          "ligne de {count} cellule(s) ; l’en-tête en a {limit}",
          hint: "mettez entre guillemets un texte qui contient le séparateur"),
        english: .init(
          "a row of {count} cell(s); the heading has {limit}",
          hint: "put a text that holds the separator between quotation marks"))
    case .openQuote:
      Wording(
        french: .init("guillemets mal fermés"), english: .init("quotation marks that do not close properly"))
    case .notUTF8:
      Wording(
        french: .init("ce n’est pas un texte en UTF-8", hint: "enregistrez le tableau en CSV UTF-8"),
        english: .init("this is not UTF-8 text", hint: "save the table as CSV UTF-8"))
    default:
      Wording(
        french: .init(
          "aucun chiffre à comparer", hint: "donnez un décompte en JSON ou en CSV, entier ou en partie"),
        english: .init(
          "no figure to compare", hint: "give a statement in JSON or CSV, whole or in part"))
    }
  }
}
