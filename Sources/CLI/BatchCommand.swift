import ArgumentParser
import Exigible

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Write the letters of many cases into one folder, with the manifest of what was sent.",
    discussion: """
      The input is JSON Lines (a case, or {"case": …, "documents": […]}, on each line), a folder of cases, or - \
      for standard input. A bad case never stops the others: it is refused, told, and counted; the status is then \
      65. Messages tell nothing of a case but its reference; the manifest tells all.

      A batch that was stopped, whatever the reason, is taken up by the same command with --resume, and ends with the \
      same files. Ctrl-C finishes the letters under way.
      """)

  @Argument(help: ArgumentHelp("The cases.", valueName: "cases.jsonl|dir|-"))
  var path: String

  @Option(
    name: [.customLong("document"), .customShort("d")],
    help: ArgumentHelp(
      "A document for each line that names none; may be repeated (default: those of the case).",
      valueName: "id"))
  var documents: [DocumentID] = []

  @Option(
    name: [.customLong("output"), .customShort("o")],
    help: ArgumentHelp("The folder of the batch: new, empty, or that of a batch to resume.", valueName: "dir")
  )
  var folder: String

  @Option(
    name: .customLong("assets"),
    help: ArgumentHelp(
      "Folder that relative paths in a case start from (default: that of the input; none for -).",
      valueName: "dir"))
  var assetFolder: String?

  @Option(
    name: .customLong("manifest"),
    help: ArgumentHelp(
      "Where the manifest goes, as a table or as JSON Lines (default: both, in the folder of the batch).",
      valueName: "path.csv|path.jsonl"))
  var manifest: String?

  @Option(
    name: .customLong("enclose"),
    help: ArgumentHelp(
      "A PDF file, under --assets, that goes with every case of a print run; may be repeated.",
      valueName: "file.pdf"))
  var enclosures: [String] = []

  @OptionGroup var files: FileOptions
  @OptionGroup var printing: PrintRunOptions
  @OptionGroup var work: BatchOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if folder.isEmpty { throw ValidationError("--output is empty.") }
  }

  func run() throws {
    let console = common.console
    var display = BatchDisplay(console)
    let report: BatchReport
    do throws(Refusal) {
      report = try write(console, &display)
    } catch {
      display.clear()
      console.report(error.diagnostics)
      throw ExitStatus(error).exitCode
    }
    display.end(report)
    if !report.isComplete { throw ExitStatus.interrupted.exitCode }
    if report.refused > 0 { throw ExitStatus.inputAtFault.exitCode }
  }

  private func write(_ console: Console, _ display: inout BatchDisplay) throws(Refusal) -> BatchReport {
    let interruption = Interruption()
    let request = try request(console.language)
    return try common.makeEngine().batch(request) {
      interruption.isPending
    } progress: {
      display.show($0)
    }
  }

  private func request(_ language: MessageLanguage) throws(Refusal) -> BatchRequest {
    let isFolder = fileKind(path) == .folder
    var request = BatchRequest(isFolder ? .folder(path) : .lines(path), into: folder)
    request.manifest = manifest
    request.enclosures = enclosures
    request.documents = documents.isEmpty ? nil : documents
    request.options = files.options
    request.printRun = try printing.printRun(with: files)
    request.assets = assetFolder ?? (isFolder ? path : CaseInput.folder(of: path))
    request.refusesWarnings = common.strict
    request.isDuplex = work.duplex
    request.provider = work.provider
    request.shard = work.shard
    request.isResumed = work.resume
    request.jobs = work.jobs ?? allowedProcessors()
    request.language = language
    return request
  }
}
