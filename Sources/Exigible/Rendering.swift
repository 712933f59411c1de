import Claims
import Diagnostics

/// What one case became: its documents, the figures they print, and what is worth telling about them.
public struct Rendering: Sendable {
  /// In the order asked for.
  public let documents: [RenderedDocument]
  /// Every figure printed comes from here.
  public let statement: Statement
  /// Nothing here prevented the documents; each still deserves a reader.
  public let warnings: [Diagnostic]
}

/// One document, ready to print.
public struct RenderedDocument: Sendable {
  public let id: DocumentID
  /// `<reference>-<document>.pdf`, the reference made safe for a file name.
  public let fileName: String
  public let pageCount: Int
  /// A whole PDF file.
  public let pdf: [UInt8]
}
