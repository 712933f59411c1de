import Layout

/// Elements of a structure tree in reading order, each with the text that stands right in it, spaces left out.
struct StructureText {
  struct Element: Hashable {
    var role: String
    var text: String
  }

  private(set) var elements: [Element] = []
  private let textOfContent: [ContentID: String]

  /// What the pages say that a reader should hear.
  init(_ document: PagedDocument) {
    var texts: [ContentID: String] = [:]
    for item in document.pages.flatMap(\.items) {
      guard case .content(let id) = item.mark, case .glyphs(let run, _) = item.shape else { continue }
      texts[id, default: ""] += run.text
    }
    textOfContent = texts
    add(document.structure)
  }

  private mutating func add(_ node: StructureNode) {
    let rank = elements.count
    elements.append(Element(role: node.role.rawValue, text: ""))
    if let content = node.content {
      elements[rank].text = StructureText.dense(textOfContent[content, default: ""])
    }
    for child in node.children { add(child) }
  }

  /// What `pdfinfo -struct-text` found in a file: a line for each element, quoted lines for their text.
  static func read(_ text: String) -> [Element] {
    var elements: [Element] = []
    var isQuoted = false
    for line in text.split(separator: "\n") {
      let words = line.drop { $0 == " " }
      if isQuoted || words.hasPrefix("\"") {
        let opening = isQuoted ? words : words.dropFirst()
        isQuoted = !opening.hasSuffix("\"")
        elements[elements.count - 1].text += dense(isQuoted ? opening : opening.dropLast())
      } else if let role = words.split(whereSeparator: { " :".contains($0) }).first, !role.hasPrefix("/") {
        elements.append(Element(role: String(role), text: ""))
      }
    }
    return elements
  }

  private static func dense(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace })
  }
}

extension StructureNode {
  /// The node and all below it.
  var allNodes: [StructureNode] {
    [self] + children.flatMap(\.allNodes)
  }

  var childRoles: [Role] { children.map(\.role) }
}
