import Diagnostics
import Mailing

/// What earlier runs have recorded of a batch, taken up record by record as the input gives its entries again.
struct BatchReplay {
  private let folder: RunFolder
  private var records: JournalRecords
  /// Files that have no name yet, and that no record has named so far.
  private var staged: Set<String>
  private let enclosures: EnclosureShelf
  private let isPrintRun: Bool

  init(_ folder: RunFolder, enclosures: EnclosureShelf, isPrintRun: Bool) throws(Refusal) {
    self.folder = folder
    records = try JournalRecords(folder.journalPath)
    staged = try folder.stagedNames()
    self.enclosures = enclosures
    self.isPrintRun = isPrintRun
  }

  /// What became of `item`, whose files now bear their names; nil once all records have been taken up.
  ///
  /// - Throws: an entry or an enclosure that is another one now.
  mutating func record(of item: BatchItem) throws(Refusal) -> CaseRecord? {
    guard let record = try records.next() else { return nil }
    guard record.number == item.number, record.digest == item.digest else {
      throw inputChanged(at: item.number)
    }
    try giveNames(to: record)
    if isPrintRun {
      guard record.isRefused || record.spill != nil else { throw records.damaged }
      try checkEnclosures(of: record)
    }
    return record
  }

  /// Ends before `item`, the first entry to work on.
  ///
  /// - Throws: a print run whose painting has begun: no case can be added to it.
  func end(before item: BatchItem) throws(Refusal) {
    if folder.isPrinting { throw inputChanged(at: item.number) }
    folder.clearStage(staged)
  }

  /// Ends with the input.
  ///
  /// - Throws: a record of an entry that is not there any more.
  mutating func end() throws(Refusal) {
    if let record = try records.next() { throw inputChanged(at: record.number) }
    folder.clearStage(staged)
  }

  /// Names the files of a record that an earlier run had no time to name.
  private mutating func giveNames(to record: CaseRecord) throws(Refusal) {
    for (rank, letter) in record.letters.enumerated() {
      let name = stagedName(entry: record.number, rank: rank)
      if staged.remove(name) != nil { try folder.publish(name, as: letter.file) }
    }
  }

  /// Once painting has begun, a part that stands wants them no more, and another asks for them itself.
  private func checkEnclosures(of record: CaseRecord) throws(Refusal) {
    if folder.isPrinting { return }
    for letter in record.letters where letter.isEnclosure {
      _ = try enclosures.enclosure(recordedAs: letter, of: record.number)
    }
  }

  private func inputChanged(at number: Int) -> Refusal {
    Refusal(Diagnostic(MailingCode.inputChanged, at: .thing("--resume"), [.count: String(number)]))
  }
}
