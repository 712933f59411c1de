import Exigible
import Glibc

/// What of this process is in memory, in megabytes, as the system tells it (`proc(5)`).
enum ProcessMemory {
  /// Now.
  static var resident: Double {
    get throws {
      let path = "/proc/self/statm"
      let pages = try text(of: path).split(separator: " ").dropFirst().first.flatMap { Double($0) }
      guard let pages else { throw Unmeasured(path: path) }
      return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
    }
  }

  /// At most, so far. `getrusage` would begin with the memory of the process that started this one.
  static var peak: Double {
    get throws {
      let path = "/proc/self/status"
      let line = try text(of: path).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
      guard let kibibytes else { throw Unmeasured(path: path) }
      return kibibytes / 1024
    }
  }

  private static func text(of path: String) throws -> String {
    String(decoding: try readFile(path, at: .thing(path)), as: UTF8.self)
  }

  private struct Unmeasured: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) does not tell how much memory is used" }
  }
}
