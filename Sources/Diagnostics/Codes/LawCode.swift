/// What can be wrong with dated parameters, or asked of them beyond what they know.
package enum LawCode: String, DiagnosticCode {
  case unknownPeriod = "L001"

  package var wording: Wording {
    switch self {
    case .unknownPeriod:
      Wording(
        french: .init("aucun taux connu pour la période {period}", hint: "ajoutez la ligne du paramètre avec sa source (--parameters)"),
        english: .init("no known rate for the period {period}", hint: "add the parameter row with its source (--parameters)"))
    }
  }
}
