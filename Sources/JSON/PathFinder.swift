/// Finds what paths such as `invoices[1].dueDate` point at in one text, however many are asked for: an object is looked
/// through once, when the first path leads into it.
package struct PathFinder: Sendable {
  private let root: JSONNode
  /// Objects are known by their place in the text.
  private var indices: [Int: KeyIndex] = [:]

  package init(_ root: JSONNode) { self.root = root }

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
  package mutating func target(of path: String) -> Target {
    var node = root
    var keyRange: Range<Int>?
    var rest = path[...]
    while !rest.isEmpty, let step = step(from: node, along: rest) {
      node = step.node
      keyRange = step.keyRange
      rest = step.rest
    }
    return Target(
      valueRange: node.range, keyRange: keyRange, isExact: rest.isEmpty,
      isContainer: node.members != nil || node.elements != nil)
  }

  /// Byte offset of the value at `path`, else of its deepest ancestor that exists.
  package mutating func offset(of path: String) -> Int { target(of: path).valueRange.lowerBound }

  private typealias Step = (node: JSONNode, keyRange: Range<Int>?, rest: Substring)

  private mutating func step(from node: JSONNode, along path: Substring) -> Step? {
    switch node.content {
    case .object(let members): memberStep(members, of: node, along: path)
    case .array(let elements): elementStep(elements, along: path)
    default: nil
    }
  }

  private mutating func memberStep(
    _ members: [JSONNode.Member], of object: JSONNode, along path: Substring
  ) -> Step? {
    let keys = indices[object.offset] ?? KeyIndex(members)
    indices[object.offset] = keys
    let names = path.first == "." ? path.dropFirst() : path
    guard let (index, end) = keys.longestKey(startingIn: names) else { return nil }
    return (members[index].value, members[index].keyRange, names[end...])
  }

  private func elementStep(_ elements: [JSONNode], along path: Substring) -> Step? {
    guard path.first == "[", let close = path.firstIndex(of: "]"),
      let index = Int(path[path.index(after: path.startIndex)..<close]), elements.indices.contains(index)
    else { return nil }
    return (elements[index], nil, path[path.index(after: close)...])
  }
}

/// Where the members of one object stand in it.
private struct KeyIndex {
  private let places: [String: Int]
  /// In bytes. A path may hold a million points and brackets: it is looked up at those that may end a key.
  private let lengths: Set<Int>

  init(_ members: [JSONNode.Member]) {
    places = Dictionary(
      members.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    lengths = Set(members.lazy.map(\.key.utf8.count))
  }

  /// The longest key with which `names` begins, and where it ends in it: there, or before a point or a bracket.
  func longestKey(startingIn names: Substring) -> (place: Int, end: Substring.Index)? {
    var key = names
    while true {
      if lengths.contains(key.utf8.count), let place = places[String(key)] { return (place, key.endIndex) }
      guard let end = key.utf8.lastIndex(where: KeyIndex.endsKey) else { return nil }
      key = names[..<end]
    }
  }

  private static func endsKey(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[")
  }
}
