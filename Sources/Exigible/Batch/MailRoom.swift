import CaseFiles
import Diagnostics
import DocumentModel
import Glibc
import JSON
import Layout
import Mailing
import Templates

/// What one worker does with one entry: read, compute, print, write under a name that nothing else sees.
struct MailRoom: Sendable {
  let engine: Engine
  let request: BatchRequest
  let provider: ProviderProfile?
  let enclosures: EnclosureShelf
  let stagePath: String
  /// Where pictures are kept for a print run.
  let pictures: SpilledPictures?
  /// Of the messages that the record keeps.
  let language: MessageLanguage

  /// What becomes of some entries. Each step is taken for all of them before the next: a step that goes on finds its code
  /// and its tables at hand, which a letter on its own has to fetch anew for each.
  func outcomes(of items: [BatchItem]) -> [CaseOutcome] {
    var jobs = items.map(Job.init)
    for step in [read, fill, set, send] {
      for index in jobs.indices { take(step, &jobs[index]) }
    }
    return jobs.map(\.finalOutcome)
  }

  /// One entry on its way.
  private struct Job {
    let item: BatchItem
    var outcome: CaseOutcome
    /// Whether no step is to be taken any more.
    var isRefused = false
    var claim: Claim?
    var documents: [DocumentID] = []
    var enclosed: [Enclosed] = []
    var filled: [Result<Checked<Document>, Refusal>] = []
    var pages: [PagedDocument] = []

    init(_ item: BatchItem) {
      self.item = item
      outcome = CaseOutcome(item)
    }

    var finalOutcome: CaseOutcome {
      var outcome = outcome
      outcome.forgetText()
      return outcome
    }
  }

  private func take(_ step: (inout Job) throws(Refusal) -> Void, _ job: inout Job) {
    guard !job.isRefused else { return }
    do throws(Refusal) {
      try step(&job)
    } catch {
      job.isRefused = true
      job.outcome.refuse(error, in: language)
    }
  }

  private func read(_ job: inout Job) throws(Refusal) {
    let text = try job.item.text.get()
    let entry = try readBatchEntry(text, limits: engine.limits)
    job.outcome.read(entry)
    let claim = try engine.compute(entry.root, text: Array(text[entry.root.range]))
    job.outcome.record.reference = claim.caseFile.reference
    job.outcome.record.extensions = claim.caseFile.extensions
    let own = entry.documents.map { $0.map(DocumentID.init(rawValue:)) }
    job.documents = try claim.documents(own ?? request.documents)
    job.enclosed = try enclosed(entry)
    job.claim = claim
  }

  private func fill(_ job: inout Job) throws(Refusal) {
    guard let claim = job.claim else { return }
    job.filled = try engine.fill(job.documents, of: claim, assets: request.assets)
  }

  private func set(_ job: inout Job) throws(Refusal) {
    guard let claim = job.claim else { return }
    let pages = try engine.layOut(job.filled, of: claim)
    job.filled = []
    let warnings = claim.warnings + pages.warnings
    if request.refusesWarnings, !warnings.isEmpty { throw Refusal.warnings(warnings) }
    job.outcome.note(warnings, in: language)
    job.pages = pages.value
  }

  private func send(_ job: inout Job) throws(Refusal) {
    guard let claim = job.claim else { return }
    let letters = try zip(job.documents, job.pages).map { id, document throws(Refusal) in
      try letter(document, id, of: claim)
    }
    let recipient = Recipient(claim.caseFile.debtor)
    job.outcome.record.recipient = recipient
    job.outcome.record.envelope = try envelope(
      for: Sending(
        reference: claim.caseFile.reference, recipient: recipient,
        letters: letters.map { Sending.Letter($0.record, bytes: $0.bytes?.count) }
          + job.enclosed.map { Sending.Letter($0.record, bytes: $0.size) }))
    try spill(job.pages, of: claim, into: &job.outcome)
    for letter in letters {
      if let pdf = letter.bytes { try stage(pdf, for: letter.record.file, job.outcome.record) }
      job.outcome.record.letters.append(letter.record)
    }
    job.outcome.record.letters += job.enclosed.map(\.record)
    job.pages = []
  }

