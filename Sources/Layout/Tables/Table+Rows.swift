import DocumentModel

/// A rule across a table, by rank: where two meet, the higher one is drawn.
enum TableRule: Int, Sendable, Hashable {
  /// Between groups of rows.
  case parting
  /// Below the header, above a sum.
  case thin
  /// Above and below the table and its total.
  case strong

  var rank: Int { rawValue }

  var thickness: Length { self == .strong ? PageStyle.rule : PageStyle.hairline }
  var ink: Ink { self == .parting ? PageStyle.partingInk : .black }
}

extension Table.Row {
  /// Position of the cell that names the row: the first one, or the first that is not empty where rows are
  /// summed.
  var label: Int? {
    guard let first = cells.firstIndex(where: { !$0.content.isEmpty }) else { return nil }
    return first == 0 || kind != .plain ? first : nil
  }

  fileprivate var continuesGroup: Bool { kind == .plain && cells.first?.content.isEmpty == true }
}

extension Table {
  /// Rule that row `index` of the body asks for above itself, unless the row before has drawn it.
  func ruleAbove(_ index: Int) -> TableRule? {
    let wanted: TableRule? =
      switch body[index].kind {
      case .plain, .subtotal: index == 0 && header.isEmpty ? .strong : nil
      case .sum: index == 0 && header.isEmpty ? .strong : .thin
      case .total: .strong
      }
    guard let wanted, index > 0, let drawn = ownRuleBelow(index - 1) else { return wanted }
    return drawn.rank >= wanted.rank ? nil : wanted
  }

  /// Rule under row `index` of the body; the last row closes the table.
  func ruleBelow(_ index: Int) -> TableRule? {
    let own = ownRuleBelow(index)
    guard index + 1 < body.count else { return .strong }
    // A stronger rule asked for by the next row takes this one's place.
    if let own, let next = ruleAbove(index + 1), next.rank > own.rank { return nil }
    return own
  }

  private func ownRuleBelow(_ index: Int) -> TableRule? {
    switch body[index].kind {
    case .plain, .sum: nil
    case .subtotal: .parting
    case .total: .strong
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
