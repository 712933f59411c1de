import JSON

/// What a statement may hold at each of its keys, as its published schema says.
indirect enum StatementShape: Sendable {
  /// A decimal number with at most so many decimals.
  case decimal(places: Int)
  case day
  case words
  case object([Member])
  case list(StatementShape)
  /// Not a figure: taken as it comes.
  case open

  struct Member: Sendable {
    var key: String
    var shape: StatementShape
  }

  var members: [Member]? { if case .object(let members) = self { members } else { nil } }
}

extension StatementShape {
  /// Reads a JSON Schema; nil when it is not JSON.
  init?(schema text: String) {
    guard let root = try? readJSON(Array(text.utf8)) else { return nil }
    self = SchemaReader(definitions: root["$defs"]).shape(of: root)
  }
}

private struct SchemaReader {
  let definitions: JSONNode?

  func shape(of node: JSONNode) -> StatementShape {
    if let name = node["$ref"]?.string?.split(separator: "/").last {
      return definitions?[String(name)].map(shape) ?? .open
    }
    if let choices = (node["anyOf"] ?? node["oneOf"])?.elements { return shape(ofChoice: choices) }
    if let members = node["properties"]?.members {
      return .object(members.map { .init(key: $0.key, shape: shape(of: $0.value)) })
    }
    if let items = node["items"] { return .list(shape(of: items)) }
    return scalar(node)
  }

  private func scalar(_ node: JSONNode) -> StatementShape {
    if let pattern = node["pattern"]?.string { return .decimal(places: pattern.hasSuffix("{2}$") ? 2 : 4) }
    if node["format"]?.string == "date" { return .day }
    switch node["type"]?.string {
    case "integer": return .decimal(places: 0)
    case "object": return .open
    default: return .words
    }
  }

  /// Objects among which a value chooses are one object with the keys of all.
  private func shape(ofChoice choices: [JSONNode]) -> StatementShape {
    let shapes = choices.filter { $0["type"]?.string != "null" }.map(shape)
    guard shapes.count > 1 else { return shapes.first ?? .open }
    var members: [StatementShape.Member] = []
    for member in shapes.flatMap({ $0.members ?? [] })
    where !members.contains(where: { $0.key == member.key }) {
      members.append(member)
    }
    return members.isEmpty ? .words : .object(members)
  }
}
