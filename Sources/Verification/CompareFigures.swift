import Claims
import Diagnostics
import Values

/// Two files of figures, row by row.
struct FigureComparison {
  enum Difference {
    case value(Figure, wanted: Figure, of: FigureRow)
    /// They have it and the computation does not.
    case unknown(Figure, of: FigureRow)
    case unknownRow(FigureRow)
    /// The computation gives it, in a list that they give too.
    case lackingRow(FigureRow)
  }

  private(set) var differences: [Difference] = []
  /// Figures that both hold.
  private(set) var comparedCount = 0
  private var ours: [RowKey: [FigureRow]] = [:]

  init(theirs: FigureFile, ours computed: FigureFile) {
    ours = Dictionary(grouping: computed.rows, by: \.key)
    let strays = theirs.rows.compactMap { row -> FigureRow? in
      guard ours[row.key]?.isEmpty == false else { return row }
      compare(row, to: ours[row.key]?.removeFirst())
      return nil
    }
    let strayKeys = Set(strays.map(\.key))
    let lines = Dictionary(grouping: computed.rows.filter { $0.days != nil }, by: \.account)
    for row in strays {
      let twin = takeOverlapping(row, among: lines[row.account] ?? [])
      // The parts of a row that the computation does not give are told with it.
      if twin == nil, row.parent.map(strayKeys.contains) ?? false { continue }
      compare(row, to: twin)
    }
    for row in computed.rows where ours[row.key]?.isEmpty == false {
      guard isGiven(row, in: theirs), !isZero(row) else { continue }
      ours[row.key]?.removeFirst()
      differences.append(.lackingRow(row))
    }
  }

  private mutating func compare(_ row: FigureRow, to wanted: FigureRow?) {
    guard let wanted else { return differences.append(.unknownRow(row)) }
    for figure in row.figures {
      guard let twin = wanted.figure(figure.name) else {
        if figure.value != .none { differences.append(.unknown(figure, of: row)) }
        continue
      }
      if figure.value != .none || twin.value != .none { comparedCount += 1 }
      if figure.value != twin.value { differences.append(.value(figure, wanted: twin, of: wanted)) }
    }
  }

  /// A line of interest that starts on another day is held against the one that covers its days.
  private mutating func takeOverlapping(_ row: FigureRow, among lines: [FigureRow]) -> FigureRow? {
    guard let days = row.days else { return nil }
    let twin = lines.first { candidate in
      ours[candidate.key]?.isEmpty == false
        && candidate.days.map { $0.first <= days.last && days.first <= $0.last } == true
    }
    guard let twin else { return nil }
    ours[twin.key]?.removeFirst()
    return twin
  }

  private func isGiven(_ row: FigureRow, in theirs: FigureFile) -> Bool {
    guard !row.list.isEmpty else { return false }
    guard let parent = row.parent else { return theirs.lists.contains(RowKey(list: row.list, identity: [])) }
    return theirs.lists.contains(RowKey(list: row.list, identity: parent.identity))
  }

  /// A row of nothing may be left out.
  private func isZero(_ row: FigureRow) -> Bool {
    row.figure("amount")?.value == .money(.zero)
  }
}

extension FigureRow {
  /// The invoice that a line of interest is of.
  fileprivate var account: RowKey { RowKey(list: list, identity: Array(identity.prefix(1))) }

  /// The days that a line of interest covers, ISO.
  fileprivate var days: (first: String, last: String)? {
    guard ["lines", "unclaimedLines", TableSection.interest.rawValue].contains(list) else { return nil }
    let days = figures.compactMap { figure -> String? in
      guard ["from", "to"].contains(figure.name), case .day(let day) = figure.value else { return nil }
      return day
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    return (first, last)
  }
}
