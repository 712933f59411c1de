/// What can be wrong with a case.
package enum CaseCode: String, DiagnosticCode {
  case unknownKey = "C001"

  package var wording: Wording {
    switch self {
    case .unknownKey:
      Wording(
        french: .init("clé inconnue « {found} »", hint: "vouliez-vous écrire « {suggestion} » ?"),
        english: .init("unknown key \"{found}\"", hint: "did you mean \"{suggestion}\"?"))
    }
  }
}
