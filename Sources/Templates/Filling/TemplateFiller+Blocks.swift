import Diagnostics
import DocumentModel

extension TemplateFiller {
  /// What is left of blocks once their conditions are known: an empty one leaves nothing behind.
  mutating func blocks(_ pieces: Blocks, _ source: Source) -> [Block] {
    var filled: [Block] = []
    Self.forEach(pieces, source) { node, source in
      if let block = self.block(node, source) { filled.append(block) }
    }
    return filled
  }

  private mutating func block(_ node: BlockNode, _ source: Source) -> Block? {
    switch node.content {
    case .paragraph(let pieces):
      let content = paragraph(pieces, source)
      return content.isEmpty ? nil : .paragraph(content)
    case .heading(let level, let pieces):
      let content = paragraph(pieces, source)
      return content.isEmpty ? nil : .heading(level: level, content)
    case .list(let ordered, _, let pieces):
      var items: [[Block]] = []
      Self.forEach(pieces, source) { item, source in
        let inner = self.blocks(item, source)
        if !inner.isEmpty { items.append(inner) }
      }
      return items.isEmpty ? nil : .list(ordered: ordered, items: items)
    case .quote(let pieces):
      let inner = blocks(pieces, source)
      return inner.isEmpty ? nil : .quote(inner)
    case .table(let node): return table(node, source).map(Block.table)
    case .frame(.block(let frame), let pieces):
      let inner = blocks(pieces, source)
      return inner.isEmpty ? nil : .frame(frame, inner)
    case .frame(.placed, _): return nil
    case .figure(let name):
      let figure = source.figure(name)
      if figure == nil, let place = source.place(of: name) {
        reportMissing(name, at: place, tag: node.place)
      }
      return figure.map(Block.figure)
    }
  }
}
