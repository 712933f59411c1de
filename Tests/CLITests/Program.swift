import Foundation

/// The built command `exigible`, run as its users run it: a process with arguments, streams and an exit status.
enum Program {
  struct Run {
    let status: Int32
    let output: Data
    let errors: String

    var outputText: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as one JSON object a line.
    func errorObjects() throws -> [[String: Any]] {
      try errors.split(separator: "\n").map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
        guard let object = object as? [String: Any] else { throw CocoaError(.propertyListReadCorrupt) }
        return object
      }
    }
    func errorCodes() throws -> [String] { try errorObjects().compactMap { $0["code"] as? String } }
  }

  /// Beside the test program, in the same build folder.
  static var path: String {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appending(path: "exigible").path
  }

  /// Runs `exigible` in `folder` under the C locale, plus `environment`.
  static func run(
    _ arguments: String..., input: Data = Data(), in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Run {
    try run(arguments, input: input, in: folder, environment: environment)
  }

  static func run(
    _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Run {
    try execute(path, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs a shell command in which `$EXIGIBLE` is the program: for pipes and closed streams.
  static func shell(
    _ command: String, in folder: URL? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    try execute(
      "/bin/bash", ["-c", command], in: folder,
      environment: environment.merging(["EXIGIBLE": path]) { given, _ in given })
  }

  /// Runs any tool; streams go through files, so that no pipe can fill up.
  static func execute(
    _ tool: String, _ arguments: [String], input: Data = Data(), in folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws -> Run {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? scratch.folder
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
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

/// A folder of its own for one test, removed with it.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "exigible-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func write(_ data: Data, to name: String) throws -> URL {
    let file = folder.appending(path: name)
    try data.write(to: file)
    return file
  }

  func read(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Names in the folder, hidden ones included.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }
}

/// Folders of the repository.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func file(_ path: String) -> URL { root.appending(path: path) }
}
