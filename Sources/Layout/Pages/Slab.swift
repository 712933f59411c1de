import DocumentModel

/// Set material of a known height: its items are placed from its own top left corner.
struct Slab: Sendable, Hashable {
  var height: Length
  var items: [PageItem]
  /// Slabs of one ground that follow each other on a page stand on one grey box.
  var ground: Ground?
  /// Stands at the foot of its page, whatever is left blank above it.
  var isAtFoot = false

  struct Ground: Sendable, Hashable {
    var number: Int
    var left: Length
    var width: Length
  }

  init(height: Length, items: [PageItem], ground: Ground? = nil) {
    self.height = height
    self.items = items
    self.ground = ground
  }

  /// The same drawing where it is not read aloud.
  func marked(as artifact: PageItem.Artifact) -> Slab {
    var copy = self
    for index in copy.items.indices {
      if case .content = copy.items[index].mark { copy.items[index].mark = .artifact(artifact) }
    }
    return copy
  }
}

/// What a column of text is made of, from top to bottom.
enum VerticalItem: Sendable, Hashable {
  case slab(Slab)
  /// Vanishes at the top and at the bottom of a page.
  case space(Length)
  /// A place where a page may end; `split` is set inside a table.
  case breakpoint(cost: Int, split: TableSplit? = nil)
}

extension PageItem {
  func moved(down distance: Length) -> PageItem {
    PageItem(mark: mark, shape: shape.moved(down: distance))
  }
}

extension [PageItem] {
  func moved(down distance: Length) -> [PageItem] {
    distance == .zero ? self : map { $0.moved(down: distance) }
  }

  /// Adds `items` lower by `distance`, without an array between.
  mutating func append(_ items: [PageItem], down distance: Length) {
    // Looked at where they lie: an item taken out of its array is a copy of all that it refers to.
    items.withUnsafeBufferPointer { items in
      for index in items.indices { append(items[index].moved(down: distance)) }
    }
  }
}

extension PageItem.Shape {
  func moved(down distance: Length) -> PageItem.Shape {
    func moved(_ point: Point) -> Point { Point(x: point.x, y: point.y + distance) }
    return switch self {
    case .glyphs(let run, let origin): .glyphs(run, origin: moved(origin))
    case .rule(let from, let to, let thickness, let ink):
      .rule(from: moved(from), to: moved(to), thickness: thickness, ink: ink)
    case .fill(let origin, let width, let height, let ink):
      .fill(origin: moved(origin), width: width, height: height, ink: ink)
    case .picture(let picture, let origin, let width, let height):
      .picture(picture, origin: moved(origin), width: width, height: height)
    case .modules(let modules, let origin, let width, let height):
      .modules(modules, origin: moved(origin), width: width, height: height)
    }
  }
}

extension [VerticalItem] {
  /// All of it in one piece, for what stands on one page whatever happens.
  func stacked() -> Slab {
    var slab = Slab(height: .zero, items: [])
    for item in self {
      switch item {
      case .slab(let piece):
        slab.items.append(piece.items, down: slab.height)
        slab.height += piece.height
      case .space(let space): slab.height += space
      case .breakpoint: break
      }
    }
    return slab
  }

  /// Height when no page ends inside.
  var naturalHeight: Length {
    reduce(.zero) { height, item in
      switch item {
      case .slab(let slab): height + slab.height
      case .space(let space): height + space
      case .breakpoint: height
      }
    }
  }
}
