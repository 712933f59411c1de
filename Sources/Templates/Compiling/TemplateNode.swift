import Diagnostics
import DocumentModel

/// An element, or a section of them that is printed under a condition or once per item of a list.
indirect enum Sectioned<Element: Sendable>: Sendable {
  case element(Element)
  case section(Condition, [Sectioned])
}

extension Sectioned: Equatable where Element: Equatable {}
extension Sectioned: Hashable where Element: Hashable {}

/// What a section waits for, and where it says so.
struct Condition: Sendable, Hashable {
  let test: Guard
  let place: Place
}

typealias Inlines = [Sectioned<InlineNode>]
typealias Blocks = [Sectioned<BlockNode>]

/// A piece of running text of a compiled template.
indirect enum InlineNode: Sendable, Hashable {
  /// Words of the template, French typography applied.
  case fixed(Inline)
  case field(Field, Place)
  case emphasis(Inlines)
  case strong(Inlines)
  case smallCaps(Field, Place)
  case plural(Quantity, one: [Inline], many: [Inline], Place)
  case elided(Elision, Field, Place)
  /// The sum of fields over the rows of their column so far.
  case carry([Field], Place)
}

/// A piece of a compiled template that stands on its own lines.
struct BlockNode: Sendable, Hashable {
  var content: Content
  var place: Place

  indirect enum Content: Sendable, Hashable {
    case heading(level: Int, Inlines)
    case paragraph(Inlines)
    /// `start` is the number that its first item bears in the source.
    case list(ordered: Bool, start: Int, items: [Sectioned<Blocks>])
    case quote(Blocks)
    case table(TableNode)
    case frame(FrameName, Blocks)
    case figure(FigureName)
  }
}

struct TableNode: Sendable, Hashable {
  var columns: [Table.Column]
  /// Nil when every header cell is empty in the source.
  var header: RowNode?
  var rows: [Sectioned<RowNode>]
}

struct RowNode: Sendable, Hashable {
  var kind: Table.Row.Kind
  var cells: [CellNode]
  var place: Place
}

extension TableNode {
  var optionalColumns: Set<Int> {
    Set((header?.cells ?? []).filter(\.isOptional).map(\.column))
  }
}

extension RowNode {
  /// The fields whose sums the row carries, by column.
  var carriedFields: [Int: [Field]] {
    var fields: [Int: [Field]] = [:]
    for cell in cells {
      if let carried = cell.carriedFields { fields[cell.column] = carried }
    }
    return fields
  }

  /// What a cell prints, and its position in the row.
  typealias PlacedCell = (position: Int, content: Inlines)

  /// The cells that print such a sum.
  var carryingCells: [PlacedCell] {
    cells.enumerated().filter { $0.element.carriedFields != nil }.map { ($0.offset, $0.element.content) }
  }
}

extension Inlines {
  /// Elements under any condition and any emphasis.
  var leaves: [InlineNode] {
    flatMap { piece -> [InlineNode] in
      switch piece {
      case .section(_, let inner), .element(.emphasis(let inner)), .element(.strong(let inner)): inner.leaves
      case .element(let node): [node]
      }
    }
  }
}

extension CellNode {
  fileprivate var carriedFields: [Field]? {
    for case .carry(let carried, _) in content.leaves { return carried }
    return nil
  }
}

struct CellNode: Sendable, Hashable {
  var content: Inlines
  /// The first that it stands in.
  var column: Int
  var span: Int
  /// Heads a column that is left out when nothing stands in it.
  var isOptional = false
}
