import CaseFiles
import Diagnostics
import JSON

/// The claim of `examples/00-carpentier.json` with some of its values changed.
struct Variation {
  private var root: JSONValue

  init(_ example: String = "00-carpentier.json") throws {
    root = try readJSON(try Example.bytes(example)).value
  }

  /// The same with the value at `path` set to the JSON text `json`; nil removes it.
  func setting(_ path: String, _ json: String?) throws -> Variation {
    var copy = self
    let value = try json.map { try readJSON(Array($0.utf8)).value }
    copy.root = root.setting(path.split { ".[]".contains($0) }.map(String.init)[...], value)
    return copy
  }

  var outcome: Outcome { Outcome(writeJSON(root)) }
  var text: String { writeJSON(root) }
}

extension JSONValue {
  fileprivate func setting(_ steps: ArraySlice<String>, _ value: JSONValue?) -> JSONValue {
    guard let step = steps.first else { return value ?? .null }
    switch self {
    case .array(var elements):
      guard let index = Int(step) else { return self }
      if elements.indices.contains(index) {
        elements[index] = elements[index].setting(steps.dropFirst(), value)
      } else if let value {
        elements.append(value)
      }
      return .array(elements)
    case .object(var members):
      guard let index = members.firstIndex(where: { $0.key == step }) else {
        let fresh = (steps.count > 1 ? JSONValue.object([]) : .null).setting(steps.dropFirst(), value)
        return .object(value == nil ? members : members + [Member(step, fresh)])
      }
      if steps.count == 1, value == nil {
        members.remove(at: index)
      } else {
        members[index] = Member(step, members[index].value.setting(steps.dropFirst(), value))
      }
      return .object(members)
    default: return self
    }
  }
}
