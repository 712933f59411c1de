import Diagnostics
import Threads

/// A JSON text under the name its user knows it by, in which the places of diagnostics can be found.
package struct JSONSource: Sendable {
  package let text: SourceText
  /// Finds places in what the text holds; nil when it is not JSON. Wanted only when something is wrong.
  private let finder: OnDemand<Monitor<PathFinder>?>

  package init(name: String, bytes: [UInt8], limits: InputLimits = InputLimits()) {
    text = SourceText(name: name, bytes: bytes)
    finder = OnDemand { (try? readJSON(bytes, limits: limits)).map { Monitor(PathFinder($0)) } }
  }

  /// A part of a text that has been read: paths start at `root`.
  package init(text: SourceText, root: JSONNode) {
    self.text = text
    finder = OnDemand { Monitor(PathFinder(root)) }
  }

  /// The diagnostic with its line and column in this text.
  package func locate(_ diagnostic: Diagnostic) -> LocatedDiagnostic {
    LocatedDiagnostic(diagnostic, source: text, range: range(of: diagnostic.place))
  }

  private func range(of place: Place) -> Range<Int>? {
    switch place {
    case .field(let path): target(of: path)?.excerptRange
    case .key(let path): target(of: path).map { $0.keyRange ?? $0.excerptRange }
    case .offset, .file, .thing: nil
    }
  }

  private func target(of path: String) -> PathFinder.Target? {
    finder.value?.withLock { $0.target(of: path) }
  }
}

extension LocatedDiagnostic {
  /// One object per diagnostic, its keys always the same and in the same order; what is not known is null.
  package func json(in language: MessageLanguage) -> JSONValue {
    let arguments = diagnostic.arguments.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 }
    return [
      "code": .string(diagnostic.id),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message(in: language)),
      "hint": .text(diagnostic.hint(in: language)),
      "article": .text(diagnostic.article),
      "path": .text(diagnostic.place.path ?? diagnostic.place.thingName),
      "file": .text(file),
      "line": position.map { .integer($0.line) } ?? .null,
      "column": position.map { .integer($0.column) } ?? .null,
      "arguments": .object(arguments.map { JSONValue.Member($0.0, .string($0.1)) }),
    ]
  }
}

extension Place {
  fileprivate var thingName: String? {
    if case .thing(let name) = self { name } else { nil }
  }
}
