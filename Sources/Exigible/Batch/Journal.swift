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
  private var reader: LineReader
  private var linesRead = 0
  private(set) var key: RunKey

  private static let longestLine = 64 << 20

  /// Opens the journal, or begins it under `key`.
  ///
  /// - Throws: a journal that is there when `isResumed` is false, that has another key or that is damaged.
  init(_ path: String, key: RunKey, isResumed: Bool, folder: String) throws(Refusal) {
    self.path = path
    self.key = key
    file = try OpenFile(writing: path, O_RDWR | O_CREAT | O_APPEND)
    reader = LineReader(descriptor: file.descriptor, limit: Journal.longestLine)
    length = Journal.lengthOfWholeLines(file.descriptor)
    guard length == 0 || isResumed else {
      throw Refusal(Diagnostic(MailingCode.runExists, at: .thing(folder), [.file: folder]))
    }
    guard ftruncate(file.descriptor, off_t(length)) == 0 else { throw notWritten(path, errno) }
    lseek(file.descriptor, 0, SEEK_SET)
    if length == 0 {
      try append([writeJSON(key.json)])
    } else {
      try readKey(wanted: key)
    }
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

  /// The next record of those that were there when the journal was opened; nil after the last.
  mutating func nextRecord() throws(Refusal) -> CaseRecord? {
    guard let line = try nextLine() else { return nil }
    guard let node = try? readJSON(line), let record = CaseRecord(node) else { throw damaged }
    return record
  }

  private mutating func readKey(wanted: RunKey) throws(Refusal) {
    guard let line = try nextLine(), let node = try? readJSON(line), let found = RunKey(node) else {
      throw damaged
    }
    if let difference = found.difference(from: wanted) { throw Refusal(difference) }
    key = found
  }

  private mutating func nextLine() throws(Refusal) -> [UInt8]? {
    linesRead += 1
    switch reader.next(waits: { false }) {
    case .text(let line): return line
    case .end, .notReady: return nil
    case .tooLong: throw damaged
    case .failure(let error): throw unreadable(path, error, at: .thing(path))
    }
  }

  private var damaged: Refusal {
    Refusal(
      Diagnostic(
        MailingCode.journalDamaged, at: .thing(path), [.file: path, .count: String(linesRead)]))
  }

  /// Bytes up to and including the last line feed.
  private static func lengthOfWholeLines(_ descriptor: Int32) -> Int {
    var end = Int(lseek(descriptor, 0, SEEK_END))
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while end > 0 {
      let start = max(0, end - chunk.count)
      let count = pread(descriptor, &chunk, end - start, off_t(start))
      guard count > 0 else { return 0 }
      if let feed = chunk[..<count].lastIndex(of: UInt8(ascii: "\n")) { return start + feed + 1 }
      end = start
    }
    return 0
  }
}

/// The records of a journal, from the first, read once more.
struct JournalRecords {
  private let file: OpenFile
  private var reader: LineReader
  private let path: String

  init(_ path: String) throws(Refusal) {
    self.path = path
    file = try OpenFile(reading: path)
    reader = LineReader(descriptor: file.descriptor, limit: .max)
    _ = reader.next(waits: { false })
  }

  mutating func next() throws(Refusal) -> CaseRecord? {
    switch reader.next(waits: { false }) {
    case .text(let line): return (try? readJSON(line)).flatMap(CaseRecord.init)
    case .failure(let error): throw unreadable(path, error, at: .thing(path))
    case .end, .notReady, .tooLong: return nil
    }
  }
}
