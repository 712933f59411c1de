/// A diagnostic together with the place it points at in its source, ready to be told.
public struct LocatedDiagnostic: Sendable {
  public let diagnostic: Diagnostic
  public let source: SourceText?
  /// The bytes of `source` at fault; nil when they are not known.
  public let range: Range<Int>?

  public init(_ diagnostic: Diagnostic, source: SourceText? = nil, range: Range<Int>? = nil) {
    self.diagnostic = diagnostic
    self.source = source
    self.range = range ?? source.flatMap { LocatedDiagnostic.range(of: diagnostic.place, in: $0) }
  }

  /// The file at fault, as its user named it.
  public var file: String? {
    if case .file(let name, _, _) = diagnostic.place { return name }
    return source?.name
  }

  /// Line and column, from 1.
  public var position: SourceText.Position? {
    if case .file(_, let line, let column) = diagnostic.place {
      return SourceText.Position(line: line, column: column)
    }
    guard let source, let range else { return nil }
    return source.position(at: range.lowerBound)
  }

  /// The message as a compiler would print it: place, severity, code, excerpt, hint and article.
  ///
  ///     dossier.json:12:16: erreur[C031]: …
  ///        12 |     "dueDate": "2026-02-30",
  ///           |                ^^^^^^^^^^^^
  ///        indication : …
  ///
  /// Lines are separated by line feeds; there is none at the end.
  public func text(in language: MessageLanguage) -> String {
    let words = Words(language)
    let severity = diagnostic.severity == .error ? words.error : words.warning
    var lines = [
      "\(placeText(words).visible)\(severity)[\(diagnostic.id)]: \(diagnostic.message(in: language))"
    ]
    lines += excerptLines
    if let path = diagnostic.place.path, !path.isEmpty, file != nil {
      lines.append("  \(words.field)\(path.visible)")
    }
    if let hint = diagnostic.hint(in: language) { lines.append("  \(words.hint)\(hint)") }
    if let article = diagnostic.article { lines.append("  \(words.article)\(article)") }
    return lines.joined(separator: "\n")
  }

  private func placeText(_ words: Words) -> String {
    if let file, let position { return "\(file):\(position.line):\(position.column): " }
    switch diagnostic.place {
    case .field(let path), .key(let path):
      return [file, path].compactMap { $0 }.filter { !$0.isEmpty }.map { $0 + ": " }.joined()
    case .offset(let offset): return (file.map { $0 + ": " } ?? "") + "\(words.byte) \(offset): "
    case .thing(let name): return name.isEmpty ? "" : name + ": "
    case .file(let name, let line, let column): return "\(name):\(line):\(column): "
    }
  }

  private var excerptLines: [String] {
    guard let source, let range, !source.bytes.isEmpty, let position else { return [] }
    let (line, marks) = source.excerpt(of: range)
    let number = "\(position.line)"
    let margin = String(repeating: " ", count: number.count)
    return ["  \(number) | \(line)", "  \(margin) | \(marks)"]
  }

  private static func range(of place: Place, in source: SourceText) -> Range<Int>? {
    switch place {
    case .offset(let offset): return offset..<offset + 1
    case .file(let name, let line, let column):
      guard name == source.name, let start = source.offset(ofLine: line) else { return nil }
      let prefix = String(decoding: source.bytes[start...].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        .prefix(max(0, column - 1))
      let offset = start + prefix.utf8.count
      return offset..<offset + 1
    case .field, .key, .thing: return nil
    }
  }
}

extension Place {
  /// The path of the field concerned; nil when the place is no field of the case.
  public var path: String? {
    switch self {
    case .field(let path), .key(let path): path
    case .offset, .file, .thing: nil
    }
  }
}

/// The words around a message.
private struct Words {
  let error: String
  let warning: String
  let hint: String
  let article: String
  let field: String
  let byte: String

  init(_ language: MessageLanguage) {
    switch language {
    case .french:
      (error, warning, hint) = ("erreur", "avertissement", "indication : ")
      (article, field, byte) = ("article : ", "champ : ", "octet")
    case .english:
      (error, warning, hint) = ("error", "warning", "hint: ")
      (article, field, byte) = ("article: ", "field: ", "byte")
    }
  }
}
