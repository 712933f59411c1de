import JSON
import Values

extension ManifestRow {
  /// The row as one line of JSON, every key in its place (`schema/manifest.schema.json`).
  package var jsonLine: String {
    let members = Column.allCases.map { column in
      let value = value(of: column)
      guard column == .extensions, case .string(let text) = value,
        let node = try? readJSON(Array(text.utf8), limits: .ownTexts)
      else { return JSONValue.Member(column.rawValue, value) }
      return JSONValue.Member(column.rawValue, node.value)
    }
    return writeJSON(.object(members)) + "\n"
  }

  /// The first row of the table: UTF-8 with its mark, semicolons, for a French spreadsheet and for most services.
  package static var csvHeader: String {
    "\u{FEFF}" + Column.allCases.map(\.rawValue).joined(separator: ";") + "\r\n"
  }

  package var csvLine: String {
    Column.allCases.map(cell).joined(separator: ";") + "\r\n"
  }

  private func cell(_ column: Column) -> String {
    switch value(of: column) {
    case .number(let number): number
    case .string(let text): CSVCell.text(text)
    case .array: CSVCell.text(record.findings.map(\.summary).joined(separator: " | "))
    default: ""
    }
  }
}

extension Finding {
  /// `C012 invoices[1].dueDat: message`.
  fileprivate var summary: String {
    [code, path].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ") + ": " + message
  }
}
