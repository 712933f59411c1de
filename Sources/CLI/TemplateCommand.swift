import ArgumentParser
import Exigible

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "List, show and check templates, and what they may print.",
    subcommands: [List.self, Show.self, Check.self, Fields.self])
}

extension TemplateCommand {
  struct List: ReportingCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the documents that can be written.")

    @OptionGroup var common: CommonOptions

    func perform(_ console: inout Console) throws(Refusal) {
      let summaries = try common.makeEngine().templateSummaries()
      let width = summaries.map(\.id.rawValue.count).max() ?? 0
      let lines = summaries.map { summary in
        let id = summary.id.rawValue
        let words = [summary.title, summary.summary].compactMap { $0 }.joined(separator: ". ")
        return id + String(repeating: " ", count: width - id.count + 2) + words + "\n"
      }
      try console.writeResult(lines.joined())
    }
  }

  struct Show: ReportingCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Print the files of a template and of its page, or of the shared parts or pages.",
      discussion: "Copy them into a folder of your own and name it with --templates.")

    @Argument(help: ArgumentHelp("A document, parts or layouts.", valueName: "id"))
    var id: String

    @OptionGroup var common: CommonOptions

    func perform(_ console: inout Console) throws(Refusal) {
      let files = Engine.templateFiles(id)
      guard !files.isEmpty else {
        let known = try common.makeEngine().templateSummaries().map(\.id.rawValue).joined(separator: ", ")
        throw Refusal(
          Diagnostic(OutputCode.unknownDocument, at: .thing(id), [.found: id, .wanted: known]))
      }
      let texts = files.map { "=== \($0.path)\n\($0.text)\($0.text.hasSuffix("\n") ? "" : "\n")" }
      try console.writeResult(texts.joined(separator: "\n"))
    }
  }

  struct Check: ReportingCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Say everything that is wrong with a folder of templates.",
      discussion: "The folder holds one folder a template, and may hold parts/.")

    @Argument(help: ArgumentHelp("Folder of templates.", valueName: "dir"))
    var folder: String

    @OptionGroup var common: CommonOptions

    func perform(_ console: inout Console) throws(Refusal) {
      let files = try readFolder(folder, extensions: ["json", "md"], at: .thing(folder))
      let findings = Engine.checkTemplates(files, in: folder)
      if findings.contains(where: { $0.severity == .error }) { throw Refusal(findings) }
      try common.pass(findings, console)
      console.tellInOrder(folder)
    }
  }

  struct Fields: ReportingCommand {
    static let configuration = CommandConfiguration(
      commandName: "fields", abstract: "List every name that a template may use between braces.")

    @OptionGroup var common: CommonOptions

    func perform(_ console: inout Console) throws(Refusal) {
      var text = ""
      for kind in TemplateName.Kind.allCases {
        text += (text.isEmpty ? "" : "\n") + title(of: kind, in: console.language) + "\n"
        for name in Engine.templateNames where name.kind == kind {
          let within = name.within.map { " [\($0)]" } ?? ""
          text += "  \(name.name)\(within)  \(name.summary)\n"
        }
      }
      try console.writeResult(text)
    }

    private func title(of kind: TemplateName.Kind, in language: MessageLanguage) -> String {
      switch (kind, language) {
      case (.field, .french): "Champs, {{nom}} :"
      case (.field, .english): "Fields, {{name}}:"
      case (.list, .french): "Listes, {{#nom}} … {{/nom}} :"
      case (.list, .english): "Lists, {{#name}} … {{/name}}:"
      case (.figure, .french): "Dessins, {{nom}} seul sur sa ligne :"
      case (.figure, .english): "Drawings, {{name}} alone on its line:"
      case (.condition, .french): "Conditions, {{#nom}} … {{/nom}} ou {{^nom}} … {{/nom}} :"
      case (.condition, .english): "Conditions, {{#name}} … {{/name}} or {{^name}} … {{/name}}:"
      }
    }
  }
}
