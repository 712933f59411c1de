import Diagnostics
import DocumentModel
import Values

/// Walks a compiled template once, for one source of values.
struct TemplateFiller<Source: FieldSource> {
  let template: Template
  /// Of the fields that each column of a table carries, over its rows so far.
  var sums = CarriedSums()
  private(set) var findings: [Diagnostic] = []
  private var told: Set<Diagnostic> = []

  init(template: Template) { self.template = template }

  mutating func document(from source: Source, date: CalendarDate) -> Document {
    let letter = template.metadata.layout.page == .letter ? letterFrame(from: source) : nil
    return Document(
      id: template.id, title: template.title + " – " + source.reference,
      language: template.metadata.language, author: source.author, subject: source.reference, date: date.iso,
      layout: template.metadata.layout, letter: letter, body: blocks(template.body, source),
      footer: line(.footer, source), continuationHeader: line(.continuation, source))
  }

  /// Visits the elements that are printed, each with the source of its place.
  static func forEach<Element>(
    _ pieces: [Sectioned<Element>], _ source: Source, _ visit: (Element, Source) -> Void
  ) {
    forEach(pieces, source, visit) { inner, item in forEach(inner, item, visit) }
  }

  /// Visits the elements that are printed outside any list, and hands each item of an outermost list over whole.
  static func forEach<Element>(
    _ pieces: [Sectioned<Element>], _ source: Source, _ visit: (Element, Source) -> Void,
    item visitItem: ([Sectioned<Element>], Source) -> Void
  ) {
    for piece in pieces {
      switch piece {
      case .element(let element): visit(element, source)
      case .section(let condition, let inner):
        switch condition.test {
        case .holds(let predicate, let wanted):
          if source.holds(predicate) == wanted { forEach(inner, source, visit, item: visitItem) }
        case .each(let list):
          for item in source.items(of: list) { visitItem(inner, item) }
        case .empty(let list):
          if source.count(of: list) == 0 { forEach(inner, source, visit, item: visitItem) }
        }
      }
    }
  }

  mutating func report(_ code: TemplateCode, at place: Place, _ arguments: [Diagnostic.Argument: String]) {
    let finding = Diagnostic(code, at: place, arguments)
    if told.insert(finding).inserted { findings.append(finding) }
  }
}
