import Diagnostics
import JSON

/// A case under the name its user knows it by, in which messages find their line and column.
public struct CaseText: Sendable {
  private let source: JSONSource

  /// - Parameters:
  ///   - name: a file name, or `-` for standard input.
  ///   - json: the bytes that were given to the engine.
  ///   - limits: those of the engine.
  public init(name: String, json: [UInt8], limits: InputLimits = InputLimits()) {
    source = JSONSource(name: name, bytes: json, limits: limits)
  }

  /// The message with its place, the line at fault, how to mend it, and the article when law is the reason.
  public func message(_ diagnostic: Diagnostic, in language: MessageLanguage) -> String {
    source.locate(diagnostic).text(in: language)
  }

  /// The message as one line of JSON: `code`, `severity`, `message`, `hint`, `article`, `path`, `file`, `line`,
  /// `column`, `arguments`.
  public func messageAsJSON(_ diagnostic: Diagnostic, in language: MessageLanguage) -> String {
    writeJSON(source.locate(diagnostic).json(in: language))
  }
}

extension Diagnostic {
  /// The message for a diagnostic that is not about a case.
  ///
  /// - Parameter source: the file it points into, to show the line at fault.
  public func text(in language: MessageLanguage, source: SourceText? = nil) -> String {
    LocatedDiagnostic(self, source: source).text(in: language)
  }

  /// The message as one line of JSON, its place left unknown.
  public func json(in language: MessageLanguage) -> String {
    writeJSON(LocatedDiagnostic(self).json(in: language))
  }
}
