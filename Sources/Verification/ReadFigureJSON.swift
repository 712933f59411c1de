import Diagnostics
import JSON

/// Reads the figures of a statement in JSON, whole or any part of it.
///
/// - Throws: every key that no statement has, and every value that is not of its kind.
func readFigures(_ node: JSONNode, as shape: StatementShape) throws(Refusal) -> FigureFile {
  guard let members = shape.members else { return FigureFile() }
  var reader = FigureReader()
  var row = FigureRow(list: "", identity: [], parent: nil, figures: [], place: .field(""))
  reader.readMembers(of: node, members, prefix: "", path: "", into: &row)
  reader.file.rows.insert(row, at: 0)
  guard reader.problems.isEmpty else { throw Refusal(reader.problems) }
  return reader.file
}

private struct FigureReader {
  var file = FigureFile()
  var problems: [Diagnostic] = []

  /// Reads the members of an object that belongs to `row`, their names behind `prefix`.
  mutating func readMembers(
    of node: JSONNode, _ members: [StatementShape.Member], prefix: String, path: String,
    into row: inout FigureRow
  ) {
    guard let found = node.members else {
      return note(.malformedFigure, at: path, [.found: shown(node), .wanted: "{ … }"])
    }
    for member in found {
      let place = path.isEmpty ? member.key : path + "." + member.key
      guard let shape = members.first(where: { $0.key == member.key })?.shape else {
        noteUnknown(member.key, among: members.map(\.key), at: place)
        continue
      }
      read(member.value, as: shape, name: prefix + member.key, path: place, into: &row)
    }
  }

  private mutating func read(
    _ node: JSONNode, as shape: StatementShape, name: String, path: String, into row: inout FigureRow
  ) {
    switch shape {
    case .open: return
    case .object(let members) where !node.isNull:
      readMembers(of: node, members, prefix: name + ".", path: path, into: &row)
    case .list(let element) where !node.isNull:
      readList(node, of: element, name: name, path: path, within: &row)
    case .object, .list:
      row.figures.append(Figure(name: name, value: .none, text: "null", place: .field(path)))
    case .decimal, .day, .words:
      guard let value = value(node, as: shape, path: path) else { return }
      row.figures.append(Figure(name: name, value: value, text: shown(node), place: .field(path)))
    }
  }

  private mutating func readList(
    _ node: JSONNode, of element: StatementShape, name: String, path: String, within row: inout FigureRow
  ) {
    guard let elements = node.elements else {
      return note(.malformedFigure, at: path, [.found: shown(node), .wanted: "[ … ]"])
    }
    guard let members = element.members else {
      let text = elements.map(shown).joined(separator: ", ")
      row.figures.append(Figure(name: name, value: .words(text), text: text, place: .field(path)))
      return
    }
    let list = row.list.isEmpty ? name : row.list + "." + name
    file.lists.insert(RowKey(list: list, identity: row.identity))
    for (index, node) in elements.enumerated() {
      let place = "\(path)[\(index)]"
      guard let identity = identity(of: node, in: list, path: place) else { continue }
      var inner = FigureRow(
        list: list, identity: row.identity + identity, parent: row.list.isEmpty ? nil : row.key, figures: [],
        place: .field(place))
      readMembers(of: node, members, prefix: "", path: place, into: &inner)
      file.rows.append(inner)
    }
  }

  private mutating func identity(of node: JSONNode, in list: String, path: String) -> [String]? {
    let keys = RowIdentity.ofList[list] ?? RowIdentity(required: [])
    let missing = keys.required.filter { node[$0]?.string == nil }
    guard missing.isEmpty else {
      note(.unnamedRow, at: path, [.wanted: missing.joined(separator: ", ")])
      return nil
    }
    return (keys.required + keys.optional).map { node[$0]?.string ?? "" }
  }

  /// Nil when the value is not of its kind, which is then noted.
  private mutating func value(_ node: JSONNode, as shape: StatementShape, path: String) -> FigureValue? {
    if node.isNull { return FigureValue.none }
    switch (shape, node.content) {
    case (.decimal(let places), .string(let text)), (.decimal(let places), .number(let text)):
      if let value = try? FigureValue.decimal(text, places: places, form: .json) { return value }
      note(.malformedFigure, at: path, [.found: text, .wanted: places == 0 ? "75" : "1250.50"])
    case (.day, .string(let text)):
      if let value = try? FigureValue.day(text, form: .json) { return value }
      note(.malformedFigure, at: path, [.found: text, .wanted: "2026-04-02"])
    case (.words, .string(let text)): return .words(text)
    case (.words, .bool(let flag)): return .words(flag ? "true" : "false")
    default:
      note(.malformedFigure, at: path, [.found: shown(node), .wanted: shape.sample])
    }
    return nil
  }

  private mutating func noteUnknown(_ key: String, among known: [String], at path: String) {
    let suggestion = closestName(to: key, among: known)
    var arguments: [Diagnostic.Argument: String] = [.found: String(key.prefix(60))]
    if let suggestion { arguments[.suggestion] = suggestion }
    arguments[.wanted] = known.joined(separator: ", ")
    let code: FigureCode = suggestion == nil ? .strangeName : .unknownName
    problems.append(Diagnostic(code, at: .key(path), arguments))
  }

  private mutating func note(
    _ code: FigureCode, at path: String, _ arguments: [Diagnostic.Argument: String]
  ) {
    problems.append(Diagnostic(code, at: .field(path), arguments))
  }

  private func shown(_ node: JSONNode) -> String {
    if let text = node.string { return text }
    let text = writeJSON(node.value)
    return text.count > 60 ? text.prefix(60) + "…" : text
  }
}

extension StatementShape {
  /// A value of that kind, for messages.
  fileprivate var sample: String {
    switch self {
    case .decimal(let places): places == 0 ? "75" : "1250.50"
    case .day: "2026-04-02"
    default: "\"…\""
    }
  }
}
