import Diagnostics
import DocumentModel

/// Compiles a folder of templates; of two files with one path the later one counts.
func compileTemplates(_ files: [TemplateFile]) -> (templates: [Template], findings: [Diagnostic]) {
  var compiler = FolderCompiler(files: files)
  compiler.compileAll()
  return (compiler.ids.compactMap { compiler.templates[$0] }, compiler.findings)
}

/// Compiles templates, all of them or those that are asked for, with the parts that they include.
struct FolderCompiler {
  /// Of every template that a file speaks of, in order.
  let ids: [String]
  private let sources: [String: TemplateSource]
  private let partNames: [String]
  private var layouts: [PageKind: PageLayout] = [:]
  private var partFiles: [String: TemplateLines] = [:]
  private var parts: [String: CompiledPart] = [:]
  private(set) var templates: [String: Template] = [:]
  private(set) var findings: [Diagnostic] = []
  private var told: Set<Diagnostic> = []

  private static let partsFolder = "parts/"
  private static let partEnding = ".md"
  private static let layoutsFolder = "layouts/"
  private static let letter = "/letter.md"
  private static let metadata = "/template.json"

  init(files: [TemplateFile]) {
    sources = Dictionary(
      files.map { ($0.path, TemplateSource(name: $0.name, bytes: $0.bytes)) },
      uniquingKeysWith: { _, later in later })
    let paths = sources.keys.sorted()
    partNames = paths.compactMap { FolderCompiler.partName($0) }
    ids = Set(paths.compactMap { FolderCompiler.templateID($0) }).sorted()
  }

  private static func partName(_ path: String) -> String? {
    guard path.hasPrefix(partsFolder), path.hasSuffix(partEnding) else { return nil }
    return String(path.dropFirst(partsFolder.count).dropLast(partEnding.count))
  }

  private static func templateID(_ path: String) -> String? {
    for ending in [letter, metadata] where path.hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return nil
  }

  /// Everything, so that all that is wrong is told at once.
  mutating func compileAll() {
    readLayouts()
    for name in partNames { readPart(name) }
    for name in partNames { compilePart(name, includedBy: []) }
    for id in ids { compileTemplate(id) }
  }

  /// One template, compiled when it is first asked for; nil for one that is not there or is wrong.
  mutating func template(_ id: String) -> Template? {
    if let template = templates[id] { return template }
    guard ids.contains(id) else { return nil }
    if layouts.isEmpty { readLayouts() }
    compileTemplate(id)
    return templates[id]
  }

  /// A page that the files do not describe is the program's own.
  private mutating func readLayouts() {
    for page in PageKind.allCases {
      let source = sources[FolderCompiler.layoutsFolder + page.rawValue + ".json"]
      layouts[page] = source.flatMap { readLayout($0, of: page, findings: &findings) }
    }
  }

  private mutating func readPart(_ name: String) {
    guard partFiles[name] == nil,
      let source = sources[FolderCompiler.partsFolder + name + FolderCompiler.partEnding]
    else { return }
    partFiles[name] = readLines(source, findings: &findings)
  }

  /// Compiles the parts that a part includes, then the part.
  private mutating func compilePart(_ name: String, includedBy chain: [String]) {
    if parts[name] != nil { return }
    readPart(name)
    guard let file = partFiles[name] else { return }
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
    for tag in file.tags where tag.kind == .part {
      compilePart(tag.name, includedBy: [])
      if partFiles[tag.name] == nil { reportUnknownPart(tag, file) }
    }
    let text = writeSentinels(file, findings: &findings)
    var compiler = FileCompiler(file: file, text: text, parts: parts)
    let blocks = compiler.compileBlocks(readMarkdown(text.bytes).children)
    findings += compiler.findings
    return CompiledPart(blocks: blocks, size: compiler.size)
  }

  private mutating func reportUnknownPart(_ tag: TemplateTag, _ file: TemplateLines) {
    var arguments: [Diagnostic.Argument: String] = [
      .found: tag.name, .wanted: partNames.joined(separator: ", "),
    ]
    arguments[.suggestion] = closestName(to: tag.name, among: partNames)
    report(.unknownPart, tag, file, arguments)
  }

  private mutating func report(
    _ code: TemplateCode, _ tag: TemplateTag, _ file: TemplateLines,
    _ arguments: [Diagnostic.Argument: String]
  ) {
    findings.append(Diagnostic(code, at: file.source.place(at: tag.range.lowerBound), arguments))
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
    templates[id] = Template(
      id: id, metadata: metadata, body: assembly.body, placed: assembly.placed, place: assembly.place)
  }

  /// The file that is there tells what messages call the folder.
  private mutating func reportMissing(_ missing: String, beside other: String, of id: String) {
    let name = sources[id + other].map { $0.name.dropLast(other.count) + missing } ?? id[...] + missing
    findings.append(
      Diagnostic(TemplateCode.missingFile, at: .thing(String(name)), [.file: String(name)]))
  }
}
