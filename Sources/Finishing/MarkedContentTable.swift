import Layout

/// Which structure element each marked-content sequence belongs to, page by page.
struct MarkedContentTable {
  /// Elements of the structure tree in document order; the root comes first.
  let elements: [Element]
  /// For each page, the element of each sequence: the index is the MCID.
  private(set) var sequences: [[Int]]
  /// By the number of the content.
  private let elementOfContent: [Int: Int]

  struct Element {
    let role: StructureNode.Role
    let alternate: String?
    let scope: StructureNode.Scope?
    let columnSpan: Int
    let parent: Int?
    /// Elements, or content whose sequences take that place.
    var children: [Child] = []
    enum Child {
      case element(Int)
      case content
    }

    init(_ node: StructureNode, parent: Int?) {
      role = node.role
      alternate = node.alternate
      scope = node.scope
      columnSpan = node.columnSpan
      self.parent = parent
    }
  }

  init(_ document: PagedDocument) {
    var flattening = Flattening()
    _ = flattening.add(document.structure, parent: nil)
    elements = flattening.elements
    elementOfContent = flattening.elementOfContent
    sequences = Array(repeating: [], count: document.pages.count)
  }

  /// A new sequence for `content` on a page: its MCID and tag; nil when the structure does not know the content.
  mutating func open(_ content: ContentID, page: Int) -> (identifier: Int, tag: String)? {
    guard let element = elementOfContent[content.number] else { return nil }
    sequences[page].append(element)
    return (sequences[page].count - 1, elements[element].role.rawValue)
  }

  private struct Flattening {
    var elements: [Element] = []
    var elementOfContent: [Int: Int] = [:]

    mutating func add(_ node: StructureNode, parent: Int?) -> Int {
      let index = elements.count
      elements.append(Element(node, parent: parent))
      var children: [Element.Child] = []
      children.reserveCapacity(node.children.count)
      for child in node.children {
        switch child {
        case .node(let inner): children.append(.element(add(inner, parent: index)))
        case .content(let content):
          elementOfContent[content.number] = index
          children.append(.content)
        }
      }
      elements[index].children = children
      return index
    }
  }
}
