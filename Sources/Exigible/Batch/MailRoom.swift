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
  let stagePath: String
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
    let rendering = try engine.render(claim, wanted, assets: request.assets, options: request.options)
    if request.refusesWarnings, !rendering.warnings.isEmpty {
      throw Refusal.warnings(rendering.warnings)
    }
    outcome.note(rendering.warnings, in: language)
    outcome.record.recipient = Recipient(claim.caseFile.debtor)
    for document in rendering.documents { try post(document, of: claim.caseFile, into: &outcome) }
  }

  private func post(
    _ document: RenderedDocument, of caseFile: CaseFile, into outcome: inout CaseOutcome
  ) throws(Refusal) {
    let settings = caseFile.letter(for: document.id.rawValue)
    let letter = LetterRecord(
      document: document.id.rawValue, file: document.fileName, pages: document.pageCount,
      sheets: request.sheets(ofPages: document.pageCount), service: settings.delivery.rawValue,
      registeredNumber: settings.registeredNumber, sha256: sha256(document.pdf))
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
