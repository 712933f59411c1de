import ArgumentParser
import Exigible

struct VerifyCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Render a file again from its case, and tell every difference.",
    discussion: "Ends with 0 when the file is the one that its case gives, with 1 when anything differs.")

  @Argument(help: ArgumentHelp("The file to verify.", valueName: "file.pdf"))
  var path: String

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The case, for a file that does not carry it.", valueName: "case.json"))
  var casePath: String?

  @Option(
    name: .customLong("assets"),
    help: ArgumentHelp(
      "Folder that relative paths in the case start from (default: that of --case).", valueName: "dir"))
  var assetFolder: String?

  @OptionGroup var common: CommonOptions

  func perform(_ console: inout Console) throws(Refusal) {
    let pdf = try readFile(path, at: .thing(path))
    var json: [UInt8]?
    if let casePath {
      let bytes = try readFile(casePath, at: .thing(casePath))
      console.source = CaseText(name: casePath, json: bytes)
      json = bytes
    }
    let differences = try common.makeEngine()
      .verify(pdf, case: json, assets: assetFolder ?? casePath.flatMap(CaseInput.folder))
    if !differences.isEmpty { throw Refusal(differences) }
    console.tellConforming(path)
  }
}

extension Console {
  /// Tells that a file is the one that its case gives.
  func tellConforming(_ path: String) {
    switch language {
    case .french: note("\(path) : conforme")
    case .english: note("\(path): conforming")
    }
  }
}
