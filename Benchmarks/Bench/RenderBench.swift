import ArgumentParser
import Exigible
import JSON
import Threads

/// Cases to finished files in memory, as a program that keeps its engine makes them.
struct RenderBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Time a document as a whole; one line of JSON.")

  @OptionGroup var cases: Cases
  @Option(help: "archive or print.") var profile = FileProfile.archive
  @Option(help: "Threads that share one engine.") var threads = 1
  @Option(help: "Documents made before the clock starts.") var warm = 40

  func run() throws {
    let cases = try cases.read()
    let engine = try Engine()
    _ = try render(0..<warm, of: cases, with: engine)
    let start = try ProcessClock.now
    let bytes = try renderAll(cases, with: engine)
    let end = try ProcessClock.now
    let count = Double(self.cases.count)
    print(
      writeJSON([
        "n": .integer(self.cases.count), "threads": .integer(threads),
        "cpu_ms": .decimal((end.processor - start.processor) * 1000 / count),
        "wall_ms": .decimal((end.wall - start.wall) * 1000 / count), "peak_mb": .decimal(end.peak),
        "bytes": .integer(bytes / self.cases.count),
      ]))
  }

  /// Bytes of all files together.
  private func renderAll(_ cases: [[UInt8]], with engine: Engine) throws -> Int {
    let total = self.cases.count
    guard threads > 1 else { return try render(warm..<warm + total, of: cases, with: engine) }
    let sums = Monitor<[Result<Int, any Error>]>([])
    let workers = (0..<threads).map { rank in
      let share = warm + total * rank / threads..<warm + total * (rank + 1) / threads
      return WorkerThread {
        let sum = Result { try self.render(share, of: cases, with: engine) }
        sums.withLock { $0.append(sum) }
      }
    }
    for worker in workers { worker?.join() }
    guard workers.allSatisfy({ $0 != nil }) else { throw ThreadRefused() }
    return try sums.withLock { try $0.reduce(0) { try $0 + $1.get() } }
  }

  private func render(_ ranks: Range<Int>, of cases: [[UInt8]], with engine: Engine) throws -> Int {
    var bytes = 0
    for rank in ranks {
      let rendering = try engine.render(
        cases[rank % cases.count], options: RenderOptions(profile: profile))
      bytes += rendering.documents.reduce(0) { $0 + $1.pdf.count }
    }
    return bytes
  }
}

private struct ThreadRefused: Error, CustomStringConvertible {
  var description: String { "the system gives no more threads" }
}

extension JSONValue {
  /// A measured figure, to the tenth of a microsecond.
  static func decimal(_ value: Double) -> JSONValue {
    .number("\((value * 10_000).rounded() / 10_000)")
  }
}
