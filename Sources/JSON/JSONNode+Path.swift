/// Finding what a path such as `invoices[1].dueDate` points at.
extension JSONNode {
  /// What a path leads to in the text.
  package struct Target: Sendable, Hashable {
    /// The bytes of the value; of the deepest value that exists when the path leads nowhere.
    package let valueRange: Range<Int>
    /// The bytes of the key that holds that value; nil for an array element or the whole text.
    package let keyRange: Range<Int>?
    /// False when only an ancestor of what the path names exists.
    package let isExact: Bool
    package let isContainer: Bool

    /// What to underline for a fault in the value: the value, or the key of a long one.
    package var excerptRange: Range<Int> {
      if !isContainer { return valueRange }
      return keyRange ?? valueRange.lowerBound..<valueRange.lowerBound + 1
    }
  }

  /// Follows `path`; keys may themselves hold points and brackets, the longest that fits is taken.
  package func target(of path: String) -> Target {
    var node = self
    var keyRange: Range<Int>?
    var rest = path[...]
    while !rest.isEmpty, let step = node.step(along: rest) {
      node = step.node
      keyRange = step.keyRange
      rest = step.rest
    }
    return Target(
      valueRange: node.range, keyRange: keyRange, isExact: rest.isEmpty,
      isContainer: node.members != nil || node.elements != nil)
  }

  /// Byte offset of the value at `path`, else of its deepest ancestor that exists.
  package func offset(of path: String) -> Int { target(of: path).valueRange.lowerBound }

  private typealias Step = (node: JSONNode, keyRange: Range<Int>?, rest: Substring)

  private func step(along path: Substring) -> Step? {
    switch content {
    case .object(let members): memberStep(members, along: path)
    case .array(let elements): elementStep(elements, along: path)
    default: nil
    }
  }

  private func memberStep(_ members: [Member], along path: Substring) -> Step? {
    let names = path.first == "." ? path.dropFirst() : path
    let fitting = members.filter { member in
      guard names.hasPrefix(member.key) else { return false }
      let follower = names.dropFirst(member.key.count).first
      return follower == nil || follower == "." || follower == "["
    }
    guard let member = fitting.max(by: { $0.key.count < $1.key.count }) else { return nil }
    return (member.value, member.keyRange, names.dropFirst(member.key.count))
  }

  private func elementStep(_ elements: [JSONNode], along path: Substring) -> Step? {
    guard path.first == "[", let close = path.firstIndex(of: "]"),
      let index = Int(path[path.index(after: path.startIndex)..<close]), elements.indices.contains(index)
    else { return nil }
    return (elements[index], nil, path[path.index(after: close)...])
  }
}
