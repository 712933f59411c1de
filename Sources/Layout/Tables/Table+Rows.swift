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
}

extension Table.Row.Kind {
  /// Its label stands at the right, beside the sums.
  var setsLabelBesideSums: Bool {
    switch self {
    case .subtotal, .carried, .brought: true
    case .plain, .sum, .total, .continued: false
    }
  }

  fileprivate var sumsUpTable: Bool {
    switch self {
    case .sum, .total: true
    case .plain, .subtotal, .carried, .brought, .continued: false
    }
  }

  var hasPaleLabel: Bool { setsLabelBesideSums || self == .continued }
}

extension Table {
  /// Rows that show the widest sum of each column that the ends of pages may ask for: figures are equally wide.
  var widestCarries: [Row] {
    var widest = [Int?](repeating: nil, count: columns.count)
    var lengths = [Int](repeating: 0, count: columns.count)
    for case (let index, let carry?) in carries.enumerated() {
      for (position, cell) in carry.forward.cells.prefix(columns.count).enumerated() where cell.span == 1 {
        let length = cell.content.plainText.scalarCount
        guard length > lengths[position] else { continue }
        lengths[position] = length
        widest[position] = index
      }
    }
    return Set(widest.compactMap(\.self)).sorted().compactMap { carries[$0]?.forward }
  }

  /// Whether the group of row `index` has more rows, and is named again on the page that they open.
  func goesOn(after index: Int) -> Bool {
    !continuation.isEmpty && index + 1 < body.count && body[index + 1].continuesGroup
  }

  func firstOfGroup(of index: Int) -> Int { body.indices[...index].last { !body[$0].continuesGroup } ?? 0 }

  /// The first cell of a group, as a row that tells that the group goes on.
  func continuation(of group: Int) -> Row? {
    guard let name = body[group].cells.first else { return nil }
    let words = name.content + [.text(" ", origin: nil)] + continuation
    return Row(kind: .continued, cells: [Cell(content: words, span: columns.count)])
  }

  /// What is carried over when a page ends after row `index`.
  func carry(after index: Int) -> Carry? { carries.indices.contains(index) ? carries[index] : nil }

  /// Rule that row `index` of the body asks for above itself, unless the row before has drawn it.
  func ruleAbove(_ index: Int) -> TableRule? {
    let wanted: TableRule? =
      switch body[index].kind {
      case .plain, .subtotal, .carried, .brought, .continued: index == 0 && header.isEmpty ? .strong : nil
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
    case .plain, .sum, .carried, .brought, .continued: nil
    case .subtotal: .parting
    case .total: .strong
    }
  }

  /// Costs of ending a page after each row of the body but the last.
  var breakCosts: [Int] {
    let foot = firstOfFoot
    return body.indices.dropLast().map { index in
      let next = body[index + 1]
      guard next.kind == .plain else { return BreakCost.never }
      let opensTable = index == 0 && body.count > 2
      if opensTable || index >= foot || leavesTotalWithOneRow(index) { return BreakCost.lonelyRow }
      return next.continuesGroup ? BreakCost.insideGroup : 0
    }
  }

  /// First of the rows that sum up the table, which read as one account; the end where none do.
  private var firstOfFoot: Int {
    guard let last = body.last, last.kind.sumsUpTable else { return body.endIndex }
    return body.firstIndex { $0.kind.sumsUpTable } ?? body.endIndex
  }

  private func leavesTotalWithOneRow(_ index: Int) -> Bool {
    guard index + 2 < body.count else { return index + 2 == body.count }
    return body[index].kind == .plain && body[index + 2].kind != .plain && body[index + 2].kind != .subtotal
  }
}

extension String {
  /// Number of its Unicode scalars.
  fileprivate var scalarCount: Int {
    utf8.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
