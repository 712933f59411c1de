import ArgumentParser
import Exigible

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say everything that is wrong with cases; nothing is written.",
    discussion: """
      A case is read, computed, and set on pages for each document it names, so that whatever would stop \
      `render` is told here. A bad case does not stop the check of the others.
      """)

  @Argument(help: ArgumentHelp("Cases, as JSON; - reads standard input.", valueName: "case.json"))
  var paths: [String]

  @Option(
    name: [.customLong("document"), .customShort("d")],
    help: ArgumentHelp(
      "A document to check; may be repeated (default: those the case names).", valueName: "id"))
  var documents: [DocumentID] = []

  @Option(
    name: .customLong("assets"),
    help: ArgumentHelp("Folder that relative paths start from (default: each case's own).", valueName: "dir"))
  var assetFolder: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    var console = common.console
    let engine: Engine
    do throws(Refusal) {
      engine = try common.makeEngine()
    } catch {
      console.report(error.diagnostics)
      throw ExitStatus(error).exitCode
    }
    let statuses = paths.map { check($0, with: engine, &console) }
    if let worst = statuses.max(), worst != .done { throw worst.exitCode }
  }

  private func check(_ path: String, with engine: Engine, _ console: inout Console) -> ExitStatus {
    console.source = nil
    do throws(Refusal) {
      let json = try common.read(path, &console)
      let warnings = try engine.check(
        json, documents: documents.isEmpty ? nil : documents,
        assets: assetFolder ?? CaseInput.folder(of: path))
      try common.pass(warnings, console)
      console.tellInOrder(path)
      return .done
    } catch {
      console.report(error.diagnostics)
      return ExitStatus(error)
    }
  }
}
