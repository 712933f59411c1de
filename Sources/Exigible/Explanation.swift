import Diagnostics
import Embedded

/// What a message means: its words before values are put in, how to mend what it tells, and one real occurrence.
public struct Explanation: Sendable {
  /// Such as `C012`.
  public let id: String
  /// Braces name what each occurrence puts in.
  public let message: String
  public let hint: String?
  /// The article that is the reason, in its French citation.
  public let article: String?
  /// A message as the program prints it, excerpt of the case included; nil for defects, which no case shows.
  public let example: String?
}

extension Engine {
  /// Every code of the program, in the order of the stages.
  public static var diagnosticIDs: [String] { DiagnosticCatalogue.all.map(\.id) }

  /// Explains a code, upper or lower case; nil when no message bears it.
  public static func explain(_ code: String, in language: MessageLanguage) -> Explanation? {
    let id = code.uppercased()
    guard let row = DiagnosticCatalogue.all.first(where: { $0.id == id }) else { return nil }
    return Explanation(
      id: id, message: row.wording[language].message, hint: row.wording[language].hint,
      article: row.wording.article,
      example: EmbeddedFile.named("diagnostics/\(id)/message.\(language.rawValue).txt")?.text)
  }
}
