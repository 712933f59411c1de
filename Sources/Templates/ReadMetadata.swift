import Diagnostics
import DocumentModel
import JSON
import Values

/// Reads `template.json`, strictly; nil when it cannot be used, which is told.
///
/// - Parameter layouts: what each page is unless the template says otherwise.
func readMetadata(
  _ source: TemplateSource, layouts: [PageKind: PageLayout], findings: inout [Diagnostic]
) -> TemplateMetadata? {
  var reader = MetadataReader(source: source, layouts: layouts)
  let metadata = reader.read()
  findings += reader.findings
  return reader.findings.isEmpty ? metadata : nil
}

private enum MetadataKey: String, CaseIterable {
  case title, layout, summary, articles, requirements, validFrom, language
}

private struct MetadataReader {
  let source: TemplateSource
  let layouts: [PageKind: PageLayout]
  var findings: [Diagnostic] = []

  init(source: TemplateSource, layouts: [PageKind: PageLayout]) {
    self.source = source
    self.layouts = layouts
  }

  mutating func read() -> TemplateMetadata? {
    let root: JSONNode
    do throws(Refusal) {
      root = try readJSON(source.bytes)
    } catch {
      findings += source.located(error)
      return nil
    }
    guard let members = root.members else {
      report(.metadataValue, root, [.name: "template.json", .wanted: "{…}"])
      return nil
    }
    for member in members where MetadataKey(rawValue: member.key) == nil {
      findings.append(source.unknownKey(member, among: MetadataKey.allCases.map(\.rawValue)))
    }
    let title = text(.title, in: root)
    let layout = root[MetadataKey.layout.rawValue].flatMap { pageLayout(in: $0) }
    let summary = text(.summary, in: root)
    let articles = texts(.articles, in: root)
    let requirements = requirements(in: root)
    let validFrom = day(.validFrom, in: root)
    let language = text(.language, in: root) ?? "fr-FR"
    if root[MetadataKey.title.rawValue] == nil { reportMissing(.title, root) }
    if root[MetadataKey.layout.rawValue] == nil { reportMissing(.layout, root) }
    guard let layout else { return nil }
    return TemplateMetadata(
      title: title ?? "", layout: layout, summary: summary, articles: articles, requirements: requirements,
      validFrom: validFrom, language: language)
  }

  private mutating func report(
    _ code: TemplateCode, _ node: JSONNode, _ arguments: [Diagnostic.Argument: String]
  ) {
    findings.append(source.finding(code, at: node, arguments))
  }

  private mutating func reportMissing(_ key: MetadataKey, _ root: JSONNode) {
    report(.missingMetadataKey, root, [.name: key.rawValue])
  }

  private mutating func text(_ key: MetadataKey, in root: JSONNode) -> String? {
    guard let node = root[key.rawValue] else { return nil }
    guard let text = node.string, text.contains(where: { !$0.isWhitespace }) else {
      report(.metadataValue, node, [.name: key.rawValue, .wanted: "\"…\""])
      return nil
    }
    return key == .title || key == .summary ? FrenchTypography.apply(to: text) : text
  }

  private mutating func texts(_ key: MetadataKey, in root: JSONNode) -> [String] {
    guard let node = root[key.rawValue] else { return [] }
    guard let elements = node.elements, elements.allSatisfy({ $0.string?.isEmpty == false }) else {
      report(.metadataValue, node, [.name: key.rawValue, .wanted: "[\"…\", \"…\"]"])
      return []
    }
    return elements.compactMap(\.string)
  }

  private mutating func requirements(in root: JSONNode) -> [Requirement] {
    _ = texts(.requirements, in: root)
    return (root[MetadataKey.requirements.rawValue]?.elements ?? []).compactMap { node in
      guard let name = node.string, !name.isEmpty else { return nil }
      if let requirement = Requirement(rawValue: name) { return requirement }
      let known = Requirement.allCases.map(\.rawValue)
      var arguments: [Diagnostic.Argument: String] = [
        .found: name.shownInMessage, .wanted: known.joined(separator: ", "),
      ]
      arguments[.suggestion] = closestName(to: name, among: known)
      report(.unknownRequirement, node, arguments)
      return nil
    }
  }

  /// The name of a page, or an object that changes some of what it is.
  private mutating func pageLayout(in node: JSONNode) -> PageLayout? {
    var reader = LayoutReader(source: source)
    defer { findings += reader.findings }
    return reader.layout(node, changing: layouts)
  }

  private mutating func day(_ key: MetadataKey, in root: JSONNode) -> CalendarDate? {
    guard let node = root[key.rawValue] else { return nil }
    if let day = node.string.flatMap({ CalendarDate(iso: $0) }) { return day }
    report(.metadataValue, node, [.name: key.rawValue, .wanted: "\"AAAA-MM-JJ\""])
    return nil
  }
}
