import ArgumentParser
import Exigible
import JSON

/// Whether memory grows with the number of documents.
struct MemoryBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract:
      "Resident memory after the first documents and after all; one line of JSON. Ends with 1 when it grew.")

  @OptionGroup var cases: Cases

  @Option(help: "Documents after which memory is first looked at.")
  var warm = 1_000

  @Option(help: "Most megabytes that may be added from then on.")
  var most: Double?

  func validate() throws {
    guard (1..<cases.count).contains(warm) else {
      throw ValidationError("--warm goes from 1 to below --count.")
    }
  }

  func run() throws {
    let cases = try cases.read()
    let engine = try Engine()
    var early = 0.0
    for rank in 0..<self.cases.count {
      let json = cases[rank % cases.count]
      let rendering = try engine.render(json)
      // What is read back, and what is refused, must leave nothing behind either.
      if rank % 50 == 1 { _ = try engine.verify(rendering.documents[0].pdf, case: json) }
      if rank % 50 == 2 { _ = try? engine.render(Array(json.dropLast(rank % 400))) }
      if rank + 1 == warm { early = try ProcessMemory.resident }
    }
    let late = try ProcessMemory.resident
    print(
      writeJSON(["n": .integer(self.cases.count), "early_mb": .decimal(early), "late_mb": .decimal(late)]))
    if let most, late - early > most { throw ExitCode.failure }
  }
}
