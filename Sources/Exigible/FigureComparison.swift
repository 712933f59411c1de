import JSON

/// Two statements as data, value by value.
struct FigureComparison {
  struct Difference: Hashable {
    var path: String
    var found: String
    var wanted: String
  }

  private(set) var differences: [Difference] = []

  init(theirs: JSONValue, ours: JSONValue) { compare(theirs, ours, at: "") }

  private mutating func compare(_ theirs: JSONValue?, _ ours: JSONValue?, at path: String) {
    switch (theirs, ours) {
    case (.object(let found), .object(let wanted)):
      let keys = wanted.map(\.key) + found.map(\.key).filter { key in !wanted.contains { $0.key == key } }
      for key in keys {
        compare(
          found.first { $0.key == key }?.value, wanted.first { $0.key == key }?.value,
          at: path.isEmpty ? key : path + "." + key)
      }
    case (.array(let found), .array(let wanted)):
      for index in 0..<max(found.count, wanted.count) {
        compare(
          index < found.count ? found[index] : nil, index < wanted.count ? wanted[index] : nil,
          at: "\(path)[\(index)]")
      }
    default:
      guard theirs != ours else { return }
      differences.append(Difference(path: path, found: shown(theirs), wanted: shown(ours)))
    }
  }

  private func shown(_ value: JSONValue?) -> String { value.map { writeJSON($0) } ?? "–" }
}
