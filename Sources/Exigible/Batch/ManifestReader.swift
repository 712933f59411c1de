import Diagnostics
import JSON
import Mailing

/// What a manifest tells of one entry of the input.
struct ManifestEntry {
  let record: CaseRecord
  /// The rows, in order.
  let rows: [JSONNode]
  /// Line of the first in the manifest, from 1.
  let line: Int
}

/// The entries of a manifest in JSON Lines, one at a time.
struct ManifestReader {
  let path: String
  private let file: OpenFile
  private var reader: LineReader
  private var linesRead = 0
  private var ahead: (row: JSONNode, number: Int)?
  private var lastNumber = 0

  init(_ path: String) throws(Refusal) {
    self.path = path
    file = try OpenFile(reading: path, at: .thing(path))
    reader = LineReader(descriptor: file.descriptor, limit: .max)
  }

  /// The next entry; nil after the last.
  mutating func next() throws(Refusal) -> ManifestEntry? {
    let known = ahead
    let read = if let known { known } else { try nextRow() }
    guard let first = read else { return nil }
    let line = linesRead
    guard first.number > lastNumber else { throw damaged(at: line) }
    lastNumber = first.number
    var rows = [first.row]
    ahead = nil
    while let row = try nextRow() {
      guard row.number == first.number else {
        ahead = row
        break
      }
      rows.append(row.row)
    }
    guard let record = CaseRecord(number: first.number, rows: rows) else { throw damaged(at: line) }
    return ManifestEntry(record: record, rows: rows, line: line)
  }

  /// The place of what is wrong with `entry`.
  func place(of entry: ManifestEntry) -> Place { .file(name: path, line: entry.line, column: 1) }

  private mutating func nextRow() throws(Refusal) -> (row: JSONNode, number: Int)? {
    switch reader.next(waits: { true }) {
    case .text(let line):
      linesRead += 1
      guard let row = try? readJSON(line, limits: .ownTexts),
        ManifestRow.Column.allCases.allSatisfy({ row[$0.rawValue] != nil }),
        let number = row[ManifestRow.Column.line.rawValue]?.integer
      else { throw damaged(at: linesRead) }
      return (row, number)
    case .failure(let error): throw unreadable(path, error, at: .thing(path))
    case .tooLong: throw damaged(at: linesRead + 1)
    case .end, .notReady: return nil
    }
  }

  private func damaged(at line: Int) -> Refusal {
    Refusal(Diagnostic(ManifestCode.damaged, at: .file(name: path, line: line, column: 1)))
  }
}

extension CaseRecord {
  /// As far as rows of a manifest tell of it; nil when they are none.
  fileprivate init?(number: Int, rows: [JSONNode]) {
    self.init(number: number, digest: "")
    for row in rows {
      func text(_ column: ManifestRow.Column) -> String? { row[column.rawValue]?.string }
      guard let status = text(.status).flatMap(ManifestRow.Status.init(rawValue:)) else { return nil }
      reference = text(.reference)
      if status == .refused { continue }
      guard let document = text(.document), let reference, let service = text(.service),
        let pages = row[ManifestRow.Column.pages.rawValue]?.integer,
        let sheets = row[ManifestRow.Column.sheets.rawValue]?.integer, LetterRecord.counts.contains(pages),
        LetterRecord.counts.contains(sheets)
      else { return nil }
      letters.append(
        LetterRecord(
          document: document, file: RenderedDocument.fileName(reference: reference, document: document),
          pages: pages, sheets: sheets, service: service, registeredNumber: text(.registeredNumber),
          sha256: text(.sha256)))
    }
  }
}
