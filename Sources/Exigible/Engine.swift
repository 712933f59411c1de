import Diagnostics

/// The whole program as a value: parameters, templates and fonts, immutable and shared by any number of threads.
public struct Engine: Sendable {
  public init() throws(Refusal) {}
}
