import DocumentModel

extension Compositor {
  mutating func set(_ frame: Frame, _ blocks: [Block], in column: Column) -> SetBlock {
    switch frame {
    case .subject: subject(blocks, in: column)
    case .columns: columns(blocks, in: column)
    case .column: set(blocks, in: column).joined()
    case .method: method(blocks, in: column)
    case .payment: payment(blocks, in: column)
    case .notes: notes(blocks, in: column)
    case .signature: signature(blocks, in: column)
    case .together: set(blocks, in: column).joined().keptTogether(within: pageHeight)
    }
  }

  var pageHeight: Length { style.textBottom - style.nextTop }

  /// The title of the document and the lines that complete it.
  private mutating func subject(_ blocks: [Block], in column: Column) -> SetBlock {
    let isLetter = style.layout.page == .letter
    var detail = column
    detail.text = isLetter ? style.subjectDetail : style.subtitle
    detail.paragraphSpace = .pt(1)
    var title = column
    title.text = isLetter ? style.subject : style.title
    title.paragraphSpace = .pt(1)
    var set: [SetBlock] = []
    for (index, block) in blocks.enumerated() {
      guard let content = block.inlines else {
        set += self.set([block], in: detail)
        continue
      }
      set.append(paragraph(content, as: index == 0 ? .heading1 : .paragraph, in: index == 0 ? title : detail))
    }
    var whole = set.joined().keptTogether(within: pageHeight)
    whole.after = isLetter ? style.frameSpace : style.titleSpace
    whole.costAfter = BreakCost.never
    whole.role = .heading
    whole.substance = 0
    return whole
  }

  private mutating func columns(_ blocks: [Block], in column: Column) -> SetBlock {
    let count = Double(max(blocks.count, 1))
    let measure = (column.measure - style.columnGap * (count - 1)) / count
    var slab = Slab(height: .zero, items: [])
    var nodes: [StructureNode] = []
    for (index, block) in blocks.enumerated() {
      var inner = column
      inner.left += (measure + style.columnGap) * Double(index)
      inner.measure = measure
      inner.text = style.column
      inner.paragraphSpace = .zero
      let set = sideColumn(block, in: inner).joined()
      let piece = set.items.stacked()
      slab.items += piece.items
      slab.height = max(slab.height, piece.height)
      nodes.append(StructureNode(.division, children: set.nodes))
    }
    return SetBlock(
      items: [.slab(slab)], nodes: nodes, before: style.frameSpace, after: style.frameSpace, substance: 2)
  }

  /// What stands first above other blocks of a column is its label, no part of the document's plan.
  private mutating func sideColumn(_ block: Block, in column: Column) -> [SetBlock] {
    guard case .frame(.column, let blocks) = block else { return set([block], in: column) }
    guard blocks.count > 1, let label = blocks.first?.inlines else { return set(blocks, in: column) }
    var labelled = column
    labelled.text = style.columnLabel
    return [paragraph(label, in: labelled)] + set(Array(blocks.dropFirst()), in: column)
  }

  private mutating func method(_ blocks: [Block], in column: Column) -> SetBlock {
    var inner = column.indented(by: style.methodPadding)
    inner.measure -= style.methodPadding
    inner.text = style.method
    inner.paragraphSpace = style.paragraphSpace * 0.6
    var block = set(blocks, in: inner).joined().keptTogether(within: pageHeight)
      .onGround(newGround(in: column), padding: style.methodInset)
    block.before = style.frameSpace
    block.after = style.frameSpace
    return block
  }

  private mutating func payment(_ blocks: [Block], in column: Column) -> SetBlock {
    var inner = column
    inner.text = style.payment
    inner.paragraphSpace = .zero
    let words = blocks.filter { $0.figure == nil }
    let figures = blocks.compactMap(\.figure).map { FigurePlan($0, style: style, room: column.measure / 2) }
    inner.measure -= figures.map(\.side).sum()
    var block = set(words, in: inner).joined().keptTogether(within: pageHeight)
    if !figures.isEmpty { block = beside(block, figures, in: column) }
    block.before = style.frameSpace
    block.after = style.frameSpace
    return block
  }

  private mutating func notes(_ blocks: [Block], in column: Column) -> SetBlock {
    var inner = column
    inner.text = style.note
    inner.paragraphSpace = .pt(1.5)
    var block = set(blocks, in: inner).joined().raisingBreaks(to: BreakCost.announcement)
    block.before = style.noteSpace
    block.after = style.frameSpace
    block.costBefore = BreakCost.partedNote
    block.substance = 0
    block.role = .note
    return block
  }

  /// Closing words, room for the hand, then name and title.
  private mutating func signature(_ blocks: [Block], in column: Column) -> SetBlock {
    let closes = blocks.count > 1
    let closing = set(Array(blocks.prefix(closes ? 1 : 0)), in: column)
    var inner = column.indented(by: style.signatureIndent)
    inner.text.alignment = .left
    inner.paragraphSpace = .zero
    let name = set(Array(blocks.dropFirst(closes ? 1 : 0)), in: inner).joined()
    let closed = closing.joined()
    var block = SetBlock(
      items: closed.items + [.slab(Slab(height: style.signatureRoom, items: []))] + name.items,
      nodes: closed.nodes + name.nodes, before: style.closingSpace, after: style.frameSpace,
      costBefore: BreakCost.never, substance: 0, role: .signature)
    block = block.keptTogether(within: pageHeight)
    return block
  }
}

extension Block {
  var figure: Figure? {
    if case .figure(let figure) = self { figure } else { nil }
  }

  /// The text of a heading or of a paragraph.
  var inlines: [Inline]? {
    switch self {
    case .heading(_, let content), .paragraph(let content): content
    default: nil
    }
  }
}
