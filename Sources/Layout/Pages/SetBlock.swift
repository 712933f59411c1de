import DocumentModel

/// A block set in its column, with what it asks of its neighbours.
struct SetBlock {
  var items: [VerticalItem]
  var nodes: [StructureNode]
  /// Space wanted above and below; between two blocks the greater one holds, below a heading its own.
  var before: Length
  var after: Length
  /// Costs of ending a page above and below.
  var costBefore = 0
  var costAfter = 0
  /// Lines of running text or rows: what may keep company to a heading or a signature.
  var substance = 0
  var role = Role.plain

  enum Role {
    case plain
    /// Wants two lines or rows after it on its page.
    case heading
    /// Wants two lines or rows of what it closes before it on its page.
    case signature
    /// Small type, closer to other notes than to anything else.
    case note
  }

  var height: Length { items.naturalHeight }

  /// Nothing of it is parted from the rest where one page can hold it.
  func keptTogether(within pageHeight: Length) -> SetBlock {
    guard height <= pageHeight else { return self }
    var block = self
    block.items = items.map { item in
      if case .breakpoint(_, let split) = item {
        .breakpoint(cost: BreakCost.never, split: split)
      } else {
        item
      }
    }
    return block
  }

  /// A heading stands closer to what it opens than that would stand to a paragraph.
  func space(before next: SetBlock) -> Length {
    switch (role, next.role) {
    case (.heading, _): after
    case (.note, .note): next.before
    default: max(after, next.before)
    }
  }

  func raisingBreaks(to least: Int) -> SetBlock {
    var block = self
    block.items = items.map { item in
      guard case .breakpoint(let cost, let split) = item else { return item }
      return .breakpoint(cost: max(cost, least), split: split)
    }
    return block
  }

  func onGround(_ ground: Slab.Ground, padding: Length) -> SetBlock {
    var block = self
    let edge = VerticalItem.slab(Slab(height: padding, items: [], ground: ground))
    block.items =
      [edge]
      + items.map { item in
        guard case .slab(var slab) = item else { return item }
        slab.ground = ground
        return .slab(slab)
      } + [edge]
    return block
  }
}

extension [SetBlock] {
  /// One column of the blocks, with the spaces and the page ends between them.
  func joined() -> SetBlock {
    guard let first, let last else {
      return SetBlock(items: [], nodes: [], before: .zero, after: .zero)
    }
    let costs = costsBetween()
    var whole = SetBlock(
      items: [], nodes: [], before: first.before, after: last.after, costBefore: first.costBefore,
      costAfter: last.costAfter)
    whole.items.reserveCapacity(reduce(2 * count) { $0 + $1.items.count })
    whole.nodes.reserveCapacity(reduce(0) { $0 + $1.nodes.count })
    for index in indices {
      if index > 0 {
        whole.items.append(.space(self[index - 1].space(before: self[index])))
        whole.items.append(.breakpoint(cost: costs[index - 1]))
      }
      whole.items += self[index].items
      whole.nodes += self[index].nodes
      if self[index].role == .signature, whole.substance < 2 { whole.role = .signature }
      whole.substance += self[index].substance
    }
    return whole
  }

  /// Cost of ending a page after each block but the last.
  private func costsBetween() -> [Int] {
    var costs = indices.dropFirst().map { below in
      self[below - 1].role == .note && self[below].role == .note
        ? BreakCost.announcement : Swift.max(self[below - 1].costAfter, self[below].costBefore)
    }
    for index in indices {
      switch self[index].role {
      case .plain, .note: break
      case .heading: keep(index, with: indices.suffix(from: index + 1), in: &costs)
      case .signature: keep(index, with: indices.prefix(index).reversed(), in: &costs)
      }
    }
    return costs
  }

  /// Holds `index` and its `neighbours`, nearest first, together until they have two lines or another section begins.
  private func keep(_ index: Int, with neighbours: some Sequence<Int>, in costs: inout [Int]) {
    var substance = 0
    for neighbour in neighbours {
      if substance >= 2 || substance > 0 && self[neighbour].role == .heading { return }
      costs[neighbour < index ? neighbour : neighbour - 1] = BreakCost.never
      substance += self[neighbour].substance
    }
  }
}
