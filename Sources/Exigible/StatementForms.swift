import Claims
import Diagnostics
import JSON
import Verification

extension Checked where Value == Statement {
  /// The statement as plain text in French: every line with its base, days, rate and source.
  public var text: String { statementText(value) }

  /// The statement as data (`schema/statement.schema.json`), warnings included.
  public var json: String { writeJSON(data, layout: .indented) + "\n" }

  /// The statement as a table for a French spreadsheet: UTF-8 with its mark, semicolons, decimal commas.
  public var csv: String { statementCSV(value) }

  /// Holds somebody else's figures against this statement, cent by cent.
  ///
  /// - Parameters:
  ///   - figures: a statement in the form of ``json`` or ``csv``, or any part of one.
  ///   - name: the file's, for places.
  ///   - limits: what of `figures` is looked at, when they are JSON.
  /// - Throws: whatever in `figures` cannot be read without guessing.
  public func verify(_ figures: [UInt8], named name: String, limits: InputLimits = InputLimits())
    throws(Refusal) -> ClaimVerification
  {
    try verifyClaim(figures, name: name, against: value, figures: data, schema: schema, limits: limits)
  }

  var data: JSONValue { statementJSON(value, warnings: warnings, engineVersion: Engine.version) }

  var schema: String { Engine.schema("statement") ?? "" }
}
