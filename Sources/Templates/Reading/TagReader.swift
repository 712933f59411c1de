import Diagnostics
import DocumentModel

/// Reads what stands between `{{` and `}}`.
struct TagReader {
  let source: TemplateSource
  var findings: [Diagnostic] = []

  init(source: TemplateSource) { self.source = source }

  /// Reads the tag that covers `range`, braces included.
  mutating func read(_ range: Range<Int>) -> TemplateTag {
    let inside = source.text(range.lowerBound + 2..<range.upperBound - 2)
    let body = inside.trimmed
    let rest = body.dropFirst()
    switch body.first {
    case "#": return section(rest.trimmed, range) { .openSection($0) }
    case "^": return inverse(rest.trimmed, range)
    case "/": return closing(rest.trimmed, range)
    case ">": return part(rest.trimmed, range)
    case "@": return frame(rest.trimmed, range)
    default: return words(body, range)
    }
  }

  private func tag(_ kind: TemplateTag.Kind, name: String = "", _ range: Range<Int>) -> TemplateTag {
    TemplateTag(kind: kind, name: name, text: source.text(range), range: range)
  }

  private mutating func section(
    _ name: Substring, _ range: Range<Int>, kind: (Guard?) -> TemplateTag.Kind
  ) -> TemplateTag {
    let name = String(name)
    if let predicate = Predicate(rawValue: name) {
      return tag(kind(.holds(predicate, true)), name: name, range)
    }
    if let list = ListField(rawValue: name) { return tag(kind(.each(list)), name: name, range) }
    reportSection(name, range)
    return tag(kind(nil), name: name, range)
  }

  private mutating func inverse(_ name: Substring, _ range: Range<Int>) -> TemplateTag {
    section(name, range) { condition in
      switch condition {
      case .holds(let predicate, _): .openSection(.holds(predicate, false))
      case .each(let list): .openSection(.empty(list))
      case .empty, nil: .openSection(nil)
      }
    }
  }

  private mutating func reportSection(_ name: String, _ range: Range<Int>) {
    guard isName(name) else { return malformed(range, wanted: "{{#nom}}") }
    let names = Predicate.allCases.map(\.rawValue) + ListField.allCases.map(\.rawValue)
    report(.unknownSection, range, found: name, among: names)
  }

  private mutating func closing(_ name: Substring, _ range: Range<Int>) -> TemplateTag {
    let isFrame = name.first == "@"
    if !isName(isFrame ? name.dropFirst() : name) { malformed(range, wanted: "{{/nom}}") }
    return tag(isFrame ? .closeFrame : .closeSection, name: String(name), range)
  }

  private mutating func part(_ name: Substring, _ range: Range<Int>) -> TemplateTag {
    guard !name.isEmpty, name.utf8.allSatisfy({ isNameByte($0) || $0 == UInt8(ascii: "-") }) else {
      malformed(range, wanted: "{{> partie}}")
      return tag(.unreadable, range)
    }
    return tag(.part, name: String(name), range)
  }

  private mutating func frame(_ name: Substring, _ range: Range<Int>) -> TemplateTag {
    let name = String(name)
    if let kind = Table.Row.Kind(rawValue: name), kind != .plain { return tag(.rowKind(kind), range) }
    if name == TemplateTag.optionalColumn { return tag(.optionalColumn, range) }
    if let frame = FrameName(name) { return tag(.openFrame(frame), name: "@" + name, range) }
    if isName(name) {
      let kinds = Table.Row.Kind.allCases.filter { $0 != .plain }.map(\.rawValue)
      report(
        .unknownFrame, range, found: name, among: FrameName.allNames + kinds + [TemplateTag.optionalColumn])
    } else {
      malformed(range, wanted: "{{@nom}}")
    }
    return tag(.openFrame(nil), name: "@" + name, range)
  }

