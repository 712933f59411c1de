import ArgumentParser
import Exigible

struct RatesCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates",
    abstract: "List the dated parameters of the law, each with its source and how far it is known.")

  @Option(
    name: .customLong("on"),
    help: ArgumentHelp("Only what is in force on this day, derived rates included.", valueName: "yyyy-mm-dd"))
  var day: CalendarDate?

  @OptionGroup var common: CommonOptions

  func perform(_ console: inout Console) throws(Refusal) {
    let engine = try common.makeEngine()
    let parameters = day.map(engine.parameters(on:)) ?? engine.parameters
    var text = ""
    var table = ""
    for parameter in parameters {
      if parameter.name != table {
        table = parameter.name
        text +=
          "\(text.isEmpty ? "" : "\n")\(table)  (\(parameter.unit), known until \(parameter.knownUntil.iso))\n"
      }
      text += line(parameter)
    }
    if let day {
      let unknown = engine.unknownParameters(on: day).map { line($0, on: day) }
      text += (text.isEmpty || unknown.isEmpty ? "" : "\n") + unknown.joined()
    }
    try console.writeResult(text)
  }

  private func line(_ unknown: UnknownParameter, on day: CalendarDate) -> String {
    "\(unknown.name)  not known on \(day.iso): known from \(unknown.knownFrom.iso) to \(unknown.knownUntil.iso)\n"
  }

  private func line(_ parameter: Parameter) -> String {
    let value = String(repeating: " ", count: max(0, 8 - parameter.value.count)) + parameter.value
    let source = [parameter.act, parameter.source].compactMap { $0 }.filter { !$0.isEmpty }.joined(
      separator: " · ")
    let checked = parameter.checkedOn.map { " on \($0.iso)" } ?? ""
    return "  \(parameter.from.iso) \(value)  \(parameter.status)\(checked) · \(source)\n"
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
