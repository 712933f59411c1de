/// Gathers elements of one parent, and the sections that wrap some of them.
struct SectionBuilder<Element: Sendable> {
  typealias Pieces = [Sectioned<Element>]
  typealias Wrap = (Pieces) -> Pieces

  private struct Opening {
    let tag: Int
    let wrap: Wrap
    let before: Pieces
  }

  private var openings: [Opening] = []
  private var pieces: Pieces = []

  mutating func append(_ element: Element) { pieces.append(.element(element)) }
  mutating func append(contentsOf more: Pieces) { pieces += more }

  /// Starts what `tag` opens; `wrap` makes it of the pieces inside.
  mutating func open(_ tag: Int, wrap: @escaping Wrap) {
    openings.append(Opening(tag: tag, wrap: wrap, before: pieces))
    pieces = []
  }

  /// Ends what `opener` opened; false when that was not in this parent.
  mutating func close(_ opener: Int) -> Bool {
    guard openings.last?.tag == opener, let opening = openings.popLast() else { return false }
    pieces = opening.before + opening.wrap(pieces)
    return true
  }

  /// All the pieces, and the tags that were left open.
  mutating func finish() -> (pieces: Pieces, leftOpen: [Int]) {
    let leftOpen = openings.map(\.tag)
    while let opening = openings.popLast() { pieces = opening.before + opening.wrap(pieces) }
    return (pieces, leftOpen)
  }
}

extension SectionBuilder {
  /// Starts a section; one whose condition is unknown keeps its content, so that its errors are told too.
  mutating func openSection(_ tag: Int, _ condition: Condition?) {
    open(tag) { pieces in condition.map { [.section($0, pieces)] } ?? pieces }
  }
}
