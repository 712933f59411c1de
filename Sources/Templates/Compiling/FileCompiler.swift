import Diagnostics
import DocumentModel

/// Turns one file into the typed tree that is filled.
struct FileCompiler {
  let file: TemplateLines
  let text: SentinelText
  /// Parts that the file may include, compiled before it.
  let parts: [String: CompiledPart]
  var findings: [Diagnostic] = []
  /// Elements made so far, those of parts counted each time they are included.
  var size = 0
  /// A part found no room any more, which is told once.
  var isFull = false
  /// Opening tags already told to be in the wrong place.
  private var told: Set<Int> = []

  init(file: TemplateLines, text: SentinelText, parts: [String: CompiledPart]) {
    self.file = file
    self.text = text
    self.parts = parts
  }

  mutating func report(
    _ code: TemplateCode, at place: Place, _ arguments: [Diagnostic.Argument: String] = [:]
  ) {
    findings.append(Diagnostic(code, at: place, arguments))
  }

  /// Tells that a tag is in the wrong place, once for it and the tag that closes it.
  mutating func reportTag(_ code: TemplateCode, _ tag: Int) {
    guard told.insert(file.openers[tag] ?? tag).inserted else { return }
    report(code, at: place(ofTag: tag), [.found: file.tags[tag].text])
  }

  /// Tells the sections that end in another block than they start in; those never closed are told already.
  mutating func reportLeftOpen(_ tags: [Int]) {
    for tag in tags where file.closedTags.contains(tag) { reportTag(.crossesBlock, tag) }
  }

  func condition(_ test: Guard?, _ tag: Int) -> Condition? {
    test.map { Condition(test: $0, place: place(ofTag: tag)) }
  }

  func place(ofTag tag: Int) -> Place { file.source.place(at: file.tags[tag].range.lowerBound) }

  func place(of node: MarkdownNode) -> Place { file.source.place(at: origin(of: node)) }

  func origin(of node: MarkdownNode) -> Int { text.origin(line: node.line, column: node.column) }
}

/// A file of `templates/parts`, ready to be put where it is named.
struct CompiledPart: Sendable {
  var blocks: Blocks
  var size: Int
}

/// Elements that a template may hold, parts included: far beyond any letter.
let largestTemplate = 20_000
