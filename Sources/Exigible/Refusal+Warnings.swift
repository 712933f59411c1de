import Diagnostics

extension Refusal {
  /// What only deserves a warning, refused because `--strict` is given.
  package static func warnings(_ warnings: [Diagnostic]) -> Refusal {
    let reason = Diagnostic(
      OutputCode.warningsRefused, at: .thing("--strict"), [.count: String(warnings.count)])
    return Refusal(warnings + [reason])
  }
}