  /// A letter, with the bytes of its file; nil for one that stands in the print run alone.
  private typealias Piece = (record: LetterRecord, bytes: [UInt8]?)
  /// A file that goes into the envelope, with how many bytes it has: a handful of cases may enclose many large ones, none
  /// of which is held for long.
  private typealias Enclosed = (record: LetterRecord, size: Int)

  private func letter(_ document: PagedDocument, _ id: DocumentID, of claim: Claim) throws(Refusal) -> Piece {
    let settings = claim.caseFile.letter(for: id.rawValue)
    let pdf = try request.writesLetters ? print(document, id, of: claim) : nil
    let record = LetterRecord(
      document: id.rawValue,
      file: RenderedDocument.fileName(reference: claim.caseFile.reference, document: id.rawValue),
      pages: document.pages.count, sheets: request.sheets(ofPages: document.pages.count),
      service: settings.delivery.rawValue, registeredNumber: settings.registeredNumber,
      sha256: pdf.map(sha256))
    return (record, pdf)
  }

  /// The files of the entry, then those of every entry: they follow the letters.
  private func enclosed(_ entry: BatchEntry) throws(Refusal) -> [Enclosed] {
    guard request.printRun != nil else {
      guard entry.enclosures.isEmpty else {
        throw Refusal(
          Diagnostic(MailingCode.enclosuresNeedPrintRun, at: .offset(entry.enclosuresOffset)))
      }
      return []
    }
    let own = try enclosures.enclosures(entry.enclosures, at: .offset(entry.enclosuresOffset))
    let common = try enclosures.enclosures(request.enclosures, at: .thing("--enclose"))
    return (own + common).map { enclosure in
      (
        LetterRecord(
          enclosing: enclosure.file.name, pages: enclosure.file.pageCount,
          sheets: request.sheets(ofPages: enclosure.file.pageCount), sha256: enclosure.digest),
        enclosure.file.bytes.count
      )
    }
  }

  /// - Throws: every limit of the provider that the sending goes beyond.
  private func envelope(for sending: Sending) throws(Refusal) -> String? {
    guard let provider else { return nil }
    let breaches = provider.breaches(of: sending)
    if !breaches.isEmpty { throw Refusal(breaches) }
    return provider.envelope(for: sending)
  }

  /// Keeps the pages for the print run.
  private func spill(
    _ documents: [PagedDocument], of claim: Claim, into outcome: inout CaseOutcome
  ) throws(Refusal) {
    guard let pictures else { return }
    outcome.pages = try engine.lendPress(for: claim) { press throws(Refusal) in
      try SpilledCase(reference: claim.caseFile.reference, documents: documents, on: press)
        .packed { picture throws(Refusal) in try pictures.keep(picture, on: press) }
    }
  }

  private func print(_ document: PagedDocument, _ id: DocumentID, of claim: Claim) throws(Refusal) -> [UInt8]
  {
    try engine.lendPress(for: claim) { press throws(Refusal) in
      try engine.print([id], as: document, of: claim, request.options, on: press)
    }
  }

  /// The disk is waited for once for many letters, when they are recorded.
  private func stage(_ pdf: [UInt8], for file: String, _ record: CaseRecord) throws(Refusal) {
    let name = stagedName(entry: record.number, rank: record.letters.count)
    try writeFile(pdf, to: stagePath + "/" + name, O_TRUNC, isFlushed: false, for: file)
  }
}

extension Sending.Letter {
  /// An enclosure goes the way of the letters.
  fileprivate init(_ letter: LetterRecord, bytes: Int?) {
    self.init(
      document: letter.document, pages: letter.pages, sheets: letter.sheets, bytes: bytes,
      service: letter.isEnclosure ? nil : letter.service)
  }
}

extension BatchRequest {
  /// Whether each letter becomes a file of its own.
  var writesLetters: Bool { printRun?.writesLetters ?? true }

  /// Sheets that so many pages take.
  func sheets(ofPages pages: Int) -> Int { isDuplex ? (pages + 1) / 2 : pages }
}

extension Recipient {
  /// The debtor's address, as its window shows it.
  init(_ debtor: Party) {
    let rows = debtor.postalLines
    self.init(
      lines: rows.filter { $0.part == .name || $0.part == .street }.map(\.text),
      town: rows.first { $0.part == .town }?.text ?? "",
      country: rows.first { $0.part == .country }?.text)
  }
}
