import Diagnostics
import DocumentModel

/// Tells fields, conditions and lists that stand outside the loop they belong to, frames that are not where they
/// may be, and lists that would not print the number they start at.
struct ScopeChecker {
  private(set) var findings: [Diagnostic] = []
  private var told: Set<Diagnostic> = []
  /// What the loops around have come to.
  private var items: [ItemKind] = []
  private var frames: [FrameName] = []
  /// Inside a row that a page's end brings about.
  private var carriesSums = false

  mutating func check(_ pieces: Blocks) {
    visit(pieces) { checker, block in checker.check(block) }
  }

  private mutating func visit<Element>(
    _ pieces: [Sectioned<Element>], _ check: (inout ScopeChecker, Element) -> Void
  ) {
    for piece in pieces {
      switch piece {
      case .element(let element): check(&self, element)
      case .section(let condition, let inner):
        self.check(condition)
        guard case .each(let list) = condition.test else {
          visit(inner, check)
          continue
        }
        items.append(list.item)
        visit(inner, check)
        items.removeLast()
      }
    }
  }

  private mutating func check(_ condition: Condition) {
    switch condition.test {
    case .holds(let predicate, _): check(predicate.item, predicate.rawValue, condition.place)
    case .each(let list), .empty(let list): check(list.within, list.rawValue, condition.place)
    }
  }

  private mutating func check(_ block: BlockNode) {
    switch block.content {
    case .paragraph(let inlines), .heading(_, let inlines): check(inlines)
    case .list(let isOrdered, let start, let items):
      if isOrdered, start != 1 { report(.listStart, block.place, [.found: "\(start)"]) }
      visit(items) { checker, item in checker.check(item) }
    case .quote(let blocks): check(blocks)
    case .table(let table):
      if let header = table.header { check(header) }
      visit(table.rows) { checker, row in checker.check(row) }
      findings += misplacedCarries(in: table)
    case .figure: break
    case .frame(let name, let blocks):
      check(name, block.place)
      frames.append(name)
      check(blocks)
      frames.removeLast()
    }
  }

  private mutating func check(_ name: FrameName, _ place: Place) {
    switch name {
    case .placed(let frame): report(.placedFrameNested, place, [.found: "{{@\(frame.rawValue)}}"])
    case .block(.column) where frames.last != .block(.columns):
      report(.columnOutsideColumns, place, [:])
    case .block: break
    }
  }

  private mutating func check(_ row: RowNode) {
    carriesSums = row.kind == .carried || row.kind == .brought
    for cell in row.cells { check(cell.content) }
    carriesSums = false
  }

  private mutating func check(_ inlines: Inlines) {
    visit(inlines) { checker, inline in checker.check(inline) }
  }

  private mutating func check(_ inline: InlineNode) {
    switch inline {
    case .fixed: break
    case .emphasis(let inner), .strong(let inner): check(inner)
    case .field(let field, let place), .smallCaps(let field, let place), .elided(_, let field, let place):
      check(field.item, field.rawValue, place)
    case .carry(let fields, let place):
      let tag = "{{carry \(fields.map(\.rawValue).joined(separator: " "))}}"
      if !carriesSums { report(.carryMisplaced, place, [.found: tag]) }
    case .plural(.number(let field), _, _, let place): check(field.item, field.rawValue, place)
    case .plural(.items(let list), _, _, let place): check(list.within, list.rawValue, place)
    }
  }

  private mutating func check(_ item: ItemKind?, _ name: String, _ place: Place) {
    guard let item, !items.contains(item) else { return }
    let lists = ListField.allCases.filter { $0.item == item }.map { "{{#\($0.rawValue)}}" }
    report(.outsideLoop, place, [.found: name, .wanted: lists.joined(separator: ", ")])
  }

  private mutating func report(
    _ code: TemplateCode, _ place: Place, _ arguments: [Diagnostic.Argument: String]
  ) {
    let finding = Diagnostic(code, at: place, arguments)
    if told.insert(finding).inserted { findings.append(finding) }
  }
}
