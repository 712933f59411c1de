import Foundation

/// A command that reads a file.
package enum Tool {
  package struct Result {
    package var status: Int32
    package var output: String
    package var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// Writes `file` to a temporary place whose path stands for `{}` among the arguments.
  package static func run(_ command: String, _ arguments: String..., on file: [UInt8]) throws -> Result {
    let scratch = try Scratch()
    let path = try scratch.write(Data(file), to: "file").path
    let run = try withExtendedLifetime(scratch) {
      try Program.execute("/usr/bin/\(command)", arguments.map { $0 == "{}" ? path : $0 })
    }
    return Result(status: run.status, output: run.outputText + run.errors)
  }
}
