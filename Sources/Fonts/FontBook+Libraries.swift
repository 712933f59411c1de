import CHarfBuzz

extension FontBook {
  /// The library that decides which glyphs stand for a text, with its version.
  package static var libraries: String { "HarfBuzz \(String(cString: hb_version_string()))" }
}
