import DocumentModel

extension Compositor {
  mutating func set(_ blocks: [Block], in column: Column) -> [SetBlock] {
    var set: [SetBlock] = []
    var rest = blocks[...]
    while let block = rest.popFirst() {
      if case .heading(...1, let title) = block, case .paragraph(let content)? = rest.first,
        let subtitle = content.wholeEmphasis
      {
        rest.removeFirst()
        set.append(self.title(title, subtitle: subtitle, in: column))
      } else {
        set.append(self.set(block, in: column))
      }
    }
    return set
  }

  /// A title and the line of emphasis right under it.
  private mutating func title(_ title: [Inline], subtitle: [Inline], in column: Column) -> SetBlock {
    set(.frame(.subject, [.heading(level: 1, title), .paragraph(subtitle)]), in: column)
  }

  private mutating func set(_ block: Block, in column: Column) -> SetBlock {
    switch block {
    case .heading(let level, let content): heading(content, level: level, in: column)
    case .paragraph(let content): paragraph(content, in: column)
    case .list(let ordered, let items): list(items, ordered: ordered, in: column)
    case .quote(let blocks): quote(blocks, in: column)
    case .table(let table): set(table, in: column)
    case .frame(let frame, let blocks): set(frame, blocks, in: column)
    case .figure(let figure): figureBlock(figure, in: column)
    }
  }

  /// A paragraph as `role`; no line of it is left alone on a page.
  mutating func paragraph(
    _ content: [Inline], as role: StructureNode.Role = .paragraph, in column: Column
  ) -> SetBlock {
    let leaf = newLeaf()
    let lines = lines(of: content, style: column.text, measure: column.measure)
    let slabs = slabs(of: lines, style: column.text, left: column.left, mark: .content(leaf))
    var items: [VerticalItem] = []
    for (index, slab) in slabs.enumerated() {
      items.append(.slab(slab))
      guard index + 1 < slabs.count else { break }
      let isLonely = index == 0 || index + 2 == slabs.count
      let hyphen = lines[index].endsWithHyphen ? BreakCost.hyphen : 0
      let cost = isLonely ? BreakCost.lonelyLine : BreakCost.insideParagraph + hyphen
      items.append(.breakpoint(cost: cost))
    }
    return SetBlock(
      items: items, nodes: [StructureNode(role, content: leaf)],
      before: column.paragraphSpace, after: column.paragraphSpace,
      costAfter: content.announces ? BreakCost.announcement : 0, substance: lines.count)
  }

  private mutating func heading(_ content: [Inline], level: Int, in column: Column) -> SetBlock {
    var headed = column
    switch level {
    case ...1: headed.text = style.title
    case 2: headed.text = style.section
    default: headed.text = style.subsection
    }
    let roles: [StructureNode.Role] = [.heading1, .heading2, .heading3]
    var block = paragraph(content, as: roles[min(max(level, 1), 3) - 1], in: headed)
      .raisingBreaks(to: BreakCost.never)
    block.before = level <= 1 ? style.titleSpace : level == 2 ? style.sectionSpace : style.sectionSpace * 0.75
    block.after = level <= 1 ? style.titleSpace : style.headingGap
    block.costAfter = BreakCost.never
    block.substance = 0
    block.role = .heading
    return block
  }

  private mutating func list(_ items: [[Block]], ordered: Bool, in column: Column) -> SetBlock {
    var inner = column.indented(by: style.listIndent)
    inner.paragraphSpace = column.paragraphSpace * 0.5
    var blocks: [SetBlock] = []
    for (index, item) in items.enumerated() {
      let label = [Inline.text(ordered ? "\(index + 1)." : "–", origin: nil)]
      blocks.append(listItem(item, label: label, at: column, in: inner))
    }
    var list = blocks.joined()
    list.nodes = [StructureNode(.list, children: list.nodes)]
    list.before = column.paragraphSpace
    list.after = column.paragraphSpace
    return list
  }

  private mutating func listItem(
    _ blocks: [Block], label: [Inline], at outer: Column, in inner: Column
  ) -> SetBlock {
    let leaf = newLeaf()
    let lines = lines(of: label, style: outer.text.with(alignment: .left), measure: style.listIndent)
    let labelItems = slabs(of: lines, style: outer.text, left: outer.left, mark: .content(leaf))
      .prefix(1).flatMap(\.items)
    var item = set(blocks, in: inner).joined()
    item.items.drawAtTop(labelItems)
    item.before = inner.paragraphSpace
    item.after = inner.paragraphSpace
    item.nodes = [
      StructureNode(
        .listItem,
        children: [
          StructureNode(.label, content: leaf), StructureNode(.listBody, children: item.nodes),
        ])
    ]
    return item
  }

  private mutating func quote(_ blocks: [Block], in column: Column) -> SetBlock {
    var inner = column.indented(by: style.quoteIndent)
    inner.measure -= style.quoteIndent
    inner.text = style.quote
    var quote = set(blocks, in: inner).joined()
    quote.nodes = [StructureNode(.blockQuote, children: quote.nodes)]
    return quote
  }
}

extension [VerticalItem] {
  /// Draws `items` in the first slab, before what it holds.
  fileprivate mutating func drawAtTop(_ items: [PageItem]) {
    for index in indices {
      guard case .slab(var slab) = self[index] else { continue }
      slab.items = items + slab.items
      self[index] = .slab(slab)
      return
    }
  }
}

extension [Inline] {
  /// The words, when all of them are emphasised.
  fileprivate var wholeEmphasis: [Inline]? {
    if count == 1, case .emphasis(let inner) = self[0] { inner } else { nil }
  }

  /// Ends with a colon: what follows belongs to it.
  fileprivate var announces: Bool { lastSign == ":" }

  /// The last character that is no space.
  private var lastSign: Unicode.Scalar? {
    for inline in reversed() {
      switch inline {
      case .text(let text, _):
        if let sign = text.lastPlainSign { return sign }
        if let sign = text.unicodeScalars.last(where: { !$0.properties.isWhitespace }) { return sign }
      case .emphasis(let inner), .strong(let inner), .smallCaps(let inner),
        .superscript(let inner), .unbroken(let inner):
        if let sign = inner.lastSign { return sign }
      case .lineBreak: break
      }
    }
    return nil
  }
}

extension String {
  /// The last character, when it is no space and of ASCII.
  fileprivate var lastPlainSign: Unicode.Scalar? {
    guard let byte = utf8.last, byte > 0x20, byte < 0x7F else { return nil }
    return Unicode.Scalar(byte)
  }
}
