/// Something to tell about an input: what was found, where, why it matters and how to mend it.
///
/// It holds data only. Wording is chosen at the door, by language.
public struct Diagnostic: Sendable, Hashable, Error {
  /// Stable identifier, such as `C012`; the letter names the stage.
  public let id: String
  public let severity: Severity
  public let place: Place
  public let arguments: [Argument: String]
  package let wording: Wording

  /// - Parameters:
  ///   - code: what is wrong, with its wording in every language.
  ///   - place: the field, template position or file concerned.
  ///   - arguments: the values that the wording names between braces.
  package init(
    _ code: some DiagnosticCode, at place: Place, _ arguments: [Argument: String] = [:],
    severity: Severity = .error
  ) {
    assert(
      code.wording.french.message.placeholders.isSubset(of: arguments.keys.map(\.rawValue)),
      "\(code.rawValue) lacks an argument that its message names")
    id = code.rawValue
    wording = code.wording
    self.severity = severity
    self.place = place
    self.arguments = arguments
  }

  package static func warning(
    _ code: some DiagnosticCode, at place: Place, _ arguments: [Argument: String] = [:]
  ) -> Diagnostic {
    Diagnostic(code, at: place, arguments, severity: .warning)
  }

  public enum Severity: String, Sendable, Hashable { case error, warning }

  /// What a value in a message is; the wording names it as `{found}`, `{wanted}`…
  public enum Argument: String, Sendable, Hashable, CaseIterable {
    case found, wanted, suggestion, name, limit, amount, date, otherDate, period, rate, article
    case count, character, document, file, reason, invoice
  }
}

/// Where a diagnostic points.
public enum Place: Sendable, Hashable {
  /// A field of the case, as a path such as `invoices[1].dueDate`; empty for the whole case.
  /// Its line and column are looked up in the source text at the door.
  case field(String)
  /// A key of the case, as the path of its value: what is wrong is the key itself.
  case key(String)
  /// A byte offset in the JSON text that could not be read.
  case offset(Int)
  /// A position in a template or in another file, 1-based.
  case file(name: String, line: Int, column: Int)
  /// A file or a thing named as a whole: an output, a font, a parameter row.
  case thing(String)
}

/// What every error of one stage amounts to: that stage produced nothing.
public struct Refusal: Error, Sendable {
  /// At least one of them is an error; warnings found on the way are kept.
  public let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  package init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}

/// A value that a stage produced, with the warnings it gave.
public struct Checked<Value: Sendable>: Sendable {
  public let value: Value
  public let warnings: [Diagnostic]

  package init(_ value: Value, warnings: [Diagnostic] = []) {
    self.value = value
    self.warnings = warnings
  }
}