  private mutating func words(_ body: Substring, _ range: Range<Int>) -> TemplateTag {
    guard let words = TagWord.split(body), case .name(let first)? = words.first, isName(first) else {
      malformed(range, wanted: "{{nom}}")
      return tag(.unreadable, range)
    }
    if words.count == 1, let figure = FigureName(rawValue: first) { return tag(.figure(figure), range) }
    if words.count == 1, TagHelper(rawValue: first) == nil {
      return tag(field(first, range).map { .field($0) } ?? .unreadable, range)
    }
    guard let helper = TagHelper(rawValue: first) else {
      report(.unknownHelper, range, found: first, among: TagHelper.allCases.map(\.rawValue))
      return tag(.unreadable, range)
    }
    guard let kind = kind(of: helper, Array(words.dropFirst()), range) else {
      malformed(range, wanted: helper.usage)
      return tag(.unreadable, range)
    }
    return tag(kind, range)
  }

  /// Nil when the words do not fit the helper.
  private mutating func kind(
    of helper: TagHelper, _ words: [TagWord], _ range: Range<Int>
  ) -> TemplateTag.Kind? {
    switch (helper, words.first, words.count) {
    case (.plural, .name(let name)?, 3):
      guard case .text(let one) = words[1], case .text(let many) = words[2] else { return nil }
      return quantity(name, range).map { .plural($0, one: one, many: many) } ?? .unreadable
    case (.sc, .text(let text)?, 1): return .smallCaps(.words(text))
    case (.sc, .name(let name)?, 1):
      return field(name, range).map { .smallCaps(.field($0)) } ?? .unreadable
    case (.carry, .name?, _):
      return fields(words, range).map { $0.count == words.count ? .carry($0) : .unreadable }
    case (_, .name(let name)?, 1):
      guard let elision = helper.elision else { return nil }
      return field(name, range).map { .elided(elision, $0) } ?? .unreadable
    default: return nil
    }
  }

  /// Nil when one of the words is no name; an unknown one is told and left out.
  private mutating func fields(_ words: [TagWord], _ range: Range<Int>) -> [Field]? {
    var fields: [Field] = []
    for word in words {
      guard case .name(let name) = word else { return nil }
      if let field = field(name, range) { fields.append(field) }
    }
    return fields
  }

  private mutating func quantity(_ name: String, _ range: Range<Int>) -> Quantity? {
    if let list = ListField(rawValue: name) { return .items(list) }
    if let field = Field(rawValue: name) { return .number(field) }
    let names = ListField.allCases.map(\.rawValue) + Field.allCases.map(\.rawValue)
    report(.unknownField, range, found: name, among: names)
    return nil
  }

  private mutating func field(_ name: String, _ range: Range<Int>) -> Field? {
    if let field = Field(rawValue: name) { return field }
    if Predicate(rawValue: name) != nil || ListField(rawValue: name) != nil {
      findings.append(
        Diagnostic(
          TemplateCode.sectionUsedAsField, at: source.place(at: range.lowerBound), [.name: name]))
    } else {
      report(.unknownField, range, found: name, among: Field.allCases.map(\.rawValue))
    }
    return nil
  }

  private mutating func report(
    _ code: TemplateCode, _ range: Range<Int>, found: String, among names: [String]
  ) {
    var arguments: [Diagnostic.Argument: String] = [
      .found: found, .wanted: names.joined(separator: ", "),
    ]
    arguments[.suggestion] = closestName(to: found, among: names)
    findings.append(Diagnostic(code, at: source.place(at: range.lowerBound), arguments))
  }

  private mutating func malformed(_ range: Range<Int>, wanted: String) {
    findings.append(
      Diagnostic(
        TemplateCode.malformedTag, at: source.place(at: range.lowerBound),
        [.found: source.text(range), .wanted: wanted]))
  }
}

private func isName(_ name: some StringProtocol) -> Bool {
  !name.isEmpty && name.utf8.allSatisfy { isNameByte($0) || $0 == UInt8(ascii: ".") }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "A")...UInt8(ascii: "Z"):
    true
  default: false
  }
}
