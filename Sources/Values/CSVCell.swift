/// A cell of a table that a spreadsheet opens.
package enum CSVCell {
  /// Quoted when it must be; preceded by an apostrophe when a spreadsheet would take it for a formula.
  package static func text(_ value: String) -> String {
    let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%"]
    let isFormula = value.unicodeScalars.first.map(starts.contains) ?? false
    let safe = isFormula ? "'" + value : value
    guard safe.utf8.contains(where: { ";\"\n\r".utf8.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
