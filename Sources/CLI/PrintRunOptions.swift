import ArgumentParser
import Exigible

/// One file, in parts, for all letters of a batch.
struct PrintRunOptions: ParsableArguments {
  @Option(
    name: .customLong("print-run"),
    help: ArgumentHelp(
      "Put all letters into RUN-001.pdf, RUN-002.pdf, … of that folder, for a printer: PDF/A-2b, an outline.",
      valueName: "RUN.pdf"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "Most sheets of a part of the print run, an envelope being never split (default: 500); all: one file.",
      valueName: "n|all"))
  var partSheets: PartSheets?

  @Option(
    name: .customLong("sort"),
    help: ArgumentHelp(
      "Order of the print run: that of the input, or by postcode, or by sheets in the envelope (default: none).",
      valueName: "none|postcode|sheets"))
  var order: PrintOrder?

  @Flag(help: "With a print run, write a PDF for each letter too.")
  var withLetters = false

  func validate() throws {
    guard name == nil, partSheets != nil || order != nil || withLetters else { return }
    throw ValidationError("--part-sheets, --sort and --with-letters go with --print-run.")
  }

  /// Nil when none is wanted.
  ///
  /// - Throws: a name that is none; what the print run cannot be or carry.
  func printRun(with files: FileOptions) throws(Refusal) -> PrintRun? {
    guard let name else { return nil }
    guard var run = PrintRun(name) else {
      throw Refusal(Diagnostic(MailingCode.badRunName, at: .thing("--print-run"), [.found: name]))
    }
    if let partSheets { run.partSheets = partSheets.most }
    run.order = order ?? .none
    run.writesLetters = withLetters
    let refused = [
      files.profile == .archive ? "--profile archive" : nil,
      files.attachments == .caseFile ? "--attach case" : nil,
    ].compactMap { $0 }
    guard withLetters || refused.isEmpty else {
      throw Refusal(
        refused.map { Diagnostic(MailingCode.printRunContradicted, at: .thing("--print-run"), [.found: $0]) })
    }
    return run
  }
}

/// A number of sheets, or no limit.
struct PartSheets: ExpressibleByArgument {
  /// Nil for no limit.
  let most: Int?

  init?(argument: String) {
    guard argument != "all" else {
      most = nil
      return
    }
    guard let count = Int(argument), (1...PartSheets.limit).contains(count) else { return nil }
    most = count
  }

  /// A part is held in memory.
  private static let limit = 100_000
}

extension PrintOrder: ExpressibleByArgument {}
