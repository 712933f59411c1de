extension Engine {
  /// The version of the program, as the files it writes name it.
  public static let version = "0.1.0"
}
