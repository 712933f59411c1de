import ArgumentParser
import Exigible
import JSON

/// A whole batch into one print run: journal, spill, parts and manifest are on the disk when it ends.
struct PrintRunBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Time a print run of all the cases, per letter; one line of JSON.")

  @Argument(help: "Cases as JSON Lines.") var path: String
  @Argument(help: "A folder that is empty or does not exist.") var folder: String
  @Option(help: "Cases and parts worked on at once.") var jobs = 1

  func run() throws {
    let engine = try Engine()
    var request = BatchRequest(.lines(path), into: folder)
    request.printRun = PrintRun("RUN.pdf")
    request.jobs = jobs
    let start = try ProcessClock.now
    let report = try engine.batch(request)
    let end = try ProcessClock.now
    let count = Double(max(1, report.letters))
    print(
      writeJSON([
        "n": .integer(report.letters), "threads": .integer(jobs), "parts": .integer(report.parts),
        "cpu_ms": .decimal((end.processor - start.processor) * 1000 / count),
        "wall_ms": .decimal((end.wall - start.wall) * 1000 / count), "peak_mb": .decimal(end.peak),
        "bytes": .integer(try writtenBytes() / max(1, report.letters)),
      ]))
  }

  private func writtenBytes() throws -> Int {
    try fileNames(in: folder, extension: "pdf", at: .thing(folder)).reduce(0) { sum, name in
      try sum + readFile(folder + "/" + name, at: .thing(name), limit: .max).count
    }
  }
}
