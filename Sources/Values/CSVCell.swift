/// A cell of a table that a spreadsheet opens.
package enum CSVCell {
  /// Quoted when it must be; preceded by an apostrophe when a spreadsheet would take it for a formula.
  package static func text(_ value: String) -> String {
    let safe = isFormula(value[...]) ? "'" + value : value
    guard safe.utf8.contains(where: mustBeQuoted) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// What the apostrophe before a formula hid.
  package static func plain(_ text: String) -> String {
    let rest = text.dropFirst()
    return text.first == "'" && isFormula(rest) ? String(rest) : text
  }

  private static func isFormula(_ text: Substring) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "|", "%": true
    default: false
    }
  }

  private static func mustBeQuoted(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
