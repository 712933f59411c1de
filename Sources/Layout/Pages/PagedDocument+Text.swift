import DocumentModel
import Fonts

extension PagedDocument {
  /// One line for each thing on each page: place in thousandths of a point, face, size, text and leaf.
  package var pagesText: String {
    var lines: [String] = []
    for (number, page) in pages.enumerated() {
      for item in page.items { lines.append("\(number + 1) \(item.mark.text) \(item.shape.text)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The structure tree, one node a line, with what its leaves say.
  package var structureText: String {
    var texts: [ContentID: String] = [:]
    for item in pages.flatMap(\.items) {
      guard case .content(let leaf) = item.mark else { continue }
      texts[leaf] = (texts[leaf].map { $0 + "|" } ?? "") + item.shape.plainText
    }
    return structure.lines(indent: "", texts: texts).joined(separator: "\n") + "\n"
  }
}

extension PageItem.Mark {
  fileprivate var text: String {
    switch self {
    case .content(let leaf): "#\(leaf.number)"
    case .artifact(let artifact): artifact.rawValue
    }
  }
}

extension PageItem.Shape {
  fileprivate var text: String {
    switch self {
    case .glyphs(let run, let origin):
      "\(origin.text) \(run.face.rawValue) \(run.size.thousandths) \"\(run.text)\""
    case .rule(let from, let to, let thickness, _):
      "\(from.text) rule \(to.text) \(thickness.thousandths)"
    case .fill(let origin, let width, let height, _):
      "\(origin.text) fill \(width.thousandths)x\(height.thousandths)"
    case .picture(_, let origin, let width, let height):
      "\(origin.text) picture \(width.thousandths)x\(height.thousandths)"
    case .modules(let modules, let origin, let width, let height):
      "\(origin.text) modules \(modules.width)x\(modules.height), "
        + "\(width.thousandths)x\(height.thousandths) each"
    }
  }

  fileprivate var plainText: String {
    switch self {
    case .glyphs(let run, _): run.text
    case .picture: "picture"
    case .modules: "modules"
    case .rule, .fill: ""
    }
  }
}

extension Point {
  fileprivate var text: String { "\(x.thousandths),\(y.thousandths)" }
}

extension Length {
  fileprivate var thousandths: Int { Int((points * 1_000).rounded()) }
}

extension StructureNode {
  fileprivate func lines(indent: String, texts: [ContentID: String]) -> [String] {
    var title = indent + role.rawValue
    if let scope { title += " scope=\(scope.rawValue)" }
    if columnSpan > 1 { title += " span=\(columnSpan)" }
    if let alternate { title += " alt=\"\(alternate)\"" }
    var lines = [title]
    if let content { lines.append("\(indent)  #\(content.number) \"\(texts[content] ?? "")\"") }
    for child in children { lines += child.lines(indent: indent + "  ", texts: texts) }
    return lines
  }
}
