import ArgumentParser
import Exigible

/// How a batch goes about its work.
struct BatchOptions: ParsableArguments {
  @Option(
    name: [.customLong("jobs"), .customShort("j")],
    help: ArgumentHelp(
      "Cases worked on at once (default: one for each core that the system allows).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Take up a batch that was stopped in that folder; begins one where there is none.")
  var resume = false

  @Flag(help: "Sheets are printed on both sides.")
  var duplex = false

  @Option(
    help: ArgumentHelp(
      "Hold each case against the limits of a print-and-post service: \(Engine.providers.joined(separator: ", ")), or a profile.",
      valueName: "id|file.json"))
  var provider: String?

  @Option(
    help: ArgumentHelp(
      "Take only the k-th of n equal parts of the input, for several machines.", valueName: "k/n"))
  var shard: Shard?

  /// Threads beyond this are a slip of the keyboard.
  private static let mostJobs = 1_024

  func validate() throws {
    if let jobs, !(1...BatchOptions.mostJobs).contains(jobs) {
      throw ValidationError("--jobs goes from 1 to \(BatchOptions.mostJobs).")
    }
  }
}

extension Shard: ExpressibleByArgument {
  public init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let index = numbers[0], let count = numbers[1] else { return nil }
    self.init(index: index, count: count)
  }
}
