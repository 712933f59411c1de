import CaseFiles
import Diagnostics
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

  func outcome(of item: BatchItem) -> CaseOutcome {
    var outcome = CaseOutcome(item)
    do throws(Refusal) {
      let text = try item.text.get()
      let entry = try readBatchEntry(text, limits: engine.limits)
      outcome.read(entry)
      try mail(entry, of: text, into: &outcome)
    } catch {
      outcome.refuse(error, in: language)
    }
    outcome.forgetText()
    return outcome
  }

  private func mail(
    _ entry: BatchEntry, of text: [UInt8], into outcome: inout CaseOutcome
  ) throws(Refusal) {
    let claim = try engine.compute(entry.root, text: Array(text[entry.root.range]))
    outcome.record.reference = claim.caseFile.reference
    outcome.record.extensions = claim.caseFile.extensions
    let own = entry.documents.map { $0.map(DocumentID.init(rawValue:)) }
    let wanted = try claim.documents(own ?? request.documents)
    let enclosed = try enclosed(entry)
    let pages = try engine.layOut(wanted, of: claim, assets: request.assets)
    let warnings = claim.warnings + pages.warnings
    if request.refusesWarnings, !warnings.isEmpty { throw Refusal.warnings(warnings) }
    outcome.note(warnings, in: language)
    let letters = try zip(wanted, pages.value).map { id, document throws(Refusal) in
      try letter(document, id, of: claim)
    }
    let recipient = Recipient(claim.caseFile.debtor)
    outcome.record.recipient = recipient
    outcome.record.envelope = try envelope(
      for: Sending(
        reference: claim.caseFile.reference, recipient: recipient,
        letters: (letters + enclosed).map {
          Sending.Letter($0.record, bytes: $0.bytes?.count)
        }))
    try spill(pages.value, of: claim, into: &outcome)
    for letter in letters {
      if let pdf = letter.bytes { try stage(pdf, for: letter.record.file, outcome.record) }
      outcome.record.letters.append(letter.record)
    }
    outcome.record.letters += enclosed.map(\.record)
  }

  /// What goes into the envelope, with the bytes of its file; nil for a letter that stands in the print run alone.
  private typealias Piece = (record: LetterRecord, bytes: [UInt8]?)

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
  private func enclosed(_ entry: BatchEntry) throws(Refusal) -> [Piece] {
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
        enclosure.file.bytes
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
    let rows = debtor.postalLines(path: "")
    self.init(
      lines: rows.filter { !$0.path.hasSuffix(".city") && !$0.path.hasSuffix(".country") }.map(\.text),
      town: rows.first { $0.path.hasSuffix(".city") }?.text ?? "",
      country: rows.first { $0.path.hasSuffix(".country") }?.text)
  }
}
