import Diagnostics

/// Pairs the tags that open with those that close, in the order of the file, and tells those left alone.
///
/// Returns the opening tag of each closing one.
func pairTags(
  _ tags: [TemplateTag], _ source: TemplateSource, findings: inout [Diagnostic]
) -> [Int: Int] {
  var pairing = TagPairing(tags: tags, source: source)
  for index in tags.indices { pairing.take(index) }
  pairing.finish()
  findings += pairing.findings
  return pairing.openers
}

private struct TagPairing {
  let tags: [TemplateTag]
  let source: TemplateSource
  var openers: [Int: Int] = [:]
  var findings: [Diagnostic] = []
  private var open: [Int] = []
  /// Names dropped by a misplaced closing tag: their own closing tag is not told again.
  private var dropped: [String] = []

  init(tags: [TemplateTag], source: TemplateSource) {
    self.tags = tags
    self.source = source
  }

  mutating func take(_ index: Int) {
    switch tags[index].kind {
    case .openSection, .openFrame: open.append(index)
    case .closeSection, .closeFrame: close(index)
    default: break
    }
  }

  private mutating func close(_ index: Int) {
    let name = tags[index].name
    guard let last = open.last else {
      if !forgive(name) { report(.closedWithoutOpening, index) }
      return
    }
    if tags[last].name == name {
      openers[index] = last
      open.removeLast()
    } else if let match = open.lastIndex(where: { tags[$0].name == name }) {
      report(.misnested, index, wanted: last)
      dropped += open[(match + 1)...].map { tags[$0].name }
      open.removeSubrange(match...)
    } else if closestName(to: name, among: [tags[last].name]) != nil {
      report(.misnested, index, wanted: last)
      openers[index] = last
      open.removeLast()
    } else if !forgive(name) {
      report(.closedWithoutOpening, index)
    }
  }

  private mutating func forgive(_ name: String) -> Bool {
    guard let index = dropped.firstIndex(of: name) else { return false }
    dropped.remove(at: index)
    return true
  }

  private mutating func report(_ code: TemplateCode, _ index: Int, wanted: Int? = nil) {
    var arguments: [Diagnostic.Argument: String] = [.found: tags[index].text]
    if let wanted {
      arguments[.wanted] = "{{/\(tags[wanted].name)}}"
      arguments[.name] = tags[wanted].text
    }
    findings.append(
      Diagnostic(code, at: source.place(at: tags[index].range.lowerBound), arguments))
  }

  mutating func finish() {
    for index in open {
      findings.append(
        Diagnostic(
          TemplateCode.unclosedSection, at: source.place(at: tags[index].range.lowerBound),
          [.found: tags[index].text, .wanted: "{{/\(tags[index].name)}}"]))
    }
  }
}
