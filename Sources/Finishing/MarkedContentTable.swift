import Layout

/// Which structure element each marked-content sequence belongs to, page by page.
struct MarkedContentTable {
  /// Elements of the structure tree in document order; the root comes first.
  let elements: [Element]
  /// For each page, the element of each sequence: the index is the MCID.
  private(set) var sequences: [[Int]]
  private let elementOfContent: [ContentID: Int]

  struct Element {
    var node: StructureNode
    var parent: Int?
    /// Elements, or content whose sequences take that place.
    var children: [Child]
    enum Child {
      case element(Int)
      case content(ContentID)
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
    guard let element = elementOfContent[content] else { return nil }
    sequences[page].append(element)
    return (sequences[page].count - 1, elements[element].node.role.rawValue)
  }

  private struct Flattening {
    var elements: [Element] = []
    var elementOfContent: [ContentID: Int] = [:]

    mutating func add(_ node: StructureNode, parent: Int?) -> Int {
      let index = elements.count
      elements.append(Element(node: node, parent: parent, children: []))
      for child in node.children {
        switch child {
        case .node(let inner):
          let added = add(inner, parent: index)
          elements[index].children.append(.element(added))
        case .content(let content):
          elementOfContent[content] = index
          elements[index].children.append(.content(content))
        }
      }
      return index
    }
  }
}
