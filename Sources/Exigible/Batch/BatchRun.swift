import Diagnostics
import JSON
import Mailing

/// A batch at work: entries go to the workers, what becomes of them is recorded in the order of the input.
///
/// Letters are written under names that nothing sees. A group of them is put on the disk, then recorded in the journal,
/// then given their names. Whatever the moment of a sudden end, the journal tells which letters are whole and which
/// entries remain: a file bears its name only if a record names it.
final class BatchRun {
  let request: BatchRequest
  let presses: LendingPool<Press>
  let folder: RunFolder
  /// Of the manifest; nil for its usual place.
  let manifest: ManifestPlace?
  let enclosures: EnclosureShelf
  private var journal: Journal
  private var source: BatchSource
  private let workers: OrderedWorkers<BatchItem, CaseOutcome>
  private var staged: Set<String>
  private var registry = LetterRegistry()
  /// Of a print run: what is recorded so far.
  private(set) var spill: Spill?
  let pictures: SpilledPictures?
  private(set) var envelopes: [Envelope] = []
  private var unrecorded: [CaseOutcome] = []
  private var unrecordedBytes = 0
  private var pendingBytes = 0
  private var hasInput = true
  private var isReplaying = true
  private var lastRecording = monotonicSeconds()
  var report = BatchReport()

  /// Entries read ahead of the one that is to be recorded next.
  private static let lookAhead = 256
  /// Bytes of entries read ahead, unless one alone is larger. Pages that are set and wait for their turn are larger
  /// than the entries.
  private var lookAheadBytes: Int { spill == nil ? 64 << 20 : 8 << 20 }
  /// Entries that a worker takes at once, when so many wait: of letters, forty milliseconds of work.
  private static let handful = OrderedWorkers<BatchItem, CaseOutcome>.Group(
    most: 32, mostWeight: 64 << 10, weight: \.size)
  /// Entries recorded at once: the disk is waited for once a group.
  private static let groupSize = 128
  /// Packed pages recorded at once, unless those of one case are more.
  private static let groupBytes = 8 << 20
  /// Seconds of work that a sudden end may cost.
  private static let longestWait = 1.0

  init(
    _ request: BatchRequest, key: RunKey, provider: ProviderProfile?, manifest: ManifestPlace?,
    enclosures: EnclosureShelf, engine: Engine
  ) throws(Refusal) {
    self.request = request
    self.manifest = manifest
    self.enclosures = enclosures
    source = try BatchSource(request.input, shard: request.shard, limits: engine.limits)
    folder = try RunFolder(request.folder)
    journal = try Journal(
      folder.journalPath, key: key, isResumed: request.isResumed, folder: request.folder)
    staged = try folder.stagedNames()
    presses = engine.presses
    let isSpilled = request.printRun != nil
    spill = isSpilled ? try Spill(folder.spillPath) : nil
    pictures = isSpilled ? try SpilledPictures(folder.picturesPath) : nil
    let room = MailRoom(
      engine: engine, request: request, provider: provider,
      enclosures: enclosures, stagePath: folder.stagePath, pictures: pictures,
      language: journal.key.language)
    workers = OrderedWorkers(count: max(1, request.jobs), group: BatchRun.handful) { room.outcomes(of: $0) }
  }

  deinit { workers.close() }

  /// Works until the input ends or `shouldStop` says so; then finishes what is under way.
  func run(shouldStop: () -> Bool, progress: (BatchProgress) -> Void) throws(Refusal) {
    defer { workers.close() }
    var isStopped = false
    while true {
      if hasInput, !isStopped { try feed(shouldStop) }
      if !isStopped, shouldStop() {
        isStopped = true
        workers.dropWaiting()
      }
      if let outcome = workers.take() {
        try settle(outcome, progress)
      } else if isStopped || !hasInput {
        break
      }
    }
    try record()
    report.isComplete = !isStopped
  }

  /// Reads entries as far as may be held; waits for them only when nothing else is to be done.
  private func feed(_ shouldStop: () -> Bool) throws(Refusal) {
    while hasInput, workers.outstanding < BatchRun.lookAhead, pendingBytes < lookAheadBytes {
      if workers.outstanding == 0 && !unrecorded.isEmpty { try record() }
      switch try source.next(waits: { workers.outstanding == 0 && !shouldStop() }) {
      case .item(let item): try take(item)
      case .notReady: return
      case .end:
        hasInput = false
        try endReplay()
      }
      if shouldStop() { return }
    }
  }

  /// Gives an entry to the workers, unless the journal tells what became of it.
  private func take(_ item: BatchItem) throws(Refusal) {
    if isReplaying {
      if let record = try journal.nextRecord() { return try replay(record, of: item) }
      try beginWork(at: item.number)
    }
    pendingBytes += item.size
    workers.submit(item)
  }

