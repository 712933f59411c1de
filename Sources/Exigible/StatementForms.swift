import Claims
import Diagnostics
import JSON

extension Checked where Value == Statement {
  /// The statement as plain text in French: every line with its base, days, rate and source.
  public var text: String { statementText(value) }

  /// The statement as data (`schema/statement.schema.json`), warnings included.
  public var json: String {
    let stamp = EngineStamp(version: Engine.version, libraries: [:])
    return writeJSON(statementJSON(value, warnings: warnings, engine: stamp), layout: .indented) + "\n"
  }

  /// The statement as a table for a French spreadsheet: UTF-8 with its mark, semicolons, decimal commas.
  public var csv: String { statementCSV(value) }
}
