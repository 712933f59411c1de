import Diagnostics
import JSON
import Mailing

/// The lines of a journal from the first: the key of the batch, then its records.
struct JournalRecords {
  private let path: String
  private let file: OpenFile
  private var reader: LineReader
  private var linesRead = 0

  init(_ path: String) throws(Refusal) {
    self.path = path
    file = try OpenFile(reading: path)
    reader = LineReader(descriptor: file.descriptor, limit: .max)
  }

  /// The first line.
  mutating func readKey() throws(Refusal) -> RunKey {
    guard let line = try nextLine(), let key = RunKey(line) else { throw damaged }
    return key
  }

  /// The next record; nil after the last.
  mutating func next() throws(Refusal) -> CaseRecord? {
    guard let line = try nextLine() else { return nil }
    guard let record = CaseRecord(line) else { throw damaged }
    return record
  }

  private mutating func nextLine() throws(Refusal) -> JSONNode? {
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

  private var damaged: Refusal { damaged(atLine: linesRead) }

  func damaged(atLine line: Int) -> Refusal {
    Refusal(
      Diagnostic(MailingCode.journalDamaged, at: .thing(path), [.file: path, .count: String(line)]))
  }
}
