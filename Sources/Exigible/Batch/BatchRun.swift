import Diagnostics
import Mailing

/// A batch at work: entries go to the workers, what becomes of them is recorded in the order of the input.
final class BatchRun {
  let request: BatchRequest
  let presses: LendingPool<Press>
  let folder: RunFolder
  /// Of the manifest; nil for its usual place.
  let manifest: ManifestPlace?
  let enclosures: EnclosureShelf
  /// Of a print run.
  let pictures: SpilledPictures?
  /// Of the messages in the manifest.
  private let language: MessageLanguage
  private var source: BatchSource
  private var pending: PendingEntries
  /// Nil once the batch goes on beyond what earlier runs have recorded.
  private var replay: BatchReplay?
  private(set) var recorder: BatchRecorder
  private var registry = LetterRegistry()
  var report = BatchReport()

  /// Bytes of entries read ahead; pages that are set and wait for their turn are larger than the entries.
  private static func lookAhead(isPrintRun: Bool) -> Int { isPrintRun ? 8 << 20 : 64 << 20 }

  init(
    _ request: BatchRequest, key: RunKey, provider: ProviderProfile?, manifest: ManifestPlace?,
    enclosures: EnclosureShelf, engine: Engine
  ) throws(Refusal) {
    self.request = request
    self.manifest = manifest
    self.enclosures = enclosures
    presses = engine.presses
    source = try BatchSource(request.input, shard: request.shard, limits: engine.limits)
    folder = try RunFolder(request.folder)
    let journal = try Journal(
      folder.journalPath, key: key, isResumed: request.isResumed, folder: request.folder)
    language = journal.key.language
    let isPrintRun = request.printRun != nil
    replay = try BatchReplay(folder, enclosures: enclosures, isPrintRun: isPrintRun)
    recorder = BatchRecorder(
      folder, journal, spill: isPrintRun ? try Spill(folder.spillPath) : nil, isDuplex: request.isDuplex)
    pictures = isPrintRun ? try SpilledPictures(folder.picturesPath) : nil
    let room = MailRoom(
      engine: engine, request: request, provider: provider, enclosures: enclosures,
      stagePath: folder.stagePath, pictures: pictures, language: language)
    pending = PendingEntries(
      room, jobs: max(1, request.jobs), mostBytes: BatchRun.lookAhead(isPrintRun: isPrintRun))
  }

  deinit { pending.close() }

  /// Works until the input ends or `shouldStop` says so; then finishes what is under way.
  func run(shouldStop: () -> Bool, progress: (BatchProgress) -> Void) throws(Refusal) {
    defer { pending.close() }
    var isStopped = false
    while true {
      if !isStopped { try feed(shouldStop) }
      if !isStopped, shouldStop() {
        isStopped = true
        pending.dropWaiting()
      }
      if let outcome = pending.take() {
        try settle(outcome, progress)
      } else if isStopped || source.hasEnded {
        break
      }
    }
    try recorder.record()
    report.isComplete = !isStopped
  }

  /// Reads entries as far as may be held; waits for them only when nothing else is to be done.
  private func feed(_ shouldStop: () -> Bool) throws(Refusal) {
    while !source.hasEnded, pending.hasRoom {
      if pending.isEmpty { try recorder.record() }
      switch try source.next(waits: { pending.isEmpty && !shouldStop() }) {
      case .item(let item): try take(item)
      case .notReady: return
      case .end: try endReplay()
      }
      if shouldStop() { return }
    }
  }

  /// Counts an entry that an earlier run has recorded; gives any other to the workers.
  private func take(_ item: BatchItem) throws(Refusal) {
    if let record = try replay?.record(of: item) {
      count(record)
      recorder.note(record)
    } else {
      try beginWork(with: item)
      pending.submit(item)
    }
  }

  private func beginWork(with item: BatchItem) throws(Refusal) {
    guard let replay else { return }
    try replay.end(before: item)
    try recorder.dropUnrecordedPages()
    self.replay = nil
  }

  private func endReplay() throws(Refusal) {
    try replay?.end()
    replay = nil
  }

  private func settle(_ outcome: CaseOutcome, _ progress: (BatchProgress) -> Void) throws(Refusal) {
    var outcome = outcome
    if let halt = outcome.halt {
      try recorder.record()
      throw halt
    }
    refuseConflicts(of: &outcome)
    count(outcome.record)
    try recorder.add(outcome)
    progress(
      BatchProgress(messages: outcome.messages, report: report, phase: .cases, share: outcome.share))
  }

  private func count(_ record: CaseRecord) {
    registry.add(record)
    report.count(record)
  }

  /// Refuses a case when the name or the number of one of its letters is taken.
  private func refuseConflicts(of outcome: inout CaseOutcome) {
    let record = outcome.record
    let conflicts = registry.conflicts(of: record) + namesOfParts(in: record)
    if conflicts.isEmpty { return }
    folder.clearStage(
      Set(record.letters.indices.map { stagedName(entry: record.number, rank: $0) }))
    outcome.refuse(Refusal(conflicts), in: language)
  }

  /// Letters whose file would take the place of a part of the print run.
  private func namesOfParts(in record: CaseRecord) -> [Diagnostic] {
    guard let printRun = request.printRun, printRun.writesLetters else { return [] }
    return record.letters.filter { $0.hasOwnFile && printRun.mayName($0.file) }.map {
      Diagnostic(MailingCode.namedAsPart, at: .field("reference"), [.document: $0.document])
    }
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
