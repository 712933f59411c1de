/// A cell of a table that a spreadsheet opens.
package enum CSVCell {
  /// Quoted when it must be; preceded by an apostrophe when a spreadsheet would take it for a formula.
  package static func text(_ value: String) -> String {
    let safe = isFormula(value[...]) ? "'" + value : value
    guard safe.utf8.contains(where: { ";\"\n\r".utf8.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// What the apostrophe before a formula hid.
  package static func plain(_ text: String) -> String {
    let rest = text.dropFirst()
    return text.first == "'" && isFormula(rest) ? String(rest) : text
  }

  private static func isFormula(_ text: Substring) -> Bool {
    let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%"]
    return text.unicodeScalars.first.map(starts.contains) ?? false
  }
}
