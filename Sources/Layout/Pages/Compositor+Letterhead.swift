import Diagnostics
import DocumentModel

extension Compositor {
  /// Logo, name and lines of the sender: the logo above the name, or beside it where height is short.
  mutating func letterhead(
    _ letterhead: LetterFrame.Letterhead, bottom: Length, window: WindowPreset
  ) -> (items: [PageItem], nodes: [StructureNode]) {
    guard let logo = letterhead.logo else {
      let sender = sender(letterhead, in: letterheadColumn)
      return place(sender, from: Sheet.letterheadTop, to: bottom, as: .letterhead)
    }
    var last: (Compositor, items: [PageItem], nodes: [StructureNode])?
    for arrangement in arrangements(of: logo, window: window) {
      var trial = self
      let (items, nodes) = trial.letterhead(letterhead, logo: logo, arrangement, bottom: bottom)
      last = (trial, items, nodes)
      if trial.complaints.count == complaints.count { break }
    }
    guard let last else { return ([], []) }
    self = last.0
    return (last.items, last.nodes)
  }

  private var letterheadColumn: Column {
    var column = mainColumn
    column.measure = Sheet.leftColumnRight - style.left
    column.paragraphSpace = .zero
    return column
  }

  private enum Arrangement {
    /// At least this high, above the name.
    case above(least: Length)
    /// Beside the name, whose lines end at `right`.
    case beside(right: Length)
  }

  /// From the finest to the last that may fit.
  private func arrangements(of logo: Picture, window: WindowPreset) -> [Arrangement] {
    let isFree = (window.everShown?.top ?? Sheet.height) > Sheet.letterheadBottom
    return [.above(least: style.leastLogoHeight)] + (isFree ? [.beside(right: Sheet.letterheadRight)] : [])
      + [.beside(right: Sheet.leftColumnRight), .above(least: style.leastLogoHeight / 2)]
  }

  private mutating func letterhead(
    _ letterhead: LetterFrame.Letterhead, logo: Picture, _ arrangement: Arrangement, bottom: Length
  ) -> (items: [PageItem], nodes: [StructureNode]) {
    let leaf = newLeaf()
    var column = letterheadColumn
    var size = logo.size(within: style.logoBesideWidth, style.logoHeight)
    var top = Sheet.letterheadTop
    if case .beside(let right) = arrangement {
      column.left += size.width + style.logoGap * 1.5
      column.measure = right - column.left
    }
    let sender = sender(letterhead, in: column)
    if case .above(let least) = arrangement {
      let room = bottom - top - sender.height - style.logoGap
      size = logo.size(within: style.logoWidth, max(least, min(style.logoHeight, room)))
      top += size.height + style.logoGap
    }
    let placed = place(sender, from: top, to: bottom, as: .letterhead)
    let figure = PageItem(
      mark: .content(leaf),
      shape: .picture(
        logo, origin: Point(x: style.left, y: Sheet.letterheadTop), width: size.width, height: size.height))
    let node = StructureNode(.figure, alternate: logo.alternate, children: [.content(leaf)])
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
