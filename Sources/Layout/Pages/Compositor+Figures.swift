import DocumentModel

/// The room that a code for machines takes.
struct FigurePlan {
  let figure: Figure
  /// Side of one module.
  let module: Length

  /// White modules around a QR code (ISO/IEC 18004).
  static let quietModules = 4.0
  /// Module that readers of phones still resolve from ordinary print.
  static let leastModule = Length.mm(0.33)
  /// Widest side, its quiet zone included.
  static let largestSide = Length.mm(32)

  init(_ figure: Figure, style: PageStyle) {
    self.figure = figure
    let modules = Double(figure.modules.width) + 2 * FigurePlan.quietModules
    module = max(FigurePlan.leastModule, min(style.figureModule, FigurePlan.largestSide / modules))
  }

  var width: Length { module * Double(figure.modules.width) }
  var height: Length { module * Double(figure.modules.height) }
  var quiet: Length { module * FigurePlan.quietModules }
  /// What words beside it leave free.
  var side: Length { width + quiet + FigurePlan.labelMeasure }
  static let labelMeasure = Length.mm(20)
}

extension Compositor {
  /// A figure alone, at the left of its column, after its label.
  mutating func figureBlock(_ figure: Figure, in column: Column) -> SetBlock {
    let plan = FigurePlan(figure, style: style)
    let set = set(plan, left: column.left + plan.side - plan.width)
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
      slab.items += piece.items.map { $0.moved(right: .zero, down: (slab.height - piece.height) / 2) }
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
        plan.figure.modules, origin: Point(x: left, y: .zero), width: plan.module, height: plan.module))
    var slab = Slab(height: plan.height, items: [drawing])
    var nodes = [
      StructureNode(.figure, alternate: plan.figure.alternate, children: [.content(leaf)])
    ]
    let labelLeaf = newLeaf()
    let label = lines(of: plan.figure.label, style: style.figureLabel, measure: FigurePlan.labelMeasure)
    for line in label.prefix(1) {
      let x = left - plan.quiet - line.width
      slab.items += line.items(x: x, baseline: slab.height, mark: .content(labelLeaf))
      nodes.append(StructureNode(.paragraph, children: [.content(labelLeaf)]))
    }
    return (slab, nodes)
  }
}
