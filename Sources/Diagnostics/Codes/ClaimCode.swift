/// What the law refuses in a claim, or what a claim lacks to be computed.
package enum ClaimCode: String, DiagnosticCode {
  case notComputed = "M001"

  package var wording: Wording {
    switch self {
    case .notComputed:
      Wording(
        french: .init("{name} n’est pas calculé", hint: "retirez cet élément du dossier"),
        english: .init("{name} is not computed", hint: "remove it from the case"))
    }
  }
}
