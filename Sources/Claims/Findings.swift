import Diagnostics

/// What a stage found on its way: everything wrong is gathered before it refuses.
struct Findings {
  private(set) var errors: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []
  private var said: Set<Diagnostic> = []

  mutating func refuse(
    _ code: ClaimCode, at place: Place, _ arguments: [Diagnostic.Argument: String] = [:]
  ) {
    add([Diagnostic(code, at: place, arguments)])
  }

  mutating func warn(
    _ code: ClaimCode, at place: Place, _ arguments: [Diagnostic.Argument: String] = [:]
  ) {
    add([.warning(code, at: place, arguments)])
  }

  /// What was already said of the same place is not said twice.
  mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where said.insert(diagnostic).inserted {
      if diagnostic.severity == .error { errors.append(diagnostic) } else { warnings.append(diagnostic) }
    }
  }

  /// The value, or what `work` was refused for among the errors.
  mutating func attempt<Value>(_ work: () throws(Refusal) -> Value) -> Value? {
    do throws(Refusal) {
      return try work()
    } catch {
      add(error.diagnostics)
      return nil
    }
  }

  func throwIfAnyError() throws(Refusal) {
    if !errors.isEmpty { throw Refusal(errors + warnings) }
  }
}
