import ArgumentParser
import Exigible

/// The cases that a measurement runs over, one a line.
struct Cases: ParsableArguments {
  @Argument(help: "Cases as JSON Lines, all naming the same document.")
  var path: String

  @Option(help: "Documents to make: a measure takes the cases in turn, a dump holds each once at most.")
  var count = 200

  /// At least one case.
  func read() throws -> [[UInt8]] {
    let cases = try readFile(path, at: .thing(path)).split(separator: 10).map(Array.init)
    guard !cases.isEmpty else { throw ValidationError("\(path) holds no case") }
    return cases
  }
}

extension FileProfile: ExpressibleByArgument {}
