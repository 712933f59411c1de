import Diagnostics
import JSON

/// What is found wrong while a case is read; reading goes on, so that it is told together.
final class Findings {
  private var log = DiagnosticLog()

  var hasErrors: Bool { log.hasErrors }

  // Hostile cases are wrong in millions of places: paths and arguments are made for those that are told.

  func error(
    _ code: CaseCode, at path: @autoclosure () -> String,
    _ arguments: @autoclosure () -> [Diagnostic.Argument: String] = [:]
  ) {
    log.note(.error) { Diagnostic(code, at: .field(path()), arguments()) }
  }

  func keyError(
    _ code: CaseCode, at path: @autoclosure () -> String,
    _ arguments: @autoclosure () -> [Diagnostic.Argument: String] = [:]
  ) {
    keyError { Diagnostic(code, at: .key(path()), arguments()) }
  }

  /// Notes an error in a key, whose code takes time to tell.
  func keyError(_ word: () -> Diagnostic) { log.note(.error, word) }

  func warning(
    _ code: CaseCode, at path: @autoclosure () -> String,
    _ arguments: @autoclosure () -> [Diagnostic.Argument: String] = [:]
  ) {
    log.note(.warning) { .warning(code, at: .field(path()), arguments()) }
  }

  /// The diagnostics in the order of the text that they point into, then how many more there are.
  func ordered(in root: JSONNode) -> [Diagnostic] {
    var finder = PathFinder(root)
    return log.told.enumerated()
      .map { (offset: finder.offset(of: $0.element.place.path ?? ""), index: $0.offset, $0.element) }
      .sorted { ($0.offset, $0.index) < ($1.offset, $1.index) }
      .map(\.2) + log.untold
  }
}
