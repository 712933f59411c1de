/// Lists of one kind that only sections part are one list: a section alone on its line wraps items, not lists.
func joinLists(_ pieces: Blocks) -> Blocks {
  var result: Blocks = []
  var run = ListRun()
  for piece in pieces {
    if run.take(piece) { continue }
    result += run.end()
    if !run.take(piece) { result.append(piece) }
  }
  return result + run.end()
}

/// Neighbouring pieces that are lists of one kind or sections of nothing but such lists.
private struct ListRun {
  private var pieces: Blocks = []
  private var items: [Sectioned<Blocks>] = []
  private var isOrdered: Bool?
  private var hasSection = false

  /// False when the piece does not belong to the run.
  mutating func take(_ piece: Sectioned<BlockNode>) -> Bool {
    guard let list = ListRun.items(of: piece), isOrdered == nil || isOrdered == list.isOrdered else {
      return false
    }
    isOrdered = list.isOrdered
    items += list.items
    pieces.append(piece)
    if case .section = piece { hasSection = true }
    return true
  }

  /// The run as one list, or as it was when no section is in it.
  mutating func end() -> Blocks {
    defer { self = ListRun() }
    guard hasSection, let isOrdered, let first = pieces.first.flatMap(ListRun.firstList) else {
      return pieces
    }
    guard case .list(_, let start, _) = first.content else { return pieces }
    let joined = BlockNode.Content.list(ordered: isOrdered, start: start, items: items)
    return [.element(BlockNode(content: joined, place: first.place))]
  }

  private static func items(
    of piece: Sectioned<BlockNode>
  ) -> (isOrdered: Bool, items: [Sectioned<Blocks>])? {
    switch piece {
    case .element(let block):
      guard case .list(let ordered, _, let items) = block.content else { return nil }
      return (ordered, items)
    case .section(let condition, let inner):
      let lists = inner.map(items(of:))
      guard let first = lists.first, let isOrdered = first?.isOrdered else { return nil }
      var items: [Sectioned<Blocks>] = []
      for list in lists {
        guard let list, list.isOrdered == isOrdered else { return nil }
        items += list.items
      }
      return (isOrdered, [.section(condition, items)])
    }
  }

  private static func firstList(in piece: Sectioned<BlockNode>) -> BlockNode? {
    switch piece {
    case .element(let block): block
    case .section(_, let inner): inner.first.flatMap(firstList)
    }
  }
}
