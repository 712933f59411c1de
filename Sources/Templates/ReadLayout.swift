import Diagnostics
import DocumentModel
import JSON

/// Reads `layouts/<page>.json`, strictly: every key of the page must be there; nil when it cannot be used, which is
/// told.
func readLayout(_ source: TemplateSource, of page: PageKind, findings: inout [Diagnostic]) -> PageLayout? {
  var reader = LayoutReader(source: source)
  let layout = reader.read(page)
  findings += reader.findings
  return reader.findings.isEmpty ? layout : nil
}

private enum LayoutKey: String, CaseIterable {
  case page, margins, letterhead, window, bodySize

  static let onlyForLetters: [LayoutKey] = [.letterhead, .window]
}

private enum MarginKey: String, CaseIterable { case left, right, top, nextPages, bottom }

/// What a layout may choose, so that text neither leaves the sheet nor meets header and footer.
private enum LayoutRange {
  /// Points: smaller cannot be read, larger is no letter any more.
  static let bodySize = 8.5...13.0

  /// Millimetres.
  static func margin(_ key: MarginKey) -> ClosedRange<Double> {
    switch key {
    case .left, .right: 10...40
    case .top: 8...40
    case .nextPages, .bottom: 20...60
    }
  }
}

struct LayoutReader {
  let source: TemplateSource
  private(set) var findings: [Diagnostic] = []

  init(source: TemplateSource) { self.source = source }

  fileprivate mutating func read(_ page: PageKind) -> PageLayout? {
    do throws(Refusal) {
      let root = try readJSON(source.bytes)
      let layout = layout(root, base: nil)
      guard let layout, layout.page != page else { return layout }
      report(.metadataValue, root, [.name: LayoutKey.page.rawValue, .wanted: "\"\(page.rawValue)\""])
    } catch {
      findings += source.located(error)
    }
    return nil
  }

  /// The page that `node` names, or an object that names it and changes some of what `layouts` say of it.
  mutating func layout(_ node: JSONNode, changing layouts: [PageKind: PageLayout]) -> PageLayout? {
    if node.members == nil { return page(node, as: "layout").flatMap { layouts[$0] } }
    guard let named = node[LayoutKey.page.rawValue] else {
      report(.missingMetadataKey, node, [.name: "layout.page"])
      return nil
    }
    guard let page = page(named, as: "layout.page"), let base = layouts[page] else { return nil }
    return layout(node, base: base)
  }

  /// - Parameter base: what holds where `node` is silent; nil when nothing may be left out.
  private mutating func layout(_ node: JSONNode, base: PageLayout?) -> PageLayout? {
    guard node.members != nil else {
      report(.metadataValue, node, [.name: "layout", .wanted: "{…}"])
      return nil
    }
    reportUnknown(in: node, among: LayoutKey.allCases.map(\.rawValue))
    guard let kind = required(.page, in: node, base).flatMap({ page($0, as: LayoutKey.page.rawValue) }) else {
      return nil
    }
    let margins = margins(required(.margins, in: node, base), base?.margins)
    let places = kind == .letter ? places(in: node, base) : nil
    if kind != .letter { reportLetterKeys(in: node) }
    let size = required(.bodySize, in: node, base).flatMap {
      number($0, as: LayoutKey.bodySize.rawValue, within: LayoutRange.bodySize, "pt")
    }
    guard let margins, let bodySize = size ?? base?.bodySize else { return nil }
    return PageLayout(page: kind, margins: margins, letter: places, bodySize: bodySize)
  }

  private mutating func margins(_ node: JSONNode?, _ base: PageLayout.Margins?) -> PageLayout.Margins? {
    guard let node else { return base }
    guard node.members != nil else {
      report(.metadataValue, node, [.name: LayoutKey.margins.rawValue, .wanted: "{\"left\": 25, …}"])
      return nil
    }
    reportUnknown(in: node, among: MarginKey.allCases.map(\.rawValue))
    var lengths: [MarginKey: Double] = [:]
    for key in MarginKey.allCases {
      let name = LayoutKey.margins.rawValue + "." + key.rawValue
      if let value = node[key.rawValue] {
        lengths[key] = number(value, as: name, within: LayoutRange.margin(key), "mm")
      } else if base == nil {
        report(.missingMetadataKey, node, [.name: name])
      }
    }
    let given = lengths
    func length(_ key: MarginKey, _ inherited: Double?) -> Double { given[key] ?? inherited ?? 0 }
    return PageLayout.Margins(
      left: length(.left, base?.left), right: length(.right, base?.right), top: length(.top, base?.top),
      nextPages: length(.nextPages, base?.nextPages), bottom: length(.bottom, base?.bottom))
  }

  private mutating func places(in node: JSONNode, _ base: PageLayout?) -> PageLayout.LetterPlaces? {
    let side = required(.letterhead, in: node, base).flatMap {
      choice(PageLayout.Side.self, $0, as: LayoutKey.letterhead.rawValue)
    }
    let window = required(.window, in: node, base).flatMap {
      choice(EnvelopeWindow.self, $0, as: LayoutKey.window.rawValue)
    }
    guard let letterhead = side ?? base?.letter?.letterhead, let window = window ?? base?.letter?.window
    else {
      return nil
    }
    return PageLayout.LetterPlaces(letterhead: letterhead, window: window)
  }
}

extension LayoutReader {
  /// The value of a key; its absence is told when nothing stands in for it.
  private mutating func required(_ key: LayoutKey, in node: JSONNode, _ base: PageLayout?) -> JSONNode? {
    if let value = node[key.rawValue] { return value }
    if base == nil { report(.missingMetadataKey, node, [.name: key.rawValue]) }
    return nil
  }

  private mutating func page(_ node: JSONNode, as name: String) -> PageKind? {
    choice(PageKind.self, node, as: name)
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type, _ node: JSONNode, as name: String
  ) -> Choice? {
    if let choice = node.string.flatMap({ Choice(rawValue: $0) }) { return choice }
    let names = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    report(.metadataValue, node, [.name: name, .wanted: names])
    return nil
  }

  private mutating func number(
    _ node: JSONNode, as name: String, within range: ClosedRange<Double>, _ unit: String
  ) -> Double? {
    func figure(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }
    guard case .number(let text) = node.content, let number = Double(text) else {
      report(.metadataValue, node, [.name: name, .wanted: figure(range.lowerBound)])
      return nil
    }
    guard range.contains(number) else {
      report(
        .metadataOutOfRange, node,
        [
          .name: name, .found: "\(text) \(unit)", .wanted: "\(figure(range.lowerBound)) \(unit)",
          .limit: "\(figure(range.upperBound)) \(unit)",
        ])
      return nil
    }
    return number
  }

  private mutating func reportUnknown(in node: JSONNode, among names: [String]) {
    for member in node.members ?? [] where !names.contains(member.key) {
      findings.append(source.unknownKey(member, among: names))
    }
  }

  private mutating func reportLetterKeys(in node: JSONNode) {
    for key in LayoutKey.onlyForLetters {
      guard let member = node.member(key.rawValue) else { continue }
      let place = source.place(at: member.keyRange.lowerBound)
      findings.append(Diagnostic(TemplateCode.layoutKeyOnlyInLetters, at: place, [.found: key.rawValue]))
    }
  }

  private mutating func report(
    _ code: TemplateCode, _ node: JSONNode, _ arguments: [Diagnostic.Argument: String]
  ) {
    findings.append(source.finding(code, at: node, arguments))
  }
}
