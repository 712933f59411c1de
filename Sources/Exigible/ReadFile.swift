import Diagnostics
import Glibc

/// Most bytes read from one file: a thousand times the longest case known, and still small beside memory.
package let largestFile = 64 * 1024 * 1024

/// The bytes of the file at `path`; `-` is standard input.
///
/// - Throws: what prevented it, at `place`.
package func readFile(
  _ path: String, at place: Place, limit: Int = largestFile
) throws(Refusal) -> [UInt8] {
  let file = try OpenFile.input(path, at: place)
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 1)
  defer { buffer.deallocate() }
  var bytes: [UInt8] = []
  while true {
    guard let count = file.read(into: buffer) else { throw unreadable(path, errno, at: place) }
    bytes += buffer[..<count]
    guard bytes.count <= limit else {
      throw Refusal(
        Diagnostic(OutputCode.fileTooLarge, at: place, [.file: path, .limit: String(limit)]))
    }
    if count < buffer.count { return bytes }
  }
}

func unreadable(_ name: String, _ error: Int32, at place: Place) -> Refusal {
  let code: OutputCode =
    switch error {
    case ENOENT, ENOTDIR: .fileNotFound
    case EISDIR: .fileIsFolder
    case EACCES, EPERM: .fileDenied
    case EMFILE, ENFILE: .tooManyFiles
    default: .fileUnreadable
    }
  return Refusal(Diagnostic(code, at: place, [.file: name, .reason: systemReason(error)]))
}

/// The system's own words for an error number.
package func systemReason(_ error: Int32) -> String {
  guard let words = strerror(error) else { return String(error) }
  return String(cString: words)
}
