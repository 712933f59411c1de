import Layout

/// Which structure element each marked-content sequence belongs to, page by page.
struct MarkedContentTable {
  /// Elements of the structure tree in document order; the root comes first.
  let elements: [Element]
  /// What the elements hold, those of one element together.
  private let children: [Child]
  /// For each page, the element of each sequence: the index is the MCID.
  private(set) var sequences: [[Int]]
  /// By the number of the content; negative for a number that the structure does not know.
  private let elementOfContent: [Int]

  struct Element {
    let role: StructureNode.Role
    let alternate: String?
    let scope: StructureNode.Scope?
    let columnSpan: Int
    let parent: Int?
    var childCount: Int { children.count }
    /// Where its children stand.
    fileprivate let children: Range<Int>

    fileprivate init(_ node: StructureNode, parent: Int?, children: Range<Int>) {
      role = node.role
      alternate = node.alternate
      scope = node.scope
      columnSpan = node.columnSpan
      self.parent = parent
      self.children = children
    }
  }

  /// Elements, or content whose sequences take that place.
  enum Child {
    case element(Int)
    case content

    var isElement: Bool { if case .element = self { true } else { false } }
  }

  init(_ document: PagedDocument) {
    var flattening = Flattening()
    _ = flattening.add(document.structure, parent: nil)
    elements = flattening.elements
    children = flattening.children
    elementOfContent = flattening.elementOfContent
    sequences = Array(repeating: [], count: document.pages.count)
  }

  func children(of element: Element) -> ArraySlice<Child> { children[element.children] }

  /// A new sequence for `content` on a page: its MCID and tag; nil when the structure does not know the content.
  mutating func open(
    _ content: ContentID, page: Int
  ) -> (identifier: Int, role: StructureNode.Role)? {
    guard elementOfContent.indices.contains(content.number) else { return nil }
    let element = elementOfContent[content.number]
    guard element >= 0 else { return nil }
    sequences[page].append(element)
    return (sequences[page].count - 1, elements[element].role)
  }

  private struct Flattening {
    var elements: [Element] = []
    var children: [Child] = []
    var elementOfContent: [Int] = []

    mutating func add(_ node: StructureNode, parent: Int?) -> Int {
      let index = elements.count
      let first = children.count
      if let content = node.content {
        children.append(.content)
        note(content, in: index)
      }
      let firstInner = children.count
      children.append(contentsOf: repeatElement(.content, count: node.children.count))
      elements.append(Element(node, parent: parent, children: first..<children.count))
      for (rank, inner) in node.children.enumerated() {
        children[firstInner + rank] = .element(add(inner, parent: index))
      }
      return index
    }

    /// Contents are numbered one after the other.
    private mutating func note(_ content: ContentID, in element: Int) {
      while elementOfContent.count <= content.number { elementOfContent.append(-1) }
      elementOfContent[content.number] = element
    }
  }
}
