extension Diagnostic {
  /// The same diagnostic at another place: in the file that was read, say, instead of in its bytes.
  package func moved(to place: Place) -> Diagnostic { Diagnostic(self, at: place) }

  private init(_ other: Diagnostic, at place: Place) {
    id = other.id
    wording = other.wording
    severity = other.severity
    self.place = place
    arguments = other.arguments
  }
}
