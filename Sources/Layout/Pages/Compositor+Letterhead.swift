import Diagnostics
import DocumentModel

extension Compositor {
  /// Logo, name and lines of the sender; the logo stands above the name, or beside it where height is short.
  mutating func letterhead(
    _ letterhead: LetterFrame.Letterhead, bottom: Length
  ) -> (items: [PageItem], nodes: [StructureNode]) {
    let logo = letterhead.logo.map { (picture: $0, leaf: newLeaf()) }
    var column = mainColumn
    column.measure = Sheet.leftColumnRight - style.left
    column.paragraphSpace = .zero
    guard let logo else {
      return place(
        sender(letterhead, in: column), from: Sheet.letterheadTop, to: bottom, as: .letterhead)
    }
    let node = StructureNode(.figure, alternate: logo.picture.alternate, children: [.content(logo.leaf)])
    let trial = sender(letterhead, in: column)
    let room = bottom - Sheet.letterheadTop - trial.height - style.logoGap
    let above = logo.picture.size(within: style.logoWidth, min(style.logoHeight, room))
    var placed: (items: [PageItem], nodes: [StructureNode])
    var size = above
    if room >= style.leastLogoHeight {
      let top = Sheet.letterheadTop + above.height + style.logoGap
      placed = place(trial, from: top, to: bottom, as: .letterhead)
    } else {
      size = logo.picture.size(within: style.logoBesideWidth, style.logoHeight)
      let beside = sender(letterhead, in: column.indented(by: size.width + style.logoGap * 1.5))
      placed = place(
        beside, from: Sheet.letterheadTop, to: bottom, as: .letterhead)
    }
    let origin = Point(x: style.left, y: Sheet.letterheadTop)
    let figure = PageItem(
      mark: .content(logo.leaf),
      shape: .picture(logo.picture, origin: origin, width: size.width, height: size.height))
    return ([figure] + placed.items, [node] + placed.nodes)
  }

  private mutating func sender(_ letterhead: LetterFrame.Letterhead, in column: Column) -> SetBlock {
    var named = column
    named.text = nameStyle(letterhead.name, measure: column.measure)
    var lined = column
    lined.text = style.letterheadLine
    var blocks = [paragraph(letterhead.name, in: named)]
    blocks += letterhead.lines.map { paragraph($0, in: lined) }
    return blocks.joined()
  }

  private mutating func nameStyle(_ name: [Inline], measure: Length) -> TextStyle {
    for size in style.letterheadNameSizes {
      let sized = style.letterheadName.with(size: size)
      if widths(of: name, style: sized).full <= measure { return sized }
    }
    var smallest = style.letterheadName
    smallest.size = style.letterheadNameSizes.last ?? smallest.size
    smallest.leading = smallest.size * 1.15
    return smallest
  }
}

extension Picture {
  /// The largest size that keeps the picture's proportions within a box.
  fileprivate func size(within width: Length, _ height: Length) -> (width: Length, height: Length) {
    let scale = min(width / .pt(Double(max(self.width, 1))), height / .pt(Double(max(self.height, 1))))
    return (.pt(Double(self.width) * scale), .pt(Double(self.height) * scale))
  }
}
