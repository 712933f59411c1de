import Diagnostics
import Glibc
import JSON
import Mailing

/// What a batch has done, one line a case, in the order of the input; a line is there only once its files are safe.
///
/// A line that a sudden end cut short is dropped when the journal is opened again.
struct Journal {
  private let path: String
  private let file: OpenFile
  private var length: Int
  /// That under which the batch was begun.
  private(set) var key: RunKey

  /// Opens the journal, or begins it under `key`.
  ///
  /// - Throws: a journal that is there when `isResumed` is false, that has another key or that is damaged.
  init(_ path: String, key: RunKey, isResumed: Bool, folder: String) throws(Refusal) {
    self.path = path
    self.key = key
    file = try OpenFile(writing: path, O_RDWR | O_CREAT | O_APPEND)
    length = try Journal.lengthOfWholeLines(file, path)
    guard length == 0 || isResumed else {
      throw Refusal(Diagnostic(MailingCode.runExists, at: .thing(folder), [.file: folder]))
    }
    guard ftruncate(file.descriptor, off_t(length)) == 0 else { throw notWritten(path, errno) }
    if length == 0 { try append([writeJSON(key.json)]) }
    let begun = try JournalRecords(path).key
    if let difference = begun.difference(from: key) { throw Refusal(difference) }
    self.key = begun
  }

  /// Adds lines and puts them on the disk, all or none.
  mutating func append(_ lines: [String]) throws(Refusal) {
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    if let error = writeAll(bytes, to: file.descriptor) ?? (fsync(file.descriptor) == 0 ? nil : errno) {
      ftruncate(file.descriptor, off_t(length))
      throw notWritten(path, error)
    }
    length += bytes.count
  }

  /// Bytes up to and including the last line feed; what stands beyond is dropped.
  ///
  /// - Throws: a disk that does not give the file back: nothing of it may be dropped.
  static func lengthOfWholeLines(_ file: OpenFile, _ path: String) throws(Refusal) -> Int {
    var end = Int(lseek(file.descriptor, 0, SEEK_END))
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while end > 0 {
      let start = max(0, end - chunk.count)
      let count = chunk.withUnsafeMutableBytes {
        file.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[..<(end - start)]), at: start)
      }
      guard let count else { throw unreadable(path, errno, at: .thing(path)) }
      if let feed = chunk[..<count].lastIndex(of: UInt8(ascii: "\n")) { return start + feed + 1 }
      end = start
    }
    return 0
  }
}
