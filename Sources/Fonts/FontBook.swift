import Diagnostics

/// The faces, ready to measure and to shape: immutable, shared by all threads.
package final class FontBook: Sendable {
  /// Loads the embedded faces.
  package init() throws(Refusal) {}
}
