import Diagnostics
import DocumentModel

/// The room that a code for machines takes.
struct FigurePlan {
  let figure: Figure
  /// Width of one module, and height of one row of them.
  let module: Length
  let rowHeight: Length
  /// Left white around it.
  let quiet: Length

  /// - Parameter room: the width at hand for a row of bars.
  init(_ figure: Figure, style: PageStyle, room: Length) {
    self.figure = figure
    let modules = Double(figure.modules.width)
    switch figure.symbology {
    case .qr:
      let side = QRSize.largestSide / (modules + 2 * QRSize.quietModules)
      module = max(QRSize.leastModule, min(style.figureModule, side))
      rowHeight = module
      quiet = module * QRSize.quietModules
    case .code128:
      module = max(BarSize.leastModule, min(BarSize.module, room / modules))
      rowHeight = max(BarSize.height, module * modules * BarSize.leastShareOfWidth)
      quiet = module * BarSize.quietModules
    }
  }

  var width: Length { module * Double(figure.modules.width) }
  var height: Length { rowHeight * Double(figure.modules.height) }
  /// What words beside it leave free.
  var side: Length { width + quiet + (figure.label.isEmpty ? .zero : FigurePlan.labelMeasure) }
  static let labelMeasure = Length.mm(20)
}

private enum QRSize {
  /// White modules on each side (ISO/IEC 18004).
  static let quietModules = 4.0
  /// Module that readers of phones still resolve from ordinary print.
  static let leastModule = Length.mm(0.33)
  /// Widest side, its quiet zone included.
  static let largestSide = Length.mm(32)
}

/// Bars as ISO/IEC 15417 wants them; it leaves the module to who uses them.
private enum BarSize {
  /// White modules at each end.
  static let quietModules = 10.0
  /// The widest that the post admits on its labels.
  static let module = Length.mm(0.375)
  /// Narrower bars are lost on ordinary printers.
  static let leastModule = Length.mm(0.25)
  /// Of the bars, for readers held in the hand: 5 mm by the norm, more on a line of their own.
  static let height = Length.mm(9)
  static let leastShareOfWidth = 0.15
}

extension Compositor {
  /// The bars that the post reads, at the left of the lines that tell how the letter is sent.
  mutating func barcode(_ code: Figure, in column: Column) -> SetBlock {
    var block = figureBlock(code, in: column)
    block.before = .mm(1.2)
    block.after = .mm(0.6)
    return block
  }

  /// A figure alone, at the left of its column, after its label.
  mutating func figureBlock(_ figure: Figure, in column: Column) -> SetBlock {
    let plan = FigurePlan(figure, style: style, room: column.measure)
    if plan.width > column.measure {
      complain(
        .overfullLine, at: .thing("figure"),
        [.found: figure.alternate, .limit: column.measure.wholeMillimetres])
    }
    let left = figure.label.isEmpty ? column.left : column.left + plan.side - plan.width
    let set = set(plan, left: left)
    return SetBlock(
      items: [.slab(set.slab)], nodes: set.nodes, before: style.frameSpace, after: style.frameSpace,
      substance: 2)
  }

  /// Words with figures at their right, both centred on one height.
  mutating func beside(_ words: SetBlock, _ figures: [FigurePlan], in column: Column) -> SetBlock {
    let text = words.items.stacked()
    var right = column.left + column.measure
    var pieces: [Slab] = []
    var nodes = words.nodes
    for plan in figures {
      let set = set(plan, left: right - plan.width)
      right -= plan.side
      pieces.append(set.slab)
      nodes += set.nodes
    }
    var slab = Slab(height: max(text.height, pieces.map(\.height).max() ?? .zero), items: [])
    for piece in [text] + pieces {
      slab.items.append(piece.items, down: (slab.height - piece.height) / 2)
    }
    return SetBlock(
      items: [.slab(slab)], nodes: nodes, before: words.before, after: words.after,
      substance: words.substance)
  }

  /// The spaces around frames, never below 4 modules, are its quiet zone above and below; its label stands clear
  /// of it at the left, on its last row.
  private mutating func set(_ plan: FigurePlan, left: Length) -> (slab: Slab, nodes: [StructureNode]) {
    let leaf = newLeaf()
    let drawing = PageItem(
      mark: .content(leaf),
      shape: .modules(
        plan.figure.modules, origin: Point(x: left, y: .zero), width: plan.module, height: plan.rowHeight))
    var slab = Slab(height: plan.height, items: [drawing])
    var nodes = [
      StructureNode(.figure, alternate: plan.figure.alternate, content: leaf)
    ]
    let labelLeaf = newLeaf()
    let label = lines(of: plan.figure.label, style: style.figureLabel, measure: FigurePlan.labelMeasure)
    for line in label.prefix(1) {
      let x = left - plan.quiet - line.width
      slab.items += line.items(x: x, baseline: slab.height, mark: .content(labelLeaf))
      nodes.append(StructureNode(.paragraph, content: labelLeaf))
    }
    return (slab, nodes)
  }
}
