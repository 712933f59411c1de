/// Logical structure of a document, as PDF/UA names it.
package struct StructureNode: Sendable, Hashable {
  package var role: Role
  /// For figures.
  package var alternate: String?
  /// For header cells.
  package var scope: Scope?
  package var columnSpan: Int
  /// What it holds itself, before its children.
  package var content: ContentID?
  package var children: [StructureNode]

  package init(
    _ role: Role, alternate: String? = nil, scope: Scope? = nil, columnSpan: Int = 1,
    content: ContentID? = nil, children: [StructureNode] = []
  ) {
    self.role = role
    self.alternate = alternate
    self.scope = scope
    self.columnSpan = columnSpan
    self.content = content
    self.children = children
  }

  package enum Scope: String, Sendable, Hashable { case column = "Column", row = "Row" }

  package enum Role: String, Sendable, Hashable, CaseIterable {
    case document = "Document"
    case section = "Sect"
    case division = "Div"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case paragraph = "P"
    case blockQuote = "BlockQuote"
    case list = "L"
    case listItem = "LI"
    case label = "Lbl"
    case listBody = "LBody"
    case table = "Table"
    case tableHead = "THead"
    case tableBody = "TBody"
    case tableRow = "TR"
    case tableHeader = "TH"
    case tableCell = "TD"
    case figure = "Figure"
  }
}
