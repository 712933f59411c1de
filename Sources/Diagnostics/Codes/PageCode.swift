/// What cannot be set on a page.
package enum PageCode: String, DiagnosticCode {
  case missingGlyph = "P001"
  case unshapableScript = "P002"
  case overfullLine = "P003"
  case unreadableResource = "P004"

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
    }
  }
}
