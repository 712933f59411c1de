import Diagnostics
import Values

/// The dated parameters of the law: rates, flat indemnity, each row with its source and a last known day.
///
/// Immutable; built once from the embedded rows and those of `--parameters`.
public struct LawBook: Sendable {
  /// The rows embedded in the program.
  package static func embedded() throws(Refusal) -> LawBook { LawBook() }
}
