import Diagnostics
import JSON

/// What is found wrong while a case is read; reading goes on, so that all of it is told at once.
final class Findings {
  private(set) var diagnostics: [Diagnostic] = []

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  func error(_ code: CaseCode, at path: String, _ arguments: [Diagnostic.Argument: String] = [:]) {
    diagnostics.append(Diagnostic(code, at: .field(path), arguments))
  }

  func keyError(_ code: CaseCode, at path: String, _ arguments: [Diagnostic.Argument: String] = [:]) {
    diagnostics.append(Diagnostic(code, at: .key(path), arguments))
  }

  func warning(_ code: CaseCode, at path: String, _ arguments: [Diagnostic.Argument: String] = [:]) {
    diagnostics.append(.warning(code, at: .field(path), arguments))
  }

  /// The diagnostics in the order of the text that they point into.
  func ordered(in root: JSONNode) -> [Diagnostic] {
    diagnostics.enumerated()
      .map { (offset: root.offset(of: $0.element.place.path ?? ""), index: $0.offset, $0.element) }
      .sorted { ($0.offset, $0.index) < ($1.offset, $1.index) }
      .map(\.2)
  }
}
