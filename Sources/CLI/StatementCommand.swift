import ArgumentParser
import Exigible

struct StatementCommand: ReportingCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  static let configuration = CommandConfiguration(
    commandName: "statement",
    abstract: "Print the claim as data: every interest line with its rate and source, every imputation.",
    discussion: "The text is in French, the language of the documents; json and csv are for other programs.")

  @OptionGroup var input: CaseInput
  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Form of the result.", valueName: "text|json|csv"))
  var format: Format = .text

  func perform(_ console: inout Console) throws(Refusal) {
    let json = try common.read(input.path, &console)
    let statement = try common.makeEngine().statement(json)
    try common.pass(statement.warnings, console)
    let result =
      switch format {
      case .text: statement.text
      case .json: statement.json
      case .csv: statement.csv
      }
    try console.writeResult(result)
  }
}