  /// Counts what an earlier run has recorded, and names the files that it had no time to name.
  private func replay(_ record: CaseRecord, of item: BatchItem) throws(Refusal) {
    guard record.number == item.number, record.digest == item.digest else {
      throw inputChanged(at: item.number)
    }
    for (rank, letter) in record.letters.enumerated() {
      let name = stagedName(entry: record.number, rank: rank)
      if staged.remove(name) != nil { try folder.publish(name, as: letter.file) }
    }
    registry.add(record)
    report.count(record)
    guard spill == nil || record.isRefused || record.spill != nil else {
      throw journal.damaged(at: report.received)
    }
    spill?.note(record.spill)
    // Once painting has begun, a part that stands wants them no more, and another asks for them itself.
    if !folder.isPrinting {
      for letter in record.letters where letter.isEnclosure {
        _ = try enclosures.enclosure(recordedAs: letter, of: record.number)
      }
    }
    noteEnvelope(record)
  }

  private func endReplay() throws(Refusal) {
    guard isReplaying else { return }
    if let record = try journal.nextRecord() { throw inputChanged(at: record.number) }
    isReplaying = false
    folder.clearStage(staged)
  }

  /// Leaves what an earlier run has recorded behind.
  private func beginWork(at number: Int) throws(Refusal) {
    isReplaying = false
    if folder.isPrinting { throw inputChanged(at: number) }
    folder.clearStage(staged)
    try spill?.cut()
  }

  private func noteEnvelope(_ record: CaseRecord) {
    guard spill != nil, let envelope = Envelope(record, isDuplex: request.isDuplex) else { return }
    envelopes.append(envelope)
  }

  private func inputChanged(at number: Int) -> Refusal {
    Refusal(Diagnostic(MailingCode.inputChanged, at: .thing("--resume"), [.count: String(number)]))
  }

  private func settle(_ outcome: CaseOutcome, _ progress: (BatchProgress) -> Void) throws(Refusal) {
    var outcome = outcome
    pendingBytes -= outcome.size
    if let halt = outcome.halt {
      try record()
      throw halt
    }
    let conflicts = registry.conflicts(of: outcome.record) + namesOfParts(in: outcome.record)
    if !conflicts.isEmpty {
      let ranks = outcome.record.letters.indices
      folder.clearStage(Set(ranks.map { stagedName(entry: outcome.record.number, rank: $0) }))
      outcome.refuse(Refusal(conflicts), in: journal.key.language)
    }
    registry.add(outcome.record)
    report.count(outcome.record)
    unrecorded.append(outcome)
    unrecordedBytes += outcome.pages.count
    if unrecorded.count >= BatchRun.groupSize || unrecordedBytes >= BatchRun.groupBytes
      || monotonicSeconds() - lastRecording >= BatchRun.longestWait
    {
      try record()
    }
    progress(
      BatchProgress(messages: outcome.messages, report: report, phase: .cases, share: outcome.share))
  }

  /// Letters whose file would take the place of a part of the print run.
  private func namesOfParts(in record: CaseRecord) -> [Diagnostic] {
    guard let printRun = request.printRun, printRun.writesLetters else { return [] }
    return record.letters.filter { $0.hasOwnFile && printRun.mayName($0.file) }.map {
      Diagnostic(MailingCode.namedAsPart, at: .field("reference"), [.document: $0.document])
    }
  }

  /// Makes the outcomes so far lasting: letters and pages on the disk, then the journal, then the letters' names.
  private func record() throws(Refusal) {
    guard !unrecorded.isEmpty else { return }
    for index in unrecorded.indices where !unrecorded[index].record.isRefused {
      unrecorded[index].record.spill = try spill?.append(unrecorded[index].pages)
    }
    try folder.flushStage()
    try journal.append(unrecorded.map { writeJSON($0.record.json) })
    for outcome in unrecorded {
      noteEnvelope(outcome.record)
      for (rank, letter) in outcome.record.letters.enumerated() where letter.hasOwnFile {
        try folder.publish(stagedName(entry: outcome.record.number, rank: rank), as: letter.file)
      }
    }
    unrecorded.removeAll(keepingCapacity: true)
    unrecordedBytes = 0
    lastRecording = monotonicSeconds()
  }
}

extension BatchReport {
  mutating func count(_ record: CaseRecord) {
    received += 1
    if record.isRefused { refused += 1 } else { written += 1 }
    letters += record.letters.count { !$0.isEnclosure }
    pages += record.letters.reduce(0) { $0 + $1.pages }
    sheets += record.sheets
  }
}
