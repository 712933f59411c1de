import Diagnostics
import DocumentModel

extension Compositor {
  /// Logo, name and lines of the sender: the logo above the name, or beside it where height is short.
  mutating func letterhead(_ letterhead: LetterFrame.Letterhead, at plan: LetterPlan) -> Placed {
    let column = letterheadColumn(plan)
    guard let logo = letterhead.logo else {
      let sender = sender(letterhead, in: column)
      return place(sender, from: style.top, to: plan.letterheadBottom, as: .letterhead)
    }
    var last = (compositor: self, placed: Placed(items: [], nodes: [], bottom: .zero))
    for arrangement in arrangements(of: logo, at: plan) {
      var trial = self
      last.placed = trial.letterhead(letterhead, logo: logo, in: column, arrangement)
      last.compositor = trial
      if trial.complaints.count == complaints.count { break }
    }
    self = last.compositor
    return last.placed
  }

  private func letterheadColumn(_ plan: LetterPlan) -> Column {
    var column = mainColumn
    column.left = plan.letterhead.left
    column.measure = plan.letterhead.measure
    column.paragraphSpace = .zero
    return column
  }

  /// Where the logo stands, and the lowest point of the whole.
  private enum Arrangement {
    case above(to: Length)
    /// The name's lines end at `right`.
    case beside(right: Length, to: Length)

    var bottom: Length {
      switch self {
      case .above(let bottom), .beside(_, let bottom): bottom
      }
    }
  }

  /// From the finest to the last that may fit.
  private func arrangements(of logo: Picture, at plan: LetterPlan) -> [Arrangement] {
    let bottom = min(Sheet.letterheadBottom, plan.letterheadBottom)
    let isFree = (plan.window.everShown?.top ?? Sheet.height) > bottom
    let right = isFree ? max(plan.letterhead.right, Sheet.letterheadRight) : plan.letterhead.right
    return [.above(to: bottom), .beside(right: right, to: bottom), .above(to: plan.letterheadBottom)]
  }

  private mutating func letterhead(
    _ letterhead: LetterFrame.Letterhead, logo: Picture, in outer: Column, _ arrangement: Arrangement
  ) -> Placed {
    let leaf = newLeaf()
    var column = outer
    var size = logo.size(within: style.logoBesideWidth, style.logoHeight)
    var top = style.top
    if case .beside(let right, _) = arrangement {
      column.left += size.width + style.logoGap * 1.5
      column.measure = right - column.left
    }
    let sender = sender(letterhead, in: column)
    if case .above(let bottom) = arrangement {
      let room = bottom - top - sender.height - style.logoGap
      size = logo.size(within: style.logoWidth, max(style.leastLogoHeight, min(style.logoHeight, room)))
      top += size.height + style.logoGap
    }
    let placed = place(sender, from: top, to: arrangement.bottom, as: .letterhead)
    let figure = PageItem(
      mark: .content(leaf),
      shape: .picture(
        logo, origin: Point(x: outer.left, y: style.top), width: size.width, height: size.height))
    let node = StructureNode(.figure, alternate: logo.alternate, content: leaf)
    return Placed(
      items: [figure] + placed.items, nodes: [node] + placed.nodes,
      bottom: max(placed.bottom, style.top + size.height))
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
      if width(of: name, style: sized) <= measure { return sized }
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
