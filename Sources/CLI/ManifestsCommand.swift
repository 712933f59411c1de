import ArgumentParser
import Exigible

struct ManifestsCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "manifests",
    abstract: "Join the manifests of the shards of one input, and refuse what two of them sent twice.",
    discussion: """
      Each batch refuses a letter or a registered number that comes twice in it; what comes twice across shards is found \
      here. With --cases, each entry of the input must be in one manifest, and no more.
      """)

  @Argument(help: ArgumentHelp("Manifests in JSON Lines, one a shard.", valueName: "manifest.jsonl"))
  var paths: [String]

  @Option(
    name: [.customLong("output"), .customShort("o")],
    help: ArgumentHelp(
      "Where the joined manifest goes; its end tells its form.", valueName: "path.csv|path.jsonl"))
  var output: String

  @Option(help: ArgumentHelp("The input that was shared out.", valueName: "cases.jsonl|dir"))
  var cases: String?

  @Flag(help: "Replace a file already there.")
  var force = false

  @OptionGroup var common: CommonOptions

  func perform(_ console: inout Console) throws(Refusal) {
    let input = cases.map { fileKind($0) == .folder ? BatchInput.folder($0) : .lines($0) }
    console.tell(
      try Engine.joinManifests(paths, into: output, of: input, replacing: force, limits: common.bounds.limits)
    )
  }
}
