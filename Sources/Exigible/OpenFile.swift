import Diagnostics
import Glibc

/// A file that is open as long as this value lives.
final class OpenFile: Sendable {
  let descriptor: Int32
  private let isOwned: Bool

  /// The file at `path`; `-` is standard input, which stays open.
  ///
  /// - Parameter waits: whether to wait for somebody to write, where the path is that of a pipe; who does not waits when
  ///   reading.
  static func input(_ path: String, at place: Place, waits: Bool = true) throws(Refusal) -> OpenFile {
    path == "-"
      ? OpenFile(borrowing: STDIN_FILENO) : try OpenFile(reading: path, at: place, waits ? 0 : O_NONBLOCK)
  }

  private init(borrowing descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  /// - Parameter flags: beside `O_RDONLY` and `O_CLOEXEC`.
  /// - Throws: what prevents it, at `place`.
  init(reading path: String, at place: Place, _ flags: Int32 = 0) throws(Refusal) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | flags)
    isOwned = true
    guard descriptor >= 0 else { throw unreadable(path, errno, at: place) }
  }

  /// - Parameter flags: beside `O_CLOEXEC`.
  init(writing path: String, _ flags: Int32) throws(Refusal) {
    descriptor = open(path, flags | O_CLOEXEC, 0o666)
    isOwned = true
    guard descriptor >= 0 else { throw notWritten(path, errno) }
  }

  deinit { if isOwned, descriptor >= 0 { close(descriptor) } }

  /// Fills `bytes` with what comes next, or with what stands at `offset`, as far as the file goes.
  ///
  /// - Returns: how many bytes were read; nil for an error, which `errno` tells.
  func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int? = nil) -> Int? {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
      let count =
        if let offset {
          pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
        } else {
          Glibc.read(descriptor, rest.baseAddress, rest.count)
        }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      done += count
    }
    return done
  }
}
