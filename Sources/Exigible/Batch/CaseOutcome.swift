import CaseFiles
import Diagnostics
import JSON
import Mailing

/// What became of one entry, before the batch has recorded it.
struct CaseOutcome: Sendable {
  var record: CaseRecord
  /// The pages for a print run, packed.
  var pages: [UInt8] = []
  private(set) var messages: [BatchMessage] = []
  /// What stops the whole batch: nothing is wrong with the entry, and it is to be tried again.
  var halt: Refusal?
  /// Bytes of the entry.
  let size: Int
  /// Share of the input up to the end of the entry, when it is known.
  let share: Double?
  private let name: String
  private let isLine: Bool
  private var source: JSONSource?

  init(_ item: BatchItem) {
    name = item.name
    isLine = item.isLine
    size = item.size
    share = item.share
    record = CaseRecord(number: item.number, digest: item.digest)
    if case .success(let text) = item.text {
      source = JSONSource(
        text: SourceText(name: name, bytes: text), root: JSONNode(content: .null, range: 0..<0))
    }
  }

  /// Keeps where the case stands in its text, and its reference as far as there is one.
  mutating func read(_ entry: BatchEntry) {
    source = source.map { JSONSource(text: $0.text, root: entry.root) }
    record.reference = entry.root["reference"]?.string
      .map { String($0.prefix(CaseOutcome.longestReference)) }
  }

  private static let longestReference = 80

  /// Records that the entry is refused, or that the batch must stop when the machine is the reason.
  mutating func refuse(_ refusal: Refusal, in language: MessageLanguage) {
    let faults = refusal.diagnostics.filter(\.blamesTheMachine)
    if halt == nil, !faults.isEmpty { halt = Refusal(faults) }
    guard halt == nil else { return }
    record.letters = []
    pages = []
    note(refusal.diagnostics, in: language)
  }

  mutating func note(_ diagnostics: [Diagnostic], in language: MessageLanguage) {
    for diagnostic in diagnostics {
      let located = source?.locate(diagnostic) ?? LocatedDiagnostic(diagnostic)
      let finding = Finding(located, ofLine: isLine ? record.number : nil, in: language)
      record.findings.append(finding)
      messages.append(
        BatchMessage(
          code: finding.code, isError: finding.severity == .error, file: name.visible, entry: record.number,
          line: finding.line, column: finding.column, path: finding.path?.visible,
          reference: record.reference?.visible,
          message: diagnostic.messageWithoutValues(in: language),
          hint: diagnostic.hintWithoutValues(in: language), article: diagnostic.article))
    }
  }

  /// Drops the text, which is no longer needed once a worker is done.
  mutating func forgetText() { source = nil }
}

extension BatchItem {
  /// SHA-256 of the entry; of nothing when it could not be read.
  var digest: String { sha256((try? text.get()) ?? []) }
}

extension Diagnostic {
  /// Whether another attempt may succeed with the same input: a disk is full or fails, a folder is closed, no file can
  /// be opened, a library is missing.
  var blamesTheMachine: Bool {
    let codes: [OutputCode] = [
      .fileUnreadable, .tooManyFiles, .outputUnwritable, .outputDenied, .outputFolderMissing, .outputIsFile,
    ]
    return codes.contains { $0.rawValue == id } || id == EnclosureCode.libraryMissing.rawValue
  }
}
