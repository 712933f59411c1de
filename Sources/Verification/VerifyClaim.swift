import Claims
import Diagnostics
import JSON
import Values

/// What a third party's figures are worth against the computation.
public struct ClaimVerification: Sendable {
  /// Figures that both give.
  public let comparedCount: Int
  /// Every figure that differs, that only they give, or that a list of theirs lacks.
  public let differences: [Diagnostic]
  /// Lists of the statement that they do not give at all.
  public let absentLists: [String]
}

/// Holds figures that someone else computed against `statement`, cent by cent and line by line.
///
/// - Parameters:
///   - bytes: a statement in JSON or as a table, or any part of one.
///   - name: the file's, for places.
///   - figures: the statement as JSON (`statementJSON`).
///   - schema: the published schema of that JSON.
///   - limits: what of `bytes` is looked at, when they are JSON.
/// - Throws: whatever in `bytes` cannot be read without guessing.
package func verifyClaim(
  _ bytes: [UInt8], name: String, against statement: Statement, figures: JSONValue, schema: String,
  limits: InputLimits = InputLimits()
) throws(Refusal) -> ClaimVerification {
  if bytes.looksLikeJSON {
    let theirs = try readJSON(bytes, limits: limits)
    return try verifyFigures(theirs, name: name, against: statement, figures: figures, schema: schema)
  }
  let theirs = try readFigures(TableText(bytes, name: name))
  let ours = try readFigures(TableText(Array(statementCSV(statement).utf8), name: "-"))
  return try compare(theirs, ours, statement, allLists: TableSection.allCases.map(\.rawValue), at: name)
}

/// The same for a statement in JSON that has been read.
///
/// - Parameter ignored: keys that are not compared.
package func verifyFigures(
  _ theirs: JSONNode, name: String = "", against statement: Statement, figures: JSONValue, schema: String,
  except ignored: Set<String> = ["schema", "warnings", "engine"]
) throws(Refusal) -> ClaimVerification {
  guard let shape = StatementShape(schema: schema)?.leavingOpen(ignored) else {
    throw Refusal(Diagnostic(JSONCode.emptyText, at: .offset(0)))
  }
  let found = try readFigures(theirs, as: shape)
  let wanted = try readFigures(
    readJSON(writeJSONBytes(figures), limits: .ownTexts), as: shape)
  let lists = (shape.members ?? []).map(\.key).filter { !ignored.contains($0) }
  return try compare(found, wanted, statement, allLists: lists, at: name)
}

private func compare(
  _ theirs: FigureFile, _ ours: FigureFile, _ statement: Statement, allLists: [String], at name: String
) throws(Refusal) -> ClaimVerification {
  let comparison = FigureComparison(theirs: theirs, ours: ours)
  let reasons = FigureReasons(statement: statement)
  guard theirs.rows.contains(where: { !$0.figures.isEmpty }) else {
    throw Refusal(Diagnostic(FigureCode.noFigure, at: .thing(name)))
  }
  let given = Set(theirs.rows.flatMap(\.topNames))
  let held = Set(ours.rows.flatMap(\.topNames))
  return ClaimVerification(
    comparedCount: comparison.comparedCount,
    differences: comparison.differences.map { $0.told(with: reasons, at: name) },
    absentLists: allLists.filter { held.contains($0) && !given.contains($0) })
}

extension FigureRow {
  /// The keys of the statement that its figures stand under.
  fileprivate var topNames: [String] {
    let name = list.split(separator: ".").first.map(String.init)
    return name.map { [$0] } ?? figures.map { String($0.name.prefix { $0 != "." }) }
  }
}

extension StatementShape {
  fileprivate func leavingOpen(_ keys: Set<String>) -> StatementShape? {
    members.map { members in
      .object(members.map { keys.contains($0.key) ? Member(key: $0.key, shape: .open) : $0 })
    }
  }
}

extension [UInt8] {
  /// Starts with a brace or bracket, a byte order mark and spaces aside.
  fileprivate var looksLikeJSON: Bool {
    let body = starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
    let first = body.first { ![9, 10, 13, 32].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}

extension FigureComparison.Difference {
  /// - Parameter name: the file that lacks what is lacking.
  fileprivate func told(with reasons: FigureReasons, at name: String) -> Diagnostic {
    switch self {
    case .value(let figure, let wanted, let row):
      var arguments: [Diagnostic.Argument: String] = [
        .name: row.name(of: wanted), .found: figure.shown, .wanted: wanted.shown,
      ]
      if let reason = reasons.reason(for: wanted.name, of: row) { arguments[.reason] = reason }
      guard let gap = figure.gap(to: wanted) else {
        return Diagnostic(FigureCode.valueDiffers, at: figure.place, arguments)
      }
      arguments[.amount] = gap
      return Diagnostic(FigureCode.amountDiffers, at: figure.place, arguments)
    case .unknown(let figure, let row):
      return Diagnostic(
        FigureCode.unknownFigure, at: figure.place,
        [.name: row.name(of: figure), .found: figure.shown])
    case .unknownRow(let row):
      return Diagnostic(
        FigureCode.unknownFigure, at: row.place, [.name: row.title, .found: row.summary])
    case .lackingRow(let row):
      var arguments: [Diagnostic.Argument: String] = [.name: row.title, .wanted: row.summary]
      if let reason = reasons.reason(for: "amount", of: row) { arguments[.reason] = reason }
      return Diagnostic(
        FigureCode.lackingRow, at: name.isEmpty ? .field(row.listPath) : .thing(name), arguments)
    }
  }
}

extension FigureRow {
  /// Its amounts, or whatever it holds.
  fileprivate var summary: String {
    let names = ["amount", "principal", "due", "totalDue"]
    let figure = names.lazy.compactMap(figure).first ?? figures.first { $0.value != .none }
    return figure?.shown ?? "–"
  }

  /// Where in a JSON file its list stands.
  fileprivate var listPath: String { String(list.prefix { $0 != "." }) }
}

extension Figure {
  fileprivate var shown: String { text.isEmpty ? "–" : text }

  /// By how much it is above, below zero when it is under: amounts only.
  fileprivate func gap(to wanted: Figure) -> String? {
    guard case .money(let theirs) = value, case .money(let ours) = wanted.value else { return nil }
    let gap = theirs - ours
    return (gap.isPositive ? "+" : "") + gap.plainText
  }
}
