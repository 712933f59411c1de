import Diagnostics
import Glibc

/// A file to write, whole or not at all.
package struct OutputFile: Sendable {
  package let path: String
  let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Writes all of `files`, or none: each first under a temporary name in its own folder, flushed to disk, then all
/// given their names.
///
/// An interruption waits until the names are given, so that nothing half-written stays behind.
///
/// - Parameter replacing: whether a file already there may be replaced.
package func write(_ files: [OutputFile], replacing: Bool) throws(Refusal) {
  for file in files { try checkIsFree(file.path, replacing: replacing) }
  try withoutInterruption { () throws(Refusal) in
    var written: [(temporary: String, final: String)] = []
    defer { for file in written { unlink(file.temporary) } }
    for file in files {
      if fileKind(file.path) == .other {
        try writeToDevice(file)
        continue
      }
      let temporary = hiddenName(beside: file.path, suffix: "\(getpid()).part")
      written.append((temporary, file.path))
      try writeFile(file.bytes, to: temporary, O_EXCL, isFlushed: true, for: file.path)
    }
    for file in written { try giveName(file.final, to: file.temporary, replacing: replacing) }
  }
}

/// - Throws: a folder at `path`, or a file that may not be replaced.
func checkIsFree(_ path: String, replacing: Bool) throws(Refusal) {
  switch fileKind(path) {
  case .nothing, .other: return
  case .folder: throw refusal(.outputIsFolder, path)
  case .regularFile: if !replacing { throw refusal(.outputExists, path) }
  }
}

/// Hidden, so that a folder that is watched for PDFs does not see it.
func hiddenName(beside path: String, suffix: String) -> String {
  let slash = path.lastIndex(of: "/")
  let folder = slash.map { String(path[...$0]) } ?? ""
  let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
  // A name may have 255 bytes; two long ones differ at either end.
  let known = name.utf8.count <= 200 ? String(name) : "\(name.prefix(40))-\(name.suffix(40))"
  return "\(folder).\(known).\(suffix)"
}

/// Writes all of a file that nothing else knows of yet.
///
/// - Parameters:
///   - presence: `O_TRUNC` to replace what an earlier attempt left, `O_EXCL` to refuse it.
///   - isFlushed: whether to wait until the disk holds it.
///   - path: the name it will bear, for messages.
func writeFile(
  _ bytes: [UInt8], to temporary: String, _ presence: Int32, isFlushed: Bool, for path: String
) throws(Refusal) {
  let descriptor = open(temporary, O_WRONLY | O_CREAT | presence | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw notWritten(path, errno) }
  var error = writeAll(bytes, to: descriptor)
  if error == nil, isFlushed, fsync(descriptor) != 0 { error = errno }
  if close(descriptor) != 0, error == nil { error = errno }
  if let error { throw notWritten(path, error) }
}

/// Writes a file under a hidden name beside its own, which it gets once the disk holds it; it replaces one already there.
func writeWhole(_ bytes: [UInt8], to path: String, suffix: String) throws(Refusal) {
  let temporary = hiddenName(beside: path, suffix: suffix)
  do throws(Refusal) {
    try writeFile(bytes, to: temporary, O_TRUNC, isFlushed: true, for: path)
    guard rename(temporary, path) == 0 else { throw notWritten(path, errno) }
  } catch {
    unlink(temporary)
    throw error
  }
}

/// A device or a named pipe is written to, never replaced.
private func writeToDevice(_ file: OutputFile) throws(Refusal) {
  let descriptor = open(file.path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw notWritten(file.path, errno) }
  defer { close(descriptor) }
  if let error = writeAll(file.bytes, to: descriptor) { throw notWritten(file.path, error) }
}

/// Without leave to replace, a link is made rather than a rename: it fails where a file has appeared meanwhile.
/// Gives a finished file its name.
///
/// - Parameter replacing: whether a file that bears it already may be replaced.
func giveName(_ path: String, to temporary: String, replacing: Bool) throws(Refusal) {
  if !replacing {
    if link(temporary, path) == 0 { return }
    if errno == EEXIST { throw refusal(.outputExists, path) }
    // Some file systems know no links: there, the check made at the start has to do.
  }
  guard rename(temporary, path) == 0 else { throw notWritten(path, errno) }
}

/// Makes the folder at `path` and those above it, where they do not stand yet.
package func makeFolder(_ path: String) throws(Refusal) {
  var made = path.hasPrefix("/") ? "/" : ""
  for step in path.split(separator: "/") {
    made += step + "/"
    let error = mkdir(made, 0o777) == 0 ? EEXIST : errno
    guard error == EEXIST || error == ENOTDIR else { throw notWritten(path, error) }
    guard fileKind(made) == .folder else { throw refusal(.outputIsFile, String(made.dropLast())) }
  }
}

/// Writes where the descriptor stands, or at `offset`.
///
/// - Returns: the error that stopped the writing, or nil when every byte was taken.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32, at offset: Int? = nil) -> Int32? {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress
      let count =
        if let offset {
          pwrite(descriptor, start, rest.count, off_t(offset + rest.startIndex))
        } else {
          write(descriptor, start, rest.count)
        }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return errno }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}

private func withoutInterruption(_ work: () throws(Refusal) -> Void) throws(Refusal) {
  var signals = sigset_t()
  var before = sigset_t()
  sigemptyset(&signals)
  for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
  pthread_sigmask(SIG_BLOCK, &signals, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  try work()
}

func notWritten(_ path: String, _ error: Int32) -> Refusal {
  switch error {
  case ENOENT, ENOTDIR: refusal(.outputFolderMissing, path)
  case EACCES, EPERM, EROFS: refusal(.outputDenied, path)
  case EMFILE, ENFILE: unreadable(path, error, at: .thing(path))
  default:
    Refusal(
      Diagnostic(
        OutputCode.outputUnwritable, at: .thing(path), [.file: path, .reason: systemReason(error)]))
  }
}

private func refusal(_ code: OutputCode, _ path: String) -> Refusal {
  Refusal(Diagnostic(code, at: .thing(path), [.file: path]))
}
