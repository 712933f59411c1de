/// The language that messages to the clerk are worded in; letters have their own.
public enum MessageLanguage: String, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"

  /// French for a locale such as `fr_FR.UTF-8`, English for every other and for none.
  public init(locale: String?) {
    self = locale?.lowercased().hasPrefix("fr") == true ? .french : .english
  }

  fileprivate var didYouMean: String {
    switch self {
    case .french: "vouliez-vous écrire « {suggestion} » ?"
    case .english: "did you mean \"{suggestion}\"?"
    }
  }
}

extension Diagnostic {
  /// What was found and what is wanted, in one sentence without a full stop.
  public func message(in language: MessageLanguage) -> String {
    wording[language].message.filled(with: arguments) ?? wording[language].message
  }

  /// The same sentence without the values of the case: for a log that others read.
  public func messageWithoutValues(in language: MessageLanguage) -> String {
    let arguments = arguments.map { ($0.key, Diagnostic.impersonal.contains($0.key) ? $0.value : "…") }
    return wording[language].message.filled(with: Dictionary(uniqueKeysWithValues: arguments))
      ?? wording[language].message
  }

  /// Arguments that tell nothing of a person.
  private static let impersonal: Set<Argument> = [.limit, .count, .article, .document]

  /// How to mend it, as far as that is said without values of the case.
  public func hintWithoutValues(in language: MessageLanguage) -> String? {
    guard let hint = wording[language].hint,
      hint.placeholders.isSubset(of: Diagnostic.impersonal.map(\.rawValue))
    else { return nil }
    return hint.filled(with: arguments)
  }

  /// How to mend it, the likely meaning of a misspelt name first; nil when nothing useful can be said of this
  /// occurrence.
  public func hint(in language: MessageLanguage) -> String? {
    let hint = wording[language].hint
    let remedy = hint.flatMap { $0.filled(with: arguments) }
    guard arguments[.suggestion] != nil, hint?.placeholders.contains("suggestion") != true else {
      return remedy
    }
    return [language.didYouMean.filled(with: arguments), remedy].compactMap { $0 }.joined(separator: " ")
  }

  /// The article that is the reason, in its French citation; nil when law is not the reason.
  public var article: String? { wording.article ?? arguments[.article] }
}

extension Wording {
  package subscript(language: MessageLanguage) -> Text {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

extension Wording.Text {
  /// The names between braces, message and hint together.
  package var placeholders: Set<String> {
    message.placeholders.union(hint?.placeholders ?? [])
  }
}

extension String {
  /// The names between braces.
  package var placeholders: Set<String> {
    Set(split(separator: "{").dropFirst(first == "{" ? 0 : 1).compactMap(\.nameBeforeBrace))
  }

  /// The text with each `{name}` replaced by its argument; nil when one of them is missing.
  fileprivate func filled(with arguments: [Diagnostic.Argument: String]) -> String? {
    var result = ""
    for (index, piece) in split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let name = piece.nameBeforeBrace else {
        result += (index > 0 ? "{" : "") + piece
        continue
      }
      guard let argument = Diagnostic.Argument(rawValue: name).flatMap({ arguments[$0] }) else { return nil }
      result += argument.visible + piece.dropFirst(name.count + 1)
    }
    return result
  }
}

extension Substring {
  /// `found` for `found} trouvé`; nil for braces that hold no plain name.
  fileprivate var nameBeforeBrace: String? {
    guard let end = firstIndex(of: "}") else { return nil }
    let name = self[..<end]
    return !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLetter } ? String(name) : nil
  }
}
