/// Name of a document, which is the name of its template's folder: `mise-en-demeure`.
///
/// The set is open: a template of one's own has the identifier of its folder.
///
/// ```swift
/// let mine: DocumentID = "my-own-letter"
/// ```
public struct DocumentID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  /// First reminder.
  public static let relance1: DocumentID = "relance-1"
  /// Second reminder.
  public static let relance2: DocumentID = "relance-2"
  /// Third reminder.
  public static let relance3: DocumentID = "relance-3"
  /// Reminder by registered post.
  public static let lettreRecommandee: DocumentID = "lettre-recommandee"
  /// Formal notice to pay (article 1344 C. civ.).
  public static let miseEnDemeure: DocumentID = "mise-en-demeure"
  /// Statement of the claim, line by line.
  public static let decompte: DocumentID = "decompte"
}
