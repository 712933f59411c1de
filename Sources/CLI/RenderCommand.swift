import ArgumentParser
import Exigible

struct RenderCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Write the documents of a case as PDF files.",
    discussion: """
      With a folder as output, each document is written to <reference>-<document>.pdf. Files appear whole or not \
      at all, and one that already exists is replaced only with --force.
      """)

  @OptionGroup var input: CaseInput
  @OptionGroup var common: CommonOptions

  @Option(
    name: [.customLong("document"), .customShort("d")],
    help: ArgumentHelp(
      "A document to write; may be repeated (default: those the case names).", valueName: "id"))
  var documents: [DocumentID] = []

  @Option(
    name: [.customLong("output"), .customShort("o")],
    help: ArgumentHelp("A PDF file, a folder, or - for standard output.", valueName: "out.pdf|dir/|-"))
  var output: String

  @OptionGroup var files: FileOptions

  @Flag(help: "Put several documents into one PDF, one after the other.")
  var merge = false

  @Flag(help: "Replace files that already exist.")
  var force = false

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output is empty.") }
  }

  func perform(_ console: inout Console) throws(Refusal) {
    let json = try common.read(input.path, &console)
    let rendering = try render(json)
    try common.pass(rendering.warnings, console)
    if output == "-" {
      try console.writeResult(only(rendering.documents).pdf)
    } else {
      let files = try outputFiles(rendering.documents)
      if isFolder { try makeFolder(output) }
      try write(files, replacing: force)
      for (file, document) in zip(files, rendering.documents) {
        console.tellWritten(file.path, pages: document.pageCount)
      }
    }
  }

  private func render(_ json: [UInt8]) throws(Refusal) -> Rendering {
    let engine = try common.makeEngine()
    let asked = documents.isEmpty ? nil : documents
    return try merge
      ? engine.renderMerged(json, documents: asked, assets: input.assets, options: files.options)
      : engine.render(json, documents: asked, assets: input.assets, options: files.options)
  }

  private var isFolder: Bool { output.hasSuffix("/") || fileKind(output) == .folder }

  private func outputFiles(_ documents: [RenderedDocument]) throws(Refusal) -> [OutputFile] {
    guard isFolder else { return [OutputFile(path: output, bytes: try only(documents).pdf)] }
    let folder = output.hasSuffix("/") ? output : output + "/"
    return documents.map { OutputFile(path: folder + $0.fileName, bytes: $0.pdf) }
  }

  private func only(_ documents: [RenderedDocument]) throws(Refusal) -> RenderedDocument {
    guard let document = documents.first, documents.count == 1 else {
      let folder = output.hasSuffix(".pdf") ? String(output.dropLast(4)) : "out"
      throw Refusal(
        Diagnostic(
          OutputCode.severalDocumentsInOneFile, at: .thing(output),
          [.count: String(documents.count), .file: folder]))
    }
    return document
  }
}
