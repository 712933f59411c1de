import Foundation
import JSON

/// The published schema, read just far enough to hold a statement against it: types, keys, required keys, closed
/// sets, patterns of text.
struct SchemaFile {
  let root: JSONNode

  static func statement() throws -> SchemaFile {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "schema/statement.schema.json")
    return SchemaFile(root: try readJSON([UInt8](try Data(contentsOf: file))))
  }

  /// What does not fit, as `path: reason`.
  func faults(of node: JSONNode) -> [String] { faults(node, root, "") }

  private func faults(_ node: JSONNode, _ schema: JSONNode, _ path: String) -> [String] {
    if let name = schema["$ref"]?.string {
      guard let target = root["$defs"]?[String(name.dropFirst("#/$defs/".count))] else {
        return [path + ": " + name]
      }
      return faults(node, target, path)
    }
    if let choices = (schema["anyOf"] ?? schema["oneOf"])?.elements {
      let found = choices.map { faults(node, $0, path) }
      return found.contains([]) ? [] : found.first ?? []
    }
    if let constant = schema["const"] { return constant.value == node.value ? [] : [path + ": const"] }
    if let set = schema["enum"]?.elements {
      return set.contains { $0.value == node.value } ? [] : [path + ": not in the set"]
    }
    return faults(ofType: schema["type"]?.string ?? "", node, schema, path)
  }

  private func faults(
    ofType type: String, _ node: JSONNode, _ schema: JSONNode, _ path: String
  ) -> [String] {
    switch (type, node.content) {
    case ("object", .object(let members)): return faults(members, schema, path)
    case ("array", .array(let elements)):
      guard let item = schema["items"] else { return [path + ": no items"] }
      return elements.enumerated().flatMap { faults($1, item, path + "[\($0)]") }
    case ("string", .string(let text)):
      guard let pattern = schema["pattern"]?.string else { return [] }
      return text.range(of: pattern, options: .regularExpression) != nil ? [] : [path + ": " + text]
    case ("boolean", .bool), ("integer", .number), ("null", .null): return []
    default: return [path + ": not " + type]
    }
  }

  private func faults(_ members: [JSONNode.Member], _ schema: JSONNode, _ path: String) -> [String] {
    let missing = (schema["required"]?.elements ?? []).compactMap(\.string)
      .filter { key in !members.contains { $0.key == key } }
    return missing.map { path + "." + $0 + ": missing" }
      + members.flatMap { member -> [String] in
        let inner = path + "." + member.key
        if let property = schema["properties"]?[member.key] { return faults(member.value, property, inner) }
        guard let additional = schema["additionalProperties"], additional.content != .bool(false)
        else { return [inner + ": unknown key"] }
        return faults(member.value, additional, inner)
      }
  }
}
