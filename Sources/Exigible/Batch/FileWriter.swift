import Diagnostics
import Glibc

/// Writes a file piece by piece under a hidden name beside its own, then gives it its name, whole.
struct FileWriter {
  private let path: String
  private let temporary: String
  private let file: OpenFile
  private var buffer: [UInt8] = []

  private static let chunk = 256 * 1024

  /// What an earlier attempt left under the hidden name is replaced.
  init(_ path: String) throws(Refusal) {
    self.path = path
    temporary = hiddenName(beside: path, suffix: "part")
    file = try OpenFile(writing: temporary, O_WRONLY | O_CREAT | O_TRUNC)
  }

  mutating func write(_ text: String) throws(Refusal) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= FileWriter.chunk { try flush() }
  }

  /// Puts the file on the disk and gives it its name, replacing a file already there.
  mutating func finish() throws(Refusal) {
    try flush()
    guard fsync(file.descriptor) == 0, rename(temporary, path) == 0 else {
      let error = errno
      abandon()
      throw notWritten(path, error)
    }
  }

  /// Leaves nothing behind.
  func abandon() { unlink(temporary) }

  private mutating func flush() throws(Refusal) {
    if let error = writeAll(buffer, to: file.descriptor) {
      abandon()
      throw notWritten(path, error)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
