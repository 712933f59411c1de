import Foundation

/// The built command `exigible`, run as its users run it: a process with arguments, streams and an exit status.
package enum Program {
  package struct Run: Sendable {
    package let status: Int32
    package let output: Data
    package let errors: String

    package var outputText: String { String(decoding: output, as: UTF8.self) }

    /// Standard error, one JSON object a line, as `--errors json` writes it.
    package func messages() throws -> [Message] {
      try errors.split(separator: "\n").map { try JSONDecoder().decode(Message.self, from: Data($0.utf8)) }
    }
    package func codes() throws -> [String] { try messages().map(\.code) }
  }

  package struct Message: Decodable, Sendable {
    package let code: String
    package let severity: String
    package let message: String
    package let hint: String?
    package let path: String?
    package let file: String?
    package let line: Int?
    package let column: Int?
  }

  /// Beside the test program, in the same build folder.
  package static func built(_ name: String) -> String {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appending(path: name).path
  }

  /// Runs `exigible` in `folder` under the C locale, plus `environment`.
  package static func run(
    _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Run {
    try execute(built("exigible"), arguments, input: input, in: folder, environment: environment)
  }

  /// Runs a shell command that may call `exigible`: for pipes, closed streams and signals.
  ///
  /// `until_met 'test'` waits until a test is met, or what was last started in the background has ended.
  package static func shell(
    _ command: String, in folder: URL? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    let prelude = """
      PATH=\(URL(filePath: built("exigible")).deletingLastPathComponent().path):$PATH
      until_met() { until eval "$1" || ! kill -0 $! 2> /dev/null; do sleep 0.01; done; }

      """
    // Without a place for temporary files: ThreadSanitizer would keep one there, larger than some commands allow.
    let environment = ["TMPDIR": "/nowhere"].merging(environment) { $1 }
    return try execute("/bin/bash", ["-c", prelude + command], in: folder, environment: environment)
  }

  /// What sanitizers are told holds for the programs under test too.
  private static let sanitizerOptions = ProcessInfo.processInfo.environment.filter {
    $0.key.hasSuffix("SAN_OPTIONS")
  }

  /// Runs any tool; its streams are files, so that no pipe can fill up.
  package static func execute(
    _ tool: String, _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Run {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? scratch.folder
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
      .merging(sanitizerOptions) { $1 }.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: scratch.write(input, to: "input"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.write(Data(), to: "output"))
    process.standardError = try FileHandle(forWritingTo: scratch.write(Data(), to: "errors"))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try scratch.read("output"),
      errors: String(decoding: try scratch.read("errors"), as: UTF8.self))
  }
}
