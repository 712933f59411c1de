import ArgumentParser
import Exigible

struct ExplainCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a message by its code, or one invoice of a case, step by step.",
    discussion: """
      A code: what the message tells, an example, the remedy. Without a code, every code is listed. \
      A case and --invoice: what was invoiced, from when interest runs and why, each period, each payment and \
      where it went, what was left aside, until when to sue, and the balance.
      """)

  @Argument(help: ArgumentHelp("The code, such as C012, or the case, as JSON.", valueName: "code|case.json"))
  var subject: String?

  @Option(
    name: .customLong("invoice"),
    help: ArgumentHelp("Number of the invoice to explain, or name of an award.", valueName: "number"))
  var invoice: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isCase = subject?.hasSuffix(".json") ?? false
    if isCase, invoice == nil { throw ValidationError("Name the invoice of the case with --invoice.") }
    if subject == nil, invoice != nil { throw ValidationError("Name the case that holds the invoice.") }
  }

  func perform(_ console: inout Console) throws(Refusal) {
    let language = console.language
    if let invoice, let subject { return try tell(invoice, of: subject, &console) }
    guard let code = subject else {
      let lines = Engine.diagnosticIDs.compactMap { Engine.explain($0, in: language) }
        .map { "\($0.id)  \($0.message)\n" }
      return try console.writeResult(lines.joined())
    }
    guard let explanation = Engine.explain(code, in: language) else {
      let letter = code.uppercased().prefix(1)
      let nearby = Engine.diagnosticIDs.filter { $0.hasPrefix(letter) }
      let shown = nearby.isEmpty ? "C001" : "\(nearby[0]) … \(nearby[nearby.count - 1])"
      throw Refusal(
        Diagnostic(OutputCode.unknownCode, at: .thing(code), [.found: code, .wanted: shown]))
    }
    try console.writeResult(text(of: explanation, in: language))
  }

  private func tell(_ invoice: String, of path: String, _ console: inout Console) throws(Refusal) {
    let json = try common.read(path, &console)
    let story = try common.makeEngine().explain(invoice: invoice, of: json, in: console.language)
    try common.pass(story.warnings, console)
    try console.writeResult(story.value.text)
  }

  private func text(of explanation: Explanation, in language: MessageLanguage) -> String {
    let isFrench = language == .french
    var parts = ["\(explanation.id)  \(explanation.message)"]
    if let hint = explanation.hint { parts.append((isFrench ? "Remède : " : "Remedy: ") + hint) }
    if let article = explanation.article { parts.append((isFrench ? "Article : " : "Article: ") + article) }
    if let example = explanation.example {
      let indented = example.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
      parts.append((isFrench ? "Exemple :" : "Example:") + "\n\n" + indented)
    }
    return parts.joined(separator: "\n\n").trimmedOfFinalLines + "\n"
  }
}

extension String {
  fileprivate var trimmedOfFinalLines: String {
    String(self[..<(lastIndex { $0 != "\n" && $0 != " " }.map { index(after: $0) } ?? endIndex)])
  }
}
