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
  let folder: String
  let spill: Spill
  let pictures: SpilledPictures
  let enclosures: EnclosureShelf
  let presses: PressPool

  /// Writes a part, unless an earlier run has; the SHA-256 of its file.
  func write(_ part: Int) -> Result<String, Refusal> {
    Result { () throws(Refusal) in
      let path = folder + "/" + printRun.fileName(ofPart: part)
      // It bears its name only once it is whole.
      if fileKind(path) == .regularFile {
        return sha256(try readFile(path, at: .thing(path), limit: .max))
      }
      let letters = try presses.lend { press throws(Refusal) in try paint(part, on: press) }
      let pdf = try enclosing(part, in: letters)
      try writeWhole(pdf, to: path, suffix: "\(part).part")
      return sha256(pdf)
    }
  }

  private func paint(_ part: Int, on press: Press) throws(Refusal) -> [UInt8] {
    var pages = PartPages(plan.envelopes(ofPart: part), isDuplex: isDuplex, spill: spill, pictures: pictures)
    return try press.print(&pages, titled: printRun.title(ofPart: part))
  }

  /// The letters of a part with what follows each of them in its envelope.
  private func enclosing(_ part: Int, in letters: [UInt8]) throws(Refusal) -> [UInt8] {
    var places: [EnclosurePlace] = []
    var pagesBefore = 0
    for envelope in plan.envelopes(ofPart: part) {
      pagesBefore += envelope.ownPages
      for wanted in envelope.enclosures {
        let enclosure = try enclosures.enclosures([wanted.file], at: .thing(wanted.file))[0]
        guard enclosure.digest == wanted.sha256 else {
          throw Refusal(
            Diagnostic(MailingCode.inputChanged, at: .thing(wanted.file), [.count: String(envelope.number)]))
        }
        places.append(EnclosurePlace(enclosure.file, after: pagesBefore))
      }
    }
    if places.isEmpty { return letters }
    return try insertEnclosures(places, into: letters, isDuplex: isDuplex).pdf
  }
}
