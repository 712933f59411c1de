import Diagnostics
import DocumentModel

/// What stands at fixed places on the first page, and where the text begins under it.
struct FirstPage {
  var items: [PageItem] = []
  var nodes: [StructureNode] = []
  var textTop: Length
}

/// Things set at their places, and how far down they reach.
struct Placed {
  var items: [PageItem]
  var nodes: [StructureNode]
  var bottom: Length
}

extension Compositor {
  /// The parts of a letter above its subject, in reading order.
  mutating func firstPage(of letter: LetterFrame) -> FirstPage {
    let window = preset(letter.window)
    var page = FirstPage(items: foldMarks(of: window), textTop: Sheet.letterBodyTop)
    var bottom = page.add(letterhead(letter.letterhead, window: window))
    if !letter.delivery.isEmpty {
      bottom = page.add(delivery(letter.delivery, from: max(Sheet.deliveryTop, bottom + .mm(3))))
    }
    if !letter.references.isEmpty {
      page.add(references(letter.references, from: max(Sheet.referencesTop, bottom + .mm(3))))
    }
    page.add(address(letter.address, window: window))
    let dateBottom = page.add(placeAndDate(letter.placeAndDate, window: window))
    page.textTop = max(Sheet.letterBodyTop, dateBottom + .mm(3.5))
    return page
  }

  private mutating func preset(_ id: String?) -> WindowPreset {
    guard let id else { return .standard }
    if let preset = WindowPreset.named(id) { return preset }
    complain(
      .unknownWindow, at: .thing("window"),
      [.found: id, .wanted: WindowPreset.all.map(\.id).joined(separator: ", ")])
    return .standard
  }

  private func foldMarks(of window: WindowPreset) -> [PageItem] {
    window.folds.map { height in
      PageItem(
        mark: .artifact(.foldMark),
        shape: .rule(
          from: Point(x: Sheet.foldMarkLeft, y: .mm(height)),
          to: Point(x: Sheet.foldMarkRight, y: .mm(height)),
          thickness: PageStyle.foldMark, ink: PageStyle.foldInk))
    }
  }

  private var leftColumnMeasure: Length { Sheet.leftColumnRight - style.left }

  private mutating func delivery(_ content: [LetterFrame.Delivery], from top: Length) -> Placed {
    var column = mainColumn
    column.measure = leftColumnMeasure
    column.paragraphSpace = .zero
    var blocks: [SetBlock] = []
    for (index, part) in content.enumerated() {
      column.text = style.delivery.with(isBold: index == 0)
      switch part {
      case .line(let line): blocks.append(paragraph(line, in: column))
      case .code(let code): blocks.append(barcode(code, in: column))
      }
    }
    return place(
      blocks.joined(), from: top, to: Sheet.deliveryBottom, as: .delivery)
  }

  private mutating func references(_ references: [LetterFrame.Reference], from top: Length) -> Placed {
    let labels = references.map { width(of: $0.label, style: style.referenceLabel) }
    let indent = min((labels.max() ?? .zero) + style.referenceGap, leftColumnMeasure / 2)
    var items: [VerticalItem] = []
    var nodes: [StructureNode] = []
    for reference in references {
      let leaf = newLeaf()
      let label = slab(
        of: reference.label, style: style.referenceLabel, left: style.left,
        measure: indent - style.referenceGap / 2, mark: .content(leaf))
      let value = slab(
        of: reference.value, style: style.reference, left: style.left + indent,
        measure: leftColumnMeasure - indent, mark: .content(leaf))
      items.append(.slab(Slab(height: max(label.height, value.height), items: label.items + value.items)))
      nodes.append(StructureNode(.paragraph, children: [.content(leaf)]))
    }
    let block = SetBlock(items: items, nodes: nodes, before: .zero, after: .zero)
    return place(
      block, from: top, to: Sheet.referencesBottom, as: .references)
  }

  private mutating func placeAndDate(
    _ content: [Inline], window: WindowPreset
  ) -> Placed {
    let leaf = newLeaf()
    let top = max(Sheet.dateTop, (window.everShown?.bottom ?? .zero) + .mm(1))
    let measure = style.left + style.measure - Sheet.addressLeft
    let slab = slab(
      of: content, style: style.body.with(alignment: .left), left: Sheet.addressLeft, measure: measure,
      mark: .content(leaf))
    return Placed(
      items: slab.items.map { $0.moved(right: .zero, down: top) },
      nodes: [StructureNode(.paragraph, children: [.content(leaf)])], bottom: top + slab.height)
  }

  /// Parts of a letter that have a zone of their own.
  enum Zone: String { case letterhead, delivery, references }

  /// `block` at its place on the sheet, or an error that names the zone it overflows.
  mutating func place(
    _ block: SetBlock, from top: Length, to bottom: Length, as zone: Zone
  ) -> Placed {
    let slab = block.items.stacked()
    if slab.height > bottom - top + .pt(0.5) {
      complain(
        .zoneTooTall, at: .thing(zone.rawValue),
        [
          .name: zone.rawValue, .found: "\(Int(slab.height.millimetres.rounded(.up)))",
          .limit: (bottom - top).wholeMillimetres,
        ])
    }
    return Placed(
      items: slab.items.map { $0.moved(right: .zero, down: top) }, nodes: block.nodes,
      bottom: min(top + slab.height, bottom))
  }
}

extension FirstPage {
  /// Returns how far down the part reaches.
  @discardableResult
  fileprivate mutating func add(_ part: Placed) -> Length {
    items += part.items
    nodes += part.nodes
    return part.bottom
  }
}
