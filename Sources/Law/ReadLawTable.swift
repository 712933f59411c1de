import Diagnostics
import JSON
import Values

/// Reads one file of parameters; everything wrong with it is told at once.
func readLawTable(_ file: ParameterFile) throws(Refusal) -> LawTable {
  let root = try readJSON(file.bytes)
  var reader = LawTableReader(file: file)
  let table = reader.table(root)
  guard let table, reader.faults.isEmpty else { throw Refusal(reader.faults) }
  return table
}

private struct LawTableReader {
  let file: ParameterFile
  var faults: [Diagnostic] = []
  /// Where messages point into; made for the first of them.
  private lazy var source = SourceText(name: file.name, bytes: file.bytes)

  init(file: ParameterFile) { self.file = file }

  mutating func table(_ root: JSONNode) -> LawTable? {
    refuseUnknownKeys(of: root, known: ["table", "article", "knownUntil", "columns", "rows"])
    let nameText = text("table", of: root)
    let name = nameText.flatMap(LawTableName.init(rawValue:))
    if let nameText, name == nil {
      let names = LawTableName.allCases.map(\.rawValue)
      report(.unknownTable, at: root, [.found: nameText, .wanted: names.joined(separator: ", ")])
    }
    let knownUntil = date("knownUntil", of: root)
    guard let name else { return nil }
    guard let nodes = root["rows"]?.elements, !nodes.isEmpty else {
      report(.missingKey, at: root, [.name: "rows"])
      return nil
    }
    let columns = name.columns
    let keys = LawTableReader.rowKeys.union(columns.map(\.name))
    let rows = nodes.map { row($0, keys: keys, columns: columns) }
    guard let knownUntil, !rows.contains(where: { $0 == nil }) else { return nil }
    return LawTable(
      name: name, file: file.name, columns: columns, rows: rows.compactMap(\.self),
      knownUntil: knownUntil)
  }

  /// Those of every row, beside its columns.
  private static let rowKeys: Set<String> = ["from", "to", "act", "source", "checkedOn", "status", "note"]

  private mutating func row(_ node: JSONNode, keys: Set<String>, columns: [LawColumn]) -> LawRow? {
    refuseUnknownKeys(of: node, known: keys)
    let from = date("from", of: node)
    let to = node["to"] == nil ? nil : date("to", of: node)
    if let from, let to, to < from {
      report(.disorder, at: node, [.date: from.iso, .otherDate: to.iso])
    }
    var values: [String: Int64] = [:]
    for column in columns { values[column.name] = value(column, of: node) }
    let source = text("source", of: node)
    let checkedOn = date("checkedOn", of: node)
    let status = status(of: node)
    guard let from, let source, let checkedOn, let status, values.count == columns.count else { return nil }
    return LawRow(
      from: from, to: to, values: values, source: source, checkedOn: checkedOn, status: status,
      act: node["act"]?.string)
  }

  private mutating func status(of node: JSONNode) -> LawRow.Status? {
    guard let word = text("status", of: node) else { return nil }
    if let status = LawRow.Status(rawValue: word) { return status }
    let words = LawRow.Status.allCases.map(\.rawValue).joined(separator: ", ")
    report(.malformedValue, at: node["status"] ?? node, [.name: "status", .found: word, .wanted: words])
    return nil
  }

  /// Ten-thousandths of the unit, from decimal text.
  private mutating func value(_ column: LawColumn, of node: JSONNode) -> Int64? {
    guard let word = text(column.name, of: node) else { return nil }
    if let value = tenThousandths(word) { return value }
    report(
      .malformedValue, at: node[column.name] ?? node,
      [.name: column.name, .found: word, .wanted: "12.15 (" + column.unit.rawValue + ")"])
    return nil
  }

  private mutating func date(_ key: String, of node: JSONNode) -> CalendarDate? {
    guard let word = text(key, of: node) else { return nil }
    if let date = CalendarDate(iso: word) { return date }
    report(.impossibleDate, at: node[key] ?? node, [.name: key, .found: word])
    return nil
  }

  private mutating func text(_ key: String, of node: JSONNode) -> String? {
    guard let word = node[key]?.string, !word.isEmpty else {
      report(key == "source" ? .missingSource : .missingKey, at: node, [.name: key])
      return nil
    }
    return word
  }

  private mutating func refuseUnknownKeys(of node: JSONNode, known: Set<String>) {
    for member in node.members ?? [] where !known.contains(member.key) {
      report(
        .unknownKey, at: member.value, [.found: member.key, .wanted: known.sorted().joined(separator: ", ")])
    }
  }

  private mutating func report(
    _ code: LawCode, at node: JSONNode, _ arguments: [Diagnostic.Argument: String]
  ) {
    let position = source.position(at: node.offset)
    faults.append(
      Diagnostic(
        code, at: .file(name: source.name, line: position.line, column: position.column), arguments))
  }
}

/// Nil unless `decimal` is up to six figures, followed or not by a point and up to four more.
private func tenThousandths(_ decimal: String) -> Int64? {
  guard decimal.utf8.count <= 11 else { return nil }
  var value: Int64 = 0
  var wholes = 0
  var decimals: Int?
  for byte in decimal.utf8 {
    switch byte {
    case UInt8(ascii: ".") where decimals == nil: decimals = 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      value = 10 * value + Int64(byte - UInt8(ascii: "0"))
      if let count = decimals { decimals = count + 1 } else { wholes += 1 }
    default: return nil
    }
  }
  guard (1...6).contains(wholes), decimals.map((1...4).contains) ?? true else { return nil }
  for _ in (decimals ?? 0)..<4 { value *= 10 }
  return value
}
