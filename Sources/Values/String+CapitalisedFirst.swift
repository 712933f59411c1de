extension String {
  /// With a capital first.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
