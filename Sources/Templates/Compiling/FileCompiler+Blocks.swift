import Diagnostics
import DocumentModel

extension FileCompiler {
  mutating func compileBlocks(_ nodes: [MarkdownNode]) -> Blocks {
    var builder = SectionBuilder<BlockNode>()
    for node in nodes {
      if let tag = standaloneTag(node) {
        place(tag, in: &builder)
      } else if let content = compileBlock(node) {
        size += 1
        builder.append(BlockNode(content: content, place: place(of: node)))
      }
    }
    let (pieces, leftOpen) = builder.finish()
    reportLeftOpen(leftOpen)
    return joinLists(pieces)
  }

  /// The tag that a paragraph consists of, when it concerns whole blocks.
  private func standaloneTag(_ node: MarkdownNode) -> Int? {
    guard case .paragraph = node.kind, node.children.count == 1, let tag = soleTag(node.children) else {
      return nil
    }
    return file.tags[tag].mayStandAlone ? tag : nil
  }

  /// The tag that inline nodes consist of.
  func soleTag(_ nodes: [MarkdownNode]) -> Int? {
    guard nodes.count == 1, case .text(let text) = nodes[0].kind, text.unicodeScalars.count == 1 else {
      return nil
    }
    return text.unicodeScalars.first.flatMap(SentinelText.tag)
  }

  private mutating func place(_ tag: Int, in builder: inout SectionBuilder<BlockNode>) {
    let place = place(ofTag: tag)
    switch file.tags[tag].kind {
    case .openSection(let test): builder.openSection(tag, condition(test, tag))
    case .openFrame(let name):
      builder.open(tag) { pieces in
        name.map { [.element(BlockNode(content: .frame($0, pieces), place: place))] } ?? pieces
      }
    case .closeSection, .closeFrame:
      guard let opener = file.openers[tag] else { return }
      if !builder.close(opener) { reportTag(.crossesBlock, opener) }
    case .figure(let name): builder.append(BlockNode(content: .figure(name), place: place))
    case .part:
      if let part = include(tag) { builder.append(contentsOf: part.blocks) }
    default: break
    }
  }

  /// The part that a tag names, unless it makes the template too large.
  mutating func include(_ tag: Int) -> CompiledPart? {
    guard let part = parts[file.tags[tag].name] else { return nil }
    guard size + part.size <= largestTemplate else {
      if !isFull { reportTag(.tooManyElements, tag) }
      isFull = true
      return nil
    }
    size += part.size
    return part
  }

  private mutating func compileBlock(_ node: MarkdownNode) -> BlockNode.Content? {
    switch node.kind {
    case .paragraph: return .paragraph(compileInlines(node.children))
    case .heading(let level): return .heading(level: level, compileInlines(node.children))
    case .list(let ordered, let start):
      return .list(
        ordered: ordered, start: start,
        items: node.children.map { .element(compileBlocks($0.children)) })
    case .quote: return .quote(compileBlocks(node.children))
    case .table(let alignments): return .table(compileTable(node.children, alignments))
    case .code: report(.codeInTemplate, at: place(of: node))
    case .rule: report(.ruleInTemplate, at: place(of: node))
    case .tooDeep: report(.tooDeep, at: place(of: node))
    case .other: report(.htmlInTemplate, at: place(of: node))
    case .document, .row, .cell, .item, .text, .softBreak, .hardBreak, .emphasis, .strong: break
    }
    return nil
  }
}
