import ArgumentParser
import Exigible

/// The case a command works on, and where the pictures it names are.
struct CaseInput: ParsableArguments {
  @Argument(help: ArgumentHelp("The case, as JSON; - reads standard input.", valueName: "case.json"))
  var path: String

  @Option(
    name: .customLong("assets"),
    help: ArgumentHelp(
      "Folder that relative paths in the case start from (default: the case's own folder).",
      valueName: "dir"))
  var assetFolder: String?

  /// None for a case from standard input without `--assets`.
  var assets: String? { assetFolder ?? CaseInput.folder(of: path) }

  static func folder(of path: String) -> String? {
    guard path != "-" else { return nil }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension DocumentID: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument) }
}
