/// What is found wrong with one text while it is read: so many of each severity are told, the others counted.
package struct DiagnosticLog: Sendable {
  private var errors = Tally(severity: .error)
  private var warnings = Tally(severity: .warning)

  /// How many of each severity are told one by one. Nobody mends more before trying again; and a hostile text has
  /// something wrong every few bytes, each of which would take a hundred times its room in messages.
  package static let limit = 200

  package init() {}

  package var hasErrors: Bool { errors.count > 0 }
  package var isEmpty: Bool { errors.count + warnings.count == 0 }

  /// - Parameter word: what is told; not asked for once enough is.
  package mutating func note(_ severity: Diagnostic.Severity, _ word: () -> Diagnostic) {
    switch severity {
    case .error: errors.note(word)
    case .warning: warnings.note(word)
    }
  }

  /// What is told one by one: errors, then warnings, each in the order they were noted in.
  package var told: [Diagnostic] { errors.told + warnings.told }

  /// How many are not, where there are any: one diagnostic a severity.
  package var untold: [Diagnostic] { [errors, warnings].compactMap(\.untold) }
}

/// The diagnostics of one severity.
private struct Tally {
  let severity: Diagnostic.Severity
  private(set) var count = 0
  private(set) var told: [Diagnostic] = []

  init(severity: Diagnostic.Severity) { self.severity = severity }

  mutating func note(_ word: () -> Diagnostic) {
    count += 1
    if count <= DiagnosticLog.limit { told.append(word()) }
  }

  var untold: Diagnostic? {
    guard count > told.count else { return nil }
    return Diagnostic(
      CaseCode.leftUntold, at: .field(""),
      [.count: "\(count - told.count)", .limit: "\(DiagnosticLog.limit)"], severity: severity)
  }
}
