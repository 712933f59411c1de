import CaseFiles
import Diagnostics
import Glibc
import JSON
import Mailing
import Templates

/// What one worker does with one entry: read, compute, print, write under a name that nothing else sees.
struct MailRoom: Sendable {
  let engine: Engine
  let request: BatchRequest
  let provider: ProviderProfile?
  let enclosures: EnclosureShelf
  let stagePath: String
  /// Of the messages that the record keeps.
  let language: MessageLanguage

  func outcome(of item: BatchItem) -> CaseOutcome {
    var outcome = CaseOutcome(item)
    do throws(Refusal) {
      let text = try item.text.get()
      let entry = try readBatchEntry(text)
      outcome.read(entry)
      try enclosures.refuse(entry.enclosures, at: .offset(entry.enclosuresOffset))
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
    let rendering = try engine.render(claim, wanted, assets: request.assets, options: request.options)
    if request.refusesWarnings, !rendering.warnings.isEmpty {
      throw Refusal.warnings(rendering.warnings)
    }
    outcome.note(rendering.warnings, in: language)
    let recipient = Recipient(claim.caseFile.debtor)
    let letters = rendering.documents.map { letter($0, of: claim.caseFile) }
    outcome.record.recipient = recipient
    outcome.record.envelope = try envelope(
      for: Sending(
        reference: claim.caseFile.reference, recipient: recipient,
        letters: zip(letters, rendering.documents).map { Sending.Letter($0, bytes: $1.pdf.count) }))
    for (letter, document) in zip(letters, rendering.documents) {
      try post(document, as: letter, into: &outcome)
    }
  }

  /// - Throws: every limit of the provider that the sending goes beyond.
  private func envelope(for sending: Sending) throws(Refusal) -> String? {
    guard let provider else { return nil }
    let breaches = provider.breaches(of: sending)
    if !breaches.isEmpty { throw Refusal(breaches) }
    return provider.envelope(for: sending)
  }

  private func letter(_ document: RenderedDocument, of caseFile: CaseFile) -> LetterRecord {
    let settings = caseFile.letter(for: document.id.rawValue)
    return LetterRecord(
      document: document.id.rawValue, file: document.fileName, pages: document.pageCount,
      sheets: request.sheets(ofPages: document.pageCount), service: settings.delivery.rawValue,
      registeredNumber: settings.registeredNumber, sha256: sha256(document.pdf))
  }

  private func post(
    _ document: RenderedDocument, as letter: LetterRecord, into outcome: inout CaseOutcome
  ) throws(Refusal) {
    let name = stagedName(entry: outcome.record.number, rank: outcome.record.letters.count)
    do throws(Refusal) {
      // The disk is waited for once for many letters, when they are recorded.
      try writeFile(
        document.pdf, to: stagePath + "/" + name, O_TRUNC, isFlushed: false, for: document.fileName)
    } catch {
      outcome.halt = error
      throw error
    }
    outcome.record.letters.append(letter)
  }
}

extension Sending.Letter {
  fileprivate init(_ letter: LetterRecord, bytes: Int) {
    self.init(
      document: letter.document, pages: letter.pages, sheets: letter.sheets, bytes: bytes,
      service: letter.service)
  }
}

extension BatchRequest {
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
