import DocumentModel

extension Table.Row {
  /// Position of the cell that names the row: the first one, or the first that is not empty where rows are summed.
  var label: Int? {
    guard let first = cells.firstIndex(where: { !$0.content.isEmpty }) else { return nil }
    return first == 0 || kind != .plain ? first : nil
  }

  fileprivate var continuesGroup: Bool { kind == .plain && cells.first?.content.isEmpty == true }
}

extension Table {
  /// Rule that row `index` of the body asks for above itself, unless the row before has drawn it.
  func ruleAbove(_ index: Int) -> Length? {
    let wanted: Length? =
      switch body[index].kind {
      case .plain, .subtotal: index == 0 && header.isEmpty ? PageStyle.rule : nil
      case .sum: index == 0 && header.isEmpty ? PageStyle.rule : PageStyle.hairline
      case .total: PageStyle.rule
      }
    guard let wanted, index > 0, let drawn = ownRuleBelow(index - 1) else { return wanted }
    return drawn >= wanted ? nil : wanted
  }

  /// Rule under row `index` of the body; the last row closes the table.
  func ruleBelow(_ index: Int) -> Length? {
    let own = ownRuleBelow(index)
    guard index + 1 < body.count else { return PageStyle.rule }
    // A stronger rule asked for by the next row takes this one's place.
    if own != nil, body[index + 1].kind == .total, own != PageStyle.rule { return nil }
    return own
  }

  private func ownRuleBelow(_ index: Int) -> Length? {
    switch body[index].kind {
    case .plain, .sum: nil
    case .subtotal: PageStyle.hairline
    case .total: PageStyle.rule
    }
  }

  /// Cost of ending a page after row `index` of the body.
  func breakCost(after index: Int) -> Int {
    let next = body[index + 1]
    guard next.kind == .plain else { return BreakCost.never }
    let opensTable = index == 0 && body.count > 2
    if opensTable || leavesTotalWithOneRow(index) { return BreakCost.lonelyRow }
    return belongs(index + 1) ? BreakCost.insideGroup : 0
  }

  private func leavesTotalWithOneRow(_ index: Int) -> Bool {
    guard index + 2 < body.count else { return index + 2 == body.count }
    return body[index].kind == .plain && body[index + 2].kind != .plain && body[index + 2].kind != .subtotal
  }

  /// The plain row `index` goes on with the group of the row before.
  private func belongs(_ index: Int) -> Bool {
    if body[index].continuesGroup { return true }
    guard index > 0, body[index - 1].kind == .plain,
      let end = body[index...].firstIndex(where: { $0.kind != .plain }), body[end].kind == .subtotal
    else { return false }
    let start = body[..<index].lastIndex { $0.kind != .plain }.map { $0 + 1 } ?? 0
    return !body[start..<end].contains(where: \.continuesGroup)
  }
}
