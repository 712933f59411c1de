import ArgumentParser
import Exigible

struct PreviewCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Write one page of a document as a PNG picture.")

  @OptionGroup var input: CaseInput
  @OptionGroup var common: CommonOptions

  @Option(
    name: [.customLong("document"), .customShort("d")],
    help: ArgumentHelp("The document to show.", valueName: "id"))
  var document: DocumentID

  @Option(
    name: [.customLong("output"), .customShort("o")],
    help: ArgumentHelp("A PNG file, or - for standard output.", valueName: "page.png|-"))
  var output: String

  @Option(help: ArgumentHelp("The page to show, from 1.", valueName: "n"))
  var page = 1

  @Option(help: ArgumentHelp("Dots per inch, 36 to 600.", valueName: "n"))
  var dpi = 144

  @Flag(help: "Replace a file that already exists.")
  var force = false

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output is empty.") }
    guard (36...600).contains(dpi) else { throw ValidationError("--dpi goes from 36 to 600.") }
  }

  func perform(_ console: inout Console) throws(Refusal) {
    let json = try common.read(input.path, &console)
    let picture = try common.makeEngine().preview(
      json, document: document, page: page, dotsPerInch: Double(dpi), assets: input.assets)
    try common.pass(picture.warnings, console)
    if output == "-" {
      try console.writeResult(picture.value)
    } else {
      try write([OutputFile(path: output, bytes: picture.value)], replacing: force)
      console.tellWritten(output, pages: 1)
    }
  }
}
