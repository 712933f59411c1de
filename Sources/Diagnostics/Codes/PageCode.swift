/// What cannot be set on a page.
package enum PageCode: String, DiagnosticCode {
  case missingGlyph = "P001"

  package var wording: Wording {
    switch self {
    case .missingGlyph:
      Wording(
        french: .init("aucune police ne porte le caractère {character}", hint: "remplacez ce caractère"),
        english: .init("no font carries the character {character}", hint: "replace this character"))
    }
  }
}
