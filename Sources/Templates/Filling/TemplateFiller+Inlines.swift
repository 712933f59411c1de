import Diagnostics
import DocumentModel
import Values

extension TemplateFiller {
  /// The running text of one paragraph, heading or cell; empty when all of it vanished.
  mutating func paragraph(_ pieces: Inlines, _ source: Source) -> [Inline] {
    tidySpaces(inlines(pieces, source))
  }

  private mutating func inlines(_ pieces: Inlines, _ source: Source) -> [Inline] {
    // Nearly every cell of a table is one value: it is handed over, not written again.
    if pieces.count == 1, case .element(let node) = pieces[0] { return inlines(node, source) }
    var filled: [Inline] = []
    Self.forEach(pieces, source) { node, source in
      if case .fixed(let inline) = node { filled.append(inline) } else { filled += inlines(node, source) }
    }
    return filled
  }

  private mutating func inlines(_ node: InlineNode, _ source: Source) -> [Inline] {
    switch node {
    case .fixed(let inline): return [inline]
    case .field(let field, let place): return value(field, place, source)
    case .emphasis(let pieces): return wrap(inlines(pieces, source)) { .emphasis($0) }
    case .strong(let pieces): return wrap(inlines(pieces, source)) { .strong($0) }
    case .smallCaps(let field, let place): return wrap(value(field, place, source)) { .smallCaps($0) }
    case .plural(let quantity, let one, let many, let place):
      return isSingular(quantity, place, source) ? one : many
    case .carry(let fields, _):
      guard let sum = sums[fields], let first = fields.first else { return [] }
      return source.words(of: first.isDeduction ? -sum : sum, as: first)
    case .elided(let elision, let field, let place):
      let words = value(field, place, source)
      return words.isEmpty ? [] : [.text(elision.word(before: words.plainText), origin: place)] + words
    }
  }

  private func wrap(_ inner: [Inline], _ make: ([Inline]) -> Inline) -> [Inline] {
    inner.isEmpty ? [] : [make(inner)]
  }

  private mutating func value(_ field: Field, _ tag: Place, _ source: Source) -> [Inline] {
    if let value = source.value(of: field), value.holdsWords {
      return value
    }
    report(.missingValue, at: source.place(of: field), missing(field.rawValue, tag))
    return []
  }

  mutating func reportMissing(_ figure: FigureName, at place: Place, tag: Place) {
    report(.missingValue, at: place, missing(figure.rawValue, tag))
  }

  private func missing(_ name: String, _ tag: Place) -> [Diagnostic.Argument: String] {
    guard case .file(let file, let line, let column) = tag else { return [.name: name] }
    return [.name: name, .document: template.id, .file: "\(file):\(line):\(column)"]
  }

  /// French takes the singular below two.
  private mutating func isSingular(_ quantity: Quantity, _ tag: Place, _ source: Source) -> Bool {
    switch quantity {
    case .items(let list): return source.count(of: list) < 2
    case .number(let field):
      let text = value(field, tag, source).plainText
      guard !text.isEmpty else { return true }
      guard let number = wholePart(of: text) else {
        report(
          .notANumber, at: source.place(of: field),
          missing(field.rawValue, tag).merging([.found: text]) { $1 })
        return true
      }
      return number < 2
    }
  }
}

/// The whole part of a French number such as `1 234,5`, whatever its sign; nil when the text is none.
private func wholePart(of text: String) -> Int? {
  let figures = text.unicodeScalars.filter { ![" ", "\u{A0}", "\u{202F}", "-", "\u{2212}"].contains($0) }
  let whole = figures.prefix { ("0"..."9").contains($0) }
  guard !whole.isEmpty, whole.endIndex == figures.endIndex || figures[whole.endIndex] == "," else {
    return nil
  }
  return Int(String(whole)) ?? .max
}
