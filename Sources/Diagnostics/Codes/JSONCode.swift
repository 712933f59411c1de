/// What can be wrong with JSON text before its meaning is looked at.
package enum JSONCode: String, DiagnosticCode {
  case unreadable = "J001"

  package var wording: Wording {
    switch self {
    case .unreadable:
      Wording(
        french: .init("ce texte n’est pas du JSON : {found}", hint: "corrigez la syntaxe à cet endroit"),
        english: .init("this is not JSON: {found}", hint: "mend the syntax at this place"))
    }
  }
}
