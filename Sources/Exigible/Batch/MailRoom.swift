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
    let pages = try engine.layOut(wanted, of: claim, assets: request.assets)
    let warnings = claim.warnings + pages.warnings
    if request.refusesWarnings, !warnings.isEmpty { throw Refusal.warnings(warnings) }
    outcome.note(warnings, in: language)
    outcome.record.recipient = Recipient(claim.caseFile.debtor)
    for (id, document) in zip(wanted, pages.value) { try post(document, id, of: claim, into: &outcome) }
    try spill(pages.value, into: &outcome)
  }

  /// Keeps the pages for the print run.
  private func spill(_ documents: [PagedDocument], into outcome: inout CaseOutcome) throws(Refusal) {
    guard let pictures else { return }
    let spilled = SpilledCase(reference: outcome.record.reference ?? "", documents: documents)
    outcome.pages = try spilled.packed(pictures)
  }

  private func post(
    _ document: PagedDocument, _ id: DocumentID, of claim: Claim, into outcome: inout CaseOutcome
  ) throws(Refusal) {
    let settings = claim.caseFile.letter(for: id.rawValue)
    let file = RenderedDocument.fileName(reference: claim.caseFile.reference, document: id.rawValue)
    let pdf = try request.writesLetters ? print(document, id, of: claim) : nil
    let letter = LetterRecord(
      document: id.rawValue, file: file, pages: document.pages.count,
      sheets: request.sheets(ofPages: document.pages.count), service: settings.delivery.rawValue,
      registeredNumber: settings.registeredNumber, sha256: pdf.map(sha256))
    if let pdf { try stage(pdf, for: file, &outcome) }
    outcome.record.letters.append(letter)
  }

  private func print(_ document: PagedDocument, _ id: DocumentID, of claim: Claim) throws(Refusal) -> [UInt8]
  {
    try engine.presses.lend { press throws(Refusal) in
      try engine.print([id], as: document, of: claim, request.options, on: press)
    }
  }

  /// The disk is waited for once for many letters, when they are recorded.
  private func stage(_ pdf: [UInt8], for file: String, _ outcome: inout CaseOutcome) throws(Refusal) {
    let name = stagedName(entry: outcome.record.number, rank: outcome.record.letters.count)
    do throws(Refusal) {
      try writeFile(pdf, to: stagePath + "/" + name, O_TRUNC, isFlushed: false, for: file)
    } catch {
      outcome.halt = error
      throw error
    }
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
