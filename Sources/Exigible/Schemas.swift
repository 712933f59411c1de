import Embedded

extension Engine {
  /// The JSON Schema (2020-12) of one kind of file; nil for a name that is none of them.
  ///
  /// - Parameter name: `case`, `statement`, `manifest` or `provider`.
  public static func schema(_ name: String) -> String? {
    EmbeddedFile.named("schema/\(name).schema.json")?.text
  }
}
