import Diagnostics
import DocumentModel
import Values

@testable import Templates

/// A statement template that consists of `body`, with `parts` at hand.
func compile(_ body: String, parts: [String: String] = [:], layout: String = "statement") -> (
  template: Template?, findings: [Diagnostic]
) {
  let metadata = #"{"title": "Essai", "layout": "\#(layout)"}"#
  var files = [
    TemplateFile(path: "essai/letter.md", bytes: Array(body.utf8)),
    TemplateFile(path: "essai/template.json", bytes: Array(metadata.utf8)),
  ]
  for (name, text) in parts {
    files.append(TemplateFile(path: "parts/\(name).md", bytes: Array(text.utf8)))
  }
  let outcome = compileTemplates(TemplateFile.embedded(in: "layouts/") + files)
  return (outcome.templates.first, outcome.findings)
}

/// What a template body becomes once filled; its errors make the test fail where they are thrown.
func fill(
  _ body: String, _ source: SampleSource = SampleSource(), parts: [String: String] = [:],
  layout: String = "statement"
) throws -> Document {
  let outcome = compile(body, parts: parts, layout: layout)
  guard let template = outcome.template, outcome.findings.isEmpty else {
    throw Refusal(outcome.findings)
  }
  let date = CalendarDate(iso: "2026-11-23") ?? CalendarDate(dayNumber: 0)
  return try fill(template, from: source, date: date).value
}

/// The errors of a template body, as `id line:column argument…`.
func findings(in body: String, parts: [String: String] = [:], layout: String = "statement") -> [String] {
  compile(body, parts: parts, layout: layout).findings.map(\.short)
}

extension Diagnostic {
  /// `T001 essai/letter.md 3:5 reference`
  var short: String {
    let place =
      switch self.place {
      case .file("essai/letter.md", let line, let column): "\(line):\(column)"
      case .file(let name, let line, let column): "\(name):\(line):\(column)"
      case .field(let path), .key(let path): path
      case .thing(let name): name
      case .offset(let offset): "\(offset)"
      }
    return [id, place, arguments[.suggestion]].compactMap { $0 }.joined(separator: " ")
  }
}

extension [Block] {
  /// The blocks in a notation that tests can read: `p(…)`, `h2(…)`, `ul[…]`, `|…|`.
  var outline: String { map(\.outline).joined(separator: " ") }
}

extension Block {
  var outline: String {
    switch self {
    case .heading(let level, let inlines): "h\(level)(\(inlines.outline))"
    case .paragraph(let inlines): "p(\(inlines.outline))"
    case .list(let ordered, let items):
      (ordered ? "ol" : "ul") + "[" + items.map(\.outline).joined(separator: " / ") + "]"
    case .quote(let blocks): "quote[\(blocks.outline)]"
    case .table(let table): table.outline
    case .figure(let figure): "figure(\(figure.alternate))"
    case .frame(let frame, let blocks): "\(frame.rawValue)[\(blocks.outline)]"
    }
  }
}

extension Table {
  var outline: String {
    let rows =
      header.map { "head\($0.outline)" }
      + body.map { $0.kind == .plain ? $0.outline : "\($0.kind.rawValue)\($0.outline)" }
    return "table(" + rows.joined(separator: " ") + ")"
  }
}

extension Table.Row {
  var outline: String {
    "|" + cells.map { $0.content.outline + ($0.span > 1 ? "<\($0.span)" : "") }.joined(separator: "|") + "|"
  }
}

extension [Inline] {
  var outline: String {
    map { inline in
      switch inline {
      case .text(let text, _): text
      case .emphasis(let inner): "*\(inner.outline)*"
      case .strong(let inner): "**\(inner.outline)**"
      case .smallCaps(let inner): "sc(\(inner.outline))"
      case .superscript(let inner): "^\(inner.outline)^"
      case .unbroken(let inner): "[\(inner.outline)]"
      case .lineBreak: "⏎"
      }
    }.joined()
  }
}
