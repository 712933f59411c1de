import Diagnostics
import DocumentModel

/// Compiles a folder of templates; of two files with one path the later one counts.
func compileTemplates(_ files: [TemplateFile]) -> (templates: [Template], findings: [Diagnostic]) {
  var compiler = FolderCompiler(files: files)
  compiler.readLayouts()
  compiler.compileParts()
  compiler.compileTemplates()
  return (compiler.templates, compiler.findings)
}

private struct FolderCompiler {
  private let sources: [String: TemplateSource]
  private var layouts: [PageKind: PageLayout] = [:]
  private var partFiles: [String: TemplateLines] = [:]
  private var parts: [String: CompiledPart] = [:]
  var templates: [Template] = []
  var findings: [Diagnostic] = []
  private var told: Set<Diagnostic> = []

  private static let partsFolder = "parts/"
  private static let layoutsFolder = "layouts/"
  private static let letter = "/letter.md"
  private static let metadata = "/template.json"

  init(files: [TemplateFile]) {
    sources = Dictionary(
      files.map { ($0.path, TemplateSource(name: $0.name, bytes: $0.bytes)) },
      uniquingKeysWith: { _, later in later })
  }

  /// A page that the files do not describe is the program's own.
  mutating func readLayouts() {
    for page in PageKind.allCases {
      let source = sources[FolderCompiler.layoutsFolder + page.rawValue + ".json"]
      layouts[page] = source.flatMap { readLayout($0, of: page, findings: &findings) }
    }
  }

  mutating func compileParts() {
    for (path, source) in sources.sorted(by: { $0.key < $1.key }) {
      guard path.hasPrefix(FolderCompiler.partsFolder), path.hasSuffix(".md") else { continue }
      let name = path.dropFirst(FolderCompiler.partsFolder.count).dropLast(".md".count)
      partFiles[String(name)] = readLines(source, findings: &findings)
    }
    for name in partFiles.keys.sorted() { compilePart(name, includedBy: []) }
  }

  /// Compiles the parts that a part includes, then the part.
  private mutating func compilePart(_ name: String, includedBy chain: [String]) {
    guard parts[name] == nil, let file = partFiles[name] else { return }
    // Stands for itself while it is compiled, so that a circle ends.
    parts[name] = CompiledPart(blocks: [], size: 0)
    let chain = chain + [name]
    for tag in file.tags where tag.kind == .part {
      if chain.contains(tag.name) {
        report(.recursivePart, tag, file, [.found: (chain + [tag.name]).joined(separator: " → ")])
      } else {
        compilePart(tag.name, includedBy: chain)
      }
    }
    parts[name] = compile(file)
  }

  private mutating func compile(_ file: TemplateLines) -> CompiledPart {
    for tag in file.tags where tag.kind == .part && partFiles[tag.name] == nil {
      let known = partFiles.keys.sorted()
      var arguments: [Diagnostic.Argument: String] = [
        .found: tag.name, .wanted: known.joined(separator: ", "),
      ]
      arguments[.suggestion] = closestName(to: tag.name, among: known)
      report(.unknownPart, tag, file, arguments)
    }
    let text = writeSentinels(file, findings: &findings)
    var compiler = FileCompiler(file: file, text: text, parts: parts)
    let blocks = compiler.compileBlocks(readMarkdown(text.bytes).children)
    findings += compiler.findings
    return CompiledPart(blocks: blocks, size: compiler.size)
  }

  private mutating func report(
    _ code: TemplateCode, _ tag: TemplateTag, _ file: TemplateLines,
    _ arguments: [Diagnostic.Argument: String]
  ) {
    findings.append(Diagnostic(code, at: file.source.place(at: tag.range.lowerBound), arguments))
  }

  mutating func compileTemplates() {
    var ids: Set<String> = []
    for path in sources.keys {
      for ending in [FolderCompiler.letter, FolderCompiler.metadata] where path.hasSuffix(ending) {
        ids.insert(String(path.dropLast(ending.count)))
      }
    }
    for id in ids.sorted() { compileTemplate(id) }
  }

  private mutating func compileTemplate(_ id: String) {
    let metadata = sources[id + FolderCompiler.metadata].map {
      readMetadata($0, layouts: layouts, findings: &findings)
    }
    if metadata == nil { reportMissing(FolderCompiler.metadata, beside: FolderCompiler.letter, of: id) }
    guard let source = sources[id + FolderCompiler.letter] else {
      return reportMissing(FolderCompiler.letter, beside: FolderCompiler.metadata, of: id)
    }
    let lines = readLines(source, findings: &findings)
    let body = compile(lines)
    var assembly = TemplateAssembly(place: source.place(at: 0))
    assembly.take(body.blocks)
    if lines.isReadable, let metadata = metadata ?? nil { assembly.checkFrames(for: metadata.layout.page) }
    for finding in assembly.findings where told.insert(finding).inserted { findings.append(finding) }
    guard let metadata = metadata ?? nil else { return }
    templates.append(
      Template(
        id: id, metadata: metadata, body: assembly.body, placed: assembly.placed, place: assembly.place))
  }

  /// The file that is there tells what messages call the folder.
  private mutating func reportMissing(_ missing: String, beside other: String, of id: String) {
    let name = sources[id + other].map { $0.name.dropLast(other.count) + missing } ?? id[...] + missing
    findings.append(
      Diagnostic(TemplateCode.missingFile, at: .thing(String(name)), [.file: String(name)]))
  }
}
