import ArgumentParser
import Exigible

struct ExplainCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a message by its code: what it tells, an example, the remedy.",
    discussion: "Without a code, every code is listed with its message.")

  @Argument(help: ArgumentHelp("The code, such as C012.", valueName: "code"))
  var code: String?

  @OptionGroup var common: CommonOptions

  func perform(_ console: inout Console) throws(Refusal) {
    let language = console.language
    guard let code else {
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

  private func text(of explanation: Explanation, in language: MessageLanguage) -> String {
    let isFrench = language == .french
    var parts = ["\(explanation.id)  \(explanation.message)"]
    if let hint = explanation.hint { parts.append((isFrench ? "Remède : " : "Remedy: ") + hint) }
    if let article = explanation.article { parts.append("Article: " + article) }
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
