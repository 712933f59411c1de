/// What can be wrong with a template, or missing to fill it.
package enum TemplateCode: String, DiagnosticCode {
  case unknownField = "T001"

  package var wording: Wording {
    switch self {
    case .unknownField:
      Wording(
        french: .init("champ inconnu « {found} »", hint: "vouliez-vous écrire « {suggestion} » ?"),
        english: .init("unknown field \"{found}\"", hint: "did you mean \"{suggestion}\"?"))
    }
  }
}
