import Diagnostics
import JSON
import Mailing

/// What a journal holds: the key of the batch, then its records one by one.
struct JournalRecords {
  /// That under which the batch was begun.
  let key: RunKey
  private var lines: JournalLines

  init(_ path: String) throws(Refusal) {
    lines = try JournalLines(path)
    guard let line = try lines.next(), let key = RunKey(line) else { throw lines.damaged }
    self.key = key
  }

  /// The next record; nil after the last.
  mutating func next() throws(Refusal) -> CaseRecord? {
    guard let line = try lines.next() else { return nil }
    guard let record = CaseRecord(line) else { throw lines.damaged }
    return record
  }

  /// What to tell of the record read last when it is not as it was written.
  var damaged: Refusal { lines.damaged }
}

/// The lines of a journal from the first.
private struct JournalLines {
  private let path: String
  private let file: OpenFile
  private var reader: LineReader
  private var linesRead = 0

  init(_ path: String) throws(Refusal) {
    self.path = path
    file = try OpenFile(reading: path, at: .thing(path))
    reader = LineReader(descriptor: file.descriptor, limit: .max)
  }

  mutating func next() throws(Refusal) -> JSONNode? {
    linesRead += 1
    switch reader.next(waits: { true }) {
    case .text(let line): return try node(line)
    case .failure(let error): throw unreadable(path, error, at: .thing(path))
    case .tooLong: throw damaged
    case .end, .notReady: return nil
    }
  }

  /// A record may be longer than the case it tells of, whose text it quotes.
  private func node(_ line: [UInt8]) throws(Refusal) -> JSONNode {
    guard let node = try? readJSON(line, limits: .ownTexts) else { throw damaged }
    return node
  }

  var damaged: Refusal {
    Refusal(
      Diagnostic(
        MailingCode.journalDamaged, at: .thing(path), [.file: path, .count: String(linesRead)]))
  }
}
