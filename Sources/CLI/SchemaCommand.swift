import ArgumentParser
import Exigible

struct SchemaCommand: ReportingCommand {
  enum Name: String, ExpressibleByArgument, CaseIterable { case `case`, statement, manifest, provider }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a case, a statement, a row of a manifest or a provider's profile.")

  @Argument(help: ArgumentHelp("What to describe.", valueName: "case|statement|manifest|provider"))
  var name: Name = .case

  @OptionGroup var common: CommonOptions

  func perform(_ console: inout Console) throws(Refusal) {
    guard let schema = Engine.schema(name.rawValue) else {
      throw Refusal(
        Diagnostic(
          OutputCode.fileNotFound, at: .thing(name.rawValue), [.file: name.rawValue + ".schema.json"]))
    }
    try console.writeResult(schema)
  }
}
