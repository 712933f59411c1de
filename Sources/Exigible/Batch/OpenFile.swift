import Diagnostics
import Glibc

/// A file that is open as long as this value lives.
final class OpenFile: Sendable {
  let descriptor: Int32
  private let isOwned: Bool

  /// The open standard input, which stays open.
  static var standardInput: OpenFile { OpenFile(borrowing: STDIN_FILENO) }

  private init(borrowing descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  init(reading path: String) throws(Refusal) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    guard descriptor >= 0 else { throw unreadable(path, errno, at: .thing(path)) }
  }

  /// - Parameter flags: beside `O_CLOEXEC`.
  init(writing path: String, _ flags: Int32) throws(Refusal) {
    descriptor = open(path, flags | O_CLOEXEC, 0o666)
    isOwned = true
    guard descriptor >= 0 else { throw notWritten(path, errno) }
  }

  deinit { if isOwned, descriptor >= 0 { close(descriptor) } }
}
