import CaseFiles
import Diagnostics
import Finishing
import Mailing

/// Paints the parts of a print run, each from one surface: its fonts stand in it once.
///
/// Pages are read from the spill case by case: what a part costs in memory is the file it becomes.
struct PartPress: Sendable {
  let plan: PrintPlan
  let printRun: PrintRun
  let isDuplex: Bool
  let folder: RunFolder
  let spill: Spill
  let pictures: SpilledPictures
  let enclosures: EnclosureShelf
  let presses: LendingPool<Press>

  /// Writes a part, unless an earlier run has and it is still what that run wrote; the SHA-256 of its file.
  func write(_ part: Int) -> Result<String, Refusal> {
    Result { () throws(Refusal) in
      let path = folder.path + "/" + printRun.fileName(ofPart: part)
      if fileKind(path) == .regularFile {
        let found = sha256(try readFile(path, at: .thing(path), limit: .max))
        if try folder.digest(ofPart: part) == found { return found }
      }
      let letters = try presses.lend { press throws(Refusal) in try paint(part, on: press) }
      let pdf = try enclosing(part, in: letters)
      let digest = sha256(pdf)
      // Noted before the part bears its name: a part without its digest was written by somebody else.
      try folder.note(digest, ofPart: part)
      try writeWhole(pdf, to: path, suffix: "\(part).part")
      return digest
    }
  }

  private func paint(_ part: Int, on press: Press) throws(Refusal) -> [UInt8] {
    var pages = PartPages(plan.envelopes(ofPart: part), isDuplex: isDuplex, spill: spill, pictures: pictures)
    return try press.print(&pages, titled: printRun.title(ofPart: part))
  }

  /// The letters of a part with what follows each of them in its envelope.
  private func enclosing(_ part: Int, in letters: [UInt8]) throws(Refusal) -> [UInt8] {
    var places: [EnclosurePlace] = []
    // What the part encloses twice is one file for it, whatever the shelf keeps.
    var known: [String: Enclosure] = [:]
    var (ownPages, pages) = (0, 0)
    for envelope in plan.envelopes(ofPart: part) {
      ownPages += envelope.ownPages
      pages += envelope.pages
      for wanted in envelope.enclosures {
        let digest = wanted.sha256 ?? ""
        let enclosure =
          if let held = known[digest] {
            held
          } else {
            try enclosures.enclosure(recordedAs: wanted, of: envelope.number).file
          }
        known[digest] = enclosure
        places.append(EnclosurePlace(enclosure, after: ownPages))
      }
    }
    if places.isEmpty { return letters }
    let bound = try insertEnclosures(places, into: letters, isDuplex: isDuplex)
    // The manifest tells first pages by the plan.
    guard bound.pageCount == pages else {
      throw Refusal(
        Diagnostic(
          FinishingCode.unfinishable, at: .thing(printRun.fileName(ofPart: part)),
          [.reason: "\(bound.pageCount), \(pages)"]))
    }
    return bound.pdf
  }
}
