import Diagnostics
import DocumentModel

/// An element, or a section of them that is printed under a condition or once per item of a list.
indirect enum Sectioned<Element: Sendable>: Sendable {
  case element(Element)
  case section(Condition, [Sectioned])
}

/// What a section waits for, and where it says so.
struct Condition: Sendable {
  let test: Guard
  let place: Place
}

typealias Inlines = [Sectioned<InlineNode>]
typealias Blocks = [Sectioned<BlockNode>]

/// A piece of running text of a compiled template.
indirect enum InlineNode: Sendable {
  /// Words of the template, French typography applied.
  case fixed(Inline)
  case field(Field, Place)
  case emphasis(Inlines)
  case strong(Inlines)
  case smallCaps(Field, Place)
  case plural(Quantity, one: [Inline], many: [Inline], Place)
  case elided(Elision, Field, Place)
}

/// A piece of a compiled template that stands on its own lines.
struct BlockNode: Sendable {
  var content: Content
  var place: Place

  indirect enum Content: Sendable {
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

struct TableNode: Sendable {
  var columns: [Table.Column]
  /// Nil when every header cell is empty in the source.
  var header: RowNode?
  var rows: [Sectioned<RowNode>]
}

struct RowNode: Sendable {
  var kind: Table.Row.Kind
  var cells: [CellNode]
}

struct CellNode: Sendable {
  var content: Inlines
  var span: Int
}
