/// What can be wrong with JSON text before its meaning is looked at.
package enum JSONCode: String, DiagnosticCode {
  case unexpectedCharacter = "J001"
  case expectedValue = "J002"
  case endOfText = "J003"
  case duplicateKey = "J004"
  case malformedUTF8 = "J005"
  case loneSurrogate = "J006"
  case controlCharacter = "J007"
  case unknownEscape = "J008"
  case malformedNumber = "J009"
  case trailingText = "J010"
  case tooDeep = "J011"
  case tooLarge = "J012"
  case notUTF8 = "J013"
  case emptyText = "J014"
  case tooManyMarks = "J015"

  package var wording: Wording {
    switch self {
    case .unexpectedCharacter:
      Wording(
        french: .init(
          "{found} trouvé ici, {wanted} attendu",
          hint: "virgule, deux-points ou accolade manquante ou en trop"),
        english: .init(
          "found {found}, expected {wanted}", hint: "a comma, colon or bracket is missing or spare"))
    case .expectedValue:
      Wording(
        french: .init(
          "{found} trouvé ici, une valeur était attendue",
          hint: "un texte s’écrit entre guillemets doubles ; pas de virgule après le dernier élément"),
        english: .init(
          "found {found}, expected a value",
          hint: "text goes between double quotes; no comma after the last element"))
    case .endOfText:
      Wording(
        french: .init(
          "le texte s’arrête ici, {wanted} attendu", hint: "le fichier est tronqué ou une accolade manque"),
        english: .init(
          "the text ends here, expected {wanted}", hint: "the file is cut short or a bracket is missing"))
    case .duplicateKey:
      Wording(
        french: .init("la clé « {name} » figure deux fois dans le même objet", hint: "n’en gardez qu’une"),
        english: .init("the key \"{name}\" stands twice in the same object", hint: "keep only one"))
    case .malformedUTF8:
      Wording(
        french: .init("octet {found} qui n’est pas de l’UTF-8", hint: "enregistrez le fichier en UTF-8"),
        english: .init("byte {found} is not UTF-8", hint: "save the file as UTF-8"))
    case .loneSurrogate:
      Wording(
        french: .init("demi-codet isolé {found}", hint: "écrivez le caractère lui-même, en UTF-8"),
        english: .init("lone surrogate {found}", hint: "write the character itself, in UTF-8"))
    case .controlCharacter:
      Wording(
        french: .init(
          "caractère de contrôle {character} dans un texte", hint: "supprimez-le ou écrivez-le \\n, \\t…"),
        english: .init(
          "control character {character} within a string", hint: "remove it or write it \\n, \\t…"))
    case .unknownEscape:
      Wording(
        french: .init("échappement inconnu {found}", hint: "une barre oblique inverse s’écrit \\\\"),
        english: .init("unknown escape {found}", hint: "a backslash is written \\\\"))
    case .malformedNumber:
      Wording(
        french: .init(
          "nombre mal écrit « {found} »", hint: "écrivez 1250.50 : un point, ni espace, ni + ni zéro en tête"),
        english: .init(
          "malformed number \"{found}\"", hint: "write 1250.50: a point, no spaces, no + and no leading zero")
      )
    case .trailingText:
      Wording(
        french: .init("{found} trouvé après la fin de l’objet", hint: "un fichier contient un seul dossier"),
        english: .init("found {found} after the end of the object", hint: "a file holds one single case"))
    case .tooDeep:
      Wording(
        french: .init(
          "plus de {limit} niveaux d’imbrication",
          hint: "aucun dossier n’en demande autant ; --max-depth relève la limite"),
        english: .init(
          "more than {limit} levels of nesting", hint: "no case needs that many; --max-depth raises the limit"
        ))
    case .tooLarge:
      Wording(
        french: .init(
          "texte de {found} octets, {limit} au plus",
          hint:
            "donnez le logo par un chemin de fichier plutôt qu’en ligne, ou relevez la limite par --max-size"),
        english: .init(
          "text of {found} bytes, {limit} at most",
          hint: "give the logo as a file path rather than inline, or raise the limit with --max-size"))
    case .notUTF8:
      Wording(
        french: .init("texte codé en {found}, UTF-8 attendu", hint: "enregistrez le fichier en UTF-8"),
        english: .init("text encoded in {found}, expected UTF-8", hint: "save the file as UTF-8"))
    case .tooManyMarks:
      Wording(
        french: .init(
          "plus de {limit} signes diacritiques à la suite",
          hint: "retirez-les : aucune lettre n’en porte tant"),
        english: .init(
          "more than {limit} combining marks in a row", hint: "remove them: no letter bears so many"))
    case .emptyText:
      Wording(
        french: .init("texte vide", hint: "un dossier est un objet JSON : { … }"),
        english: .init("empty text", hint: "a case is a JSON object: { … }"))
    }
  }
}
