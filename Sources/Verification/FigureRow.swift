import Diagnostics
import Values

/// One row of figures, whatever form it was read from: an invoice, a line of interest, a head, the totals.
struct FigureRow: Sendable {
  /// Which list it stands in: `lines`, `imputations.parts`; empty for what stands in no list.
  var list: String
  /// What tells it from the other rows of its list.
  var identity: [String]
  /// The row that it is a part of; nil for one that stands by itself.
  var parent: RowKey?
  var figures: [Figure]
  var place: Place

  var key: RowKey { RowKey(list: list, identity: identity) }

  func figure(_ name: String) -> Figure? { figures.first { $0.name == name } }

  /// `lines[F-2026-031, 2026-04-02]`.
  var title: String {
    guard !list.isEmpty else { return "" }
    let names = identity.filter { !$0.isEmpty }
    return names.isEmpty ? list : list + "[" + names.joined(separator: ", ") + "]"
  }

  /// `lines[F-2026-031, 2026-04-02].amount`.
  func name(of figure: Figure) -> String { title.isEmpty ? figure.name : title + "." + figure.name }
}

/// What names a row among all rows.
struct RowKey: Sendable, Hashable {
  var list: String
  var identity: [String]
}

/// One value of a row.
struct Figure: Sendable {
  var name: String
  var value: FigureValue
  /// As its file writes it.
  var text: String
  var place: Place
}

/// A value in the one form in which two files can be compared.
enum FigureValue: Sendable, Hashable {
  case none
  case money(Money)
  /// Ten-thousandths of a percent, of a factor, of a count.
  case decimal(Int64)
  /// ISO.
  case day(String)
  case words(String)

  /// The same for every way of writing it.
  var name: String {
    switch self {
    case .none: ""
    case .money(let money): money.plainText
    case .decimal(let parts): Rate(partsPerMillion: parts).plainText
    case .day(let day): day
    case .words(let words): words
    }
  }
}

/// Rows of one file, with the lists that it holds, even empty ones.
struct FigureFile: Sendable {
  var rows: [FigureRow] = []
  /// Lists that the file gives, each with the row it is a part of.
  var lists: Set<RowKey> = []
}
