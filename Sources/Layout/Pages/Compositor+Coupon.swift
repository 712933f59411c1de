import DocumentModel

extension Compositor {
  /// What the debtor tears off, in one piece: a line to cut along, the words that say so, then the rest; nil when
  /// there is none.
  mutating func coupon(_ blocks: [Block]) -> SetBlock? {
    guard !blocks.isEmpty else { return nil }
    var column = mainColumn
    column.paragraphSpace = .pt(2)
    column.text = style.cutWords
    let startsWithWords = blocks[0].inlines != nil
    var parts = set(Array(blocks.prefix(startsWithWords ? 1 : 0)), in: column)
    column.text = style.column
    parts += set(Array(blocks.dropFirst(startsWithWords ? 1 : 0)), in: column)
    for index in parts.indices where parts[index].role == .heading {
      parts[index].before = CutLine.titleSpace
    }
    let whole = parts.joined()
    let content = whole.items.stacked()
    var slab = Slab(height: content.height + CutLine.gap, items: CutLine.items)
    slab.items.append(content.items, down: CutLine.gap)
    slab.isAtFoot = true
    return SetBlock(
      items: [.slab(slab)], nodes: whole.nodes, before: CutLine.room, after: .zero, substance: 2)
  }
}

/// Dashes from one edge of the sheet to the other.
private enum CutLine {
  /// Left blank above and below.
  static let room = Length.mm(5)
  static let gap = Length.mm(1.2)
  /// Above a title: the cut line parts it enough from the letter.
  static let titleSpace = Length.mm(1.5)
  /// What printers leave blank at the edges of a sheet.
  static let margin = Length.mm(5)
  static let dash = Length.mm(2)
  static let step = Length.mm(3.5)

  static var items: [PageItem] {
    let count = Int((Sheet.width - margin * 2 - dash) / step) + 1
    return (0..<count).map { number in
      let left = margin + step * Double(number)
      return PageItem(
        mark: .artifact(.cutLine),
        shape: .rule(
          from: Point(x: left, y: .zero), to: Point(x: left + dash, y: .zero), thickness: PageStyle.cutLine,
          ink: PageStyle.foldInk))
    }
  }
}
