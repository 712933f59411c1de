import Diagnostics
import DocumentModel

/// What stands at fixed places on the first page, and where the text begins under it.
struct FirstPage {
  var items: [PageItem] = []
  var nodes: [StructureNode] = []
  var textTop: Length
  /// Heights at which the sheet is folded.
  var folds: [Length] = []
}

/// Things set at their places, and how far down they reach.
struct Placed {
  var items: [PageItem]
  var nodes: [StructureNode]
  var bottom: Length
}

/// The parts of a letter above its date, and where the date begins.
struct LetterHead {
  fileprivate var page: FirstPage
  fileprivate let placeAndDate: [Inline]
  fileprivate let dateTop: Length
}

extension LetterFrame {
  /// Of what stands above the date, only the modules of a square code follow the tightness.
  var mayTightenHead: Bool {
    delivery.contains { if case .code(let code) = $0 { code.symbology == .qr } else { false } }
  }
}

extension Compositor {
  mutating func head(of letter: LetterFrame) -> LetterHead {
    let plan = plan(for: letter)
    let window = plan.window
    var page = FirstPage(items: foldMarks(of: window), textTop: Sheet.letterBodyTop)
    page.folds = window.folds.map { .mm($0) }
    let letterheadBottom = page.add(letterhead(letter.letterhead, at: plan))
    var bottom = plan.letterheadIsAboveDetails ? letterheadBottom : .zero
    if !letter.delivery.isEmpty {
      let top = max(Sheet.deliveryTop, bottom + .mm(3))
      bottom = page.add(delivery(letter.delivery, in: plan.details, from: top))
    }
    if !letter.references.isEmpty {
      let top = max(Sheet.referencesTop, bottom + .mm(3))
      page.add(references(letter.references, in: plan.details, from: top))
    }
    page.add(address(letter.address, at: plan))
    return LetterHead(
      page: page, placeAndDate: letter.placeAndDate,
      dateTop: max(Sheet.dateTop, (window.everShown?.bottom ?? .zero) + .mm(1)))
  }

  /// The parts of a letter above its subject, in reading order.
  mutating func firstPage(below head: LetterHead) -> FirstPage {
    var page = head.page
    let dateBottom = page.add(placeAndDate(head.placeAndDate, from: head.dateTop))
    page.textTop = max(Sheet.letterBodyTop, dateBottom + .mm(3.5))
    return page
  }

  /// The envelope of the case, else that of the layout.
  private mutating func plan(for letter: LetterFrame) -> LetterPlan {
    let places = style.layout.letter
    var window = places?.window ?? .dl35
    if let request = letter.window {
      if let named = EnvelopeWindow(rawValue: request.name) {
        window = named
      } else {
        let names = EnvelopeWindow.allCases.map(\.rawValue).joined(separator: ", ")
        complain(.unknownWindow, at: request.origin, [.found: request.name, .wanted: names])
      }
    }
    return LetterPlan(WindowPreset(window), letterhead: places?.letterhead ?? .left, style: style)
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

  private mutating func delivery(
    _ content: [LetterFrame.Delivery], in band: LetterPlan.Band, from top: Length
  ) -> Placed {
    var column = mainColumn
    column.left = band.left
    column.measure = band.measure
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

  private mutating func references(
    _ references: [LetterFrame.Reference], in band: LetterPlan.Band, from top: Length
  ) -> Placed {
    let labels = references.map { width(of: $0.label, style: style.referenceLabel) }
    let indent = min((labels.max() ?? .zero) + style.referenceGap, band.measure / 2)
    var items: [VerticalItem] = []
    var nodes: [StructureNode] = []
    for reference in references {
      let leaf = newLeaf()
      let label = slab(
        of: reference.label, style: style.referenceLabel, left: band.left,
        measure: indent - style.referenceGap / 2, mark: .content(leaf))
      let value = slab(
        of: reference.value, style: style.reference, left: band.left + indent,
        measure: band.measure - indent, mark: .content(leaf))
      items.append(.slab(Slab(height: max(label.height, value.height), items: label.items + value.items)))
      nodes.append(StructureNode(.paragraph, content: leaf))
    }
    let block = SetBlock(items: items, nodes: nodes, before: .zero, after: .zero)
    return place(
      block, from: top, to: Sheet.referencesBottom, as: .references)
  }

  private mutating func placeAndDate(_ content: [Inline], from top: Length) -> Placed {
    let leaf = newLeaf()
    let measure = style.left + style.measure - Sheet.addressLeft
    let slab = slab(
      of: content, style: style.body.with(alignment: .left), left: Sheet.addressLeft, measure: measure,
      mark: .content(leaf))
    return Placed(
      items: slab.items.moved(down: top),
      nodes: [StructureNode(.paragraph, content: leaf)], bottom: top + slab.height)
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
      items: slab.items.moved(down: top), nodes: block.nodes,
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
