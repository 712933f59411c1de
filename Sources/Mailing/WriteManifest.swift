import JSON
import Values

extension ManifestRow {
  /// A row as one line of JSON, every key in its place (`schema/manifest.schema.json`).
  package static func jsonLine(_ value: (Column) -> JSONValue) -> String {
    writeJSON(.object(Column.allCases.map { JSONValue.Member($0.rawValue, value($0)) })) + "\n"
  }

  /// The first row of the table: UTF-8 with its mark, semicolons, for a French spreadsheet and for most services.
  package static var csvHeader: String {
    "\u{FEFF}" + Column.allCases.map(\.rawValue).joined(separator: ";") + "\r\n"
  }

  /// A row of the table.
  package static func csvLine(_ value: (Column) -> JSONValue) -> String {
    Column.allCases.map { cell(value($0)) }.joined(separator: ";") + "\r\n"
  }

  private static func cell(_ value: JSONValue) -> String {
    switch value {
    case .number(let number): number
    case .string(let text): CSVCell.text(text)
    case .array(let findings): CSVCell.text(findings.map(summary).joined(separator: " | "))
    case .object: CSVCell.text(writeJSON(value))
    case .bool, .null: ""
    }
  }

  /// `C012 invoices[1].dueDat: message`.
  private static func summary(_ finding: JSONValue) -> String {
    let words = ["code", "path"].compactMap { finding.text($0) }.filter { !$0.isEmpty }
    return words.joined(separator: " ") + ": " + (finding.text("message") ?? "")
  }
}

extension JSONValue {
  fileprivate func text(_ key: String) -> String? {
    guard case .object(let members) = self,
      case .string(let text) = members.first(where: { $0.key == key })?.value
    else { return nil }
    return text
  }
}
