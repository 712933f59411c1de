import ArgumentParser
import Exigible
import Glibc
import JSON

/// Whether memory grows with the number of documents.
struct MemoryBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Resident memory after the first twentieth of the documents and after all; one line of JSON.")

  @OptionGroup var cases: Cases

  func run() throws {
    let cases = try cases.read()
    let engine = try Engine()
    var early = 0.0
    for rank in 0..<self.cases.count {
      _ = try engine.render(cases[rank % cases.count])
      if rank + 1 == self.cases.count / 20 { early = residentMegabytes }
    }
    print(
      writeJSON([
        "n": .integer(self.cases.count), "early_mb": .decimal(early), "late_mb": .decimal(residentMegabytes),
      ]))
  }

  /// Pages of this process that are in memory (`proc(5)`, statm).
  private var residentMegabytes: Double {
    guard let text = try? readFile("/proc/self/statm", at: .thing("statm")),
      let pages = String(decoding: text, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap({
        Int($0)
      })
    else { return 0 }
    return Double(pages * sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
  }
}
