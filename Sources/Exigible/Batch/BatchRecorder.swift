import Diagnostics
import JSON
import Mailing

/// Makes lasting what became of entries, in the order of the input, a group of them at a time: the disk is waited for
/// once a group.
///
/// Letters are written under names that nothing sees. A group of them is put on the disk, then recorded in the journal,
/// then given their names. Whatever the moment of a sudden end, the journal tells which letters are whole and which
/// entries remain: a file bears its name only if a record names it.
struct BatchRecorder {
  private let folder: RunFolder
  private var journal: Journal
  private let isDuplex: Bool
  /// Of a print run: the pages that are recorded so far.
  private(set) var spill: Spill?
  /// Of a print run: what the spill holds, in the order of the input.
  private(set) var envelopes: [Envelope] = []
  private var waiting: [CaseOutcome] = []
  /// Packed pages of those that wait.
  private var waitingBytes = 0
  private var lastRecording = monotonicSeconds()

  /// Entries recorded at once.
  private static let groupSize = 128
  /// Packed pages recorded at once, unless those of one case are more.
  private static let groupBytes = 8 << 20
  /// Seconds of work that a sudden end may cost.
  private static let longestWait = 1.0

  /// - Parameter spill: of a print run.
  init(_ folder: RunFolder, _ journal: Journal, spill: Spill?, isDuplex: Bool) {
    self.folder = folder
    self.journal = journal
    self.spill = spill
    self.isDuplex = isDuplex
  }

  /// Takes account of what an earlier run has recorded.
  mutating func note(_ record: CaseRecord) {
    spill?.note(record.spill)
    noteEnvelope(record)
  }

  /// Leaves behind what earlier runs have recorded, all of which has been noted.
  func dropUnrecordedPages() throws(Refusal) { try spill?.cut() }

  /// Records the outcome with those before it, now or with some that follow.
  mutating func add(_ outcome: CaseOutcome) throws(Refusal) {
    waiting.append(outcome)
    waitingBytes += outcome.pages.count
    if waiting.count >= BatchRecorder.groupSize || waitingBytes >= BatchRecorder.groupBytes
      || monotonicSeconds() - lastRecording >= BatchRecorder.longestWait
    {
      try record()
    }
  }

  /// Makes what waits lasting: letters and pages on the disk, then the journal, then the letters' names.
  mutating func record() throws(Refusal) {
    guard !waiting.isEmpty else { return }
    for index in waiting.indices where !waiting[index].record.isRefused {
      waiting[index].record.spill = try spill?.append(waiting[index].pages)
    }
    try folder.flushStage()
    try journal.append(waiting.map { writeJSON($0.record.json) })
    for outcome in waiting {
      noteEnvelope(outcome.record)
      try giveNames(to: outcome.record)
    }
    waiting.removeAll(keepingCapacity: true)
    waitingBytes = 0
    lastRecording = monotonicSeconds()
  }

  private func giveNames(to record: CaseRecord) throws(Refusal) {
    for (rank, letter) in record.letters.enumerated() where letter.hasOwnFile {
      try folder.publish(stagedName(entry: record.number, rank: rank), as: letter.file)
    }
  }

  private mutating func noteEnvelope(_ record: CaseRecord) {
    guard spill != nil, let envelope = Envelope(record, isDuplex: isDuplex) else { return }
    envelopes.append(envelope)
  }
}
