import Diagnostics
import Glibc

/// Writes a file piece by piece under a hidden name beside its own, then gives it its name, whole.
struct FileWriter {
  private let path: String
  private let temporary: String
  private let file: OpenFile
  private var buffer: [UInt8] = []

  private static let chunk = 256 * 1024

  /// What an earlier attempt of the same owner left under the hidden name is replaced.
  ///
  /// - Parameter owner: who writes, in a few letters; others may be writing a file of that name too.
  init(_ path: String, owner: String) throws(Refusal) {
    self.path = path
    temporary = hiddenName(beside: path, suffix: owner + ".part")
    file = try OpenFile(writing: temporary, O_WRONLY | O_CREAT | O_TRUNC)
  }

  mutating func write(_ text: String) throws(Refusal) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= FileWriter.chunk { try flush() }
  }

  /// Puts the file on the disk and gives it its name.
  ///
  /// - Parameters:
  ///   - replacing: whether a file that bears it already may be replaced.
  ///   - note: told the SHA-256 of the file before it bears its name.
  mutating func finish(replacing: Bool, note: ((String) throws(Refusal) -> Void)? = nil) throws(Refusal) {
    try flush()
    guard fsync(file.descriptor) == 0 else { throw notWritten(path, errno) }
    if let note { try note(sha256(readFile(temporary, at: .thing(path), limit: .max))) }
    try giveName(path, to: temporary, replacing: replacing)
    unlink(temporary)
  }

  /// Leaves nothing behind.
  func abandon() { unlink(temporary) }

  private mutating func flush() throws(Refusal) {
    if let error = writeAll(buffer, to: file.descriptor) { throw notWritten(path, error) }
    buffer.removeAll(keepingCapacity: true)
  }
}
