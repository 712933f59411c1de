import CaseFiles
import Diagnostics
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
  let presses: PressPool

  /// Writes a part, unless an earlier run has; the SHA-256 of its file.
  func write(_ part: Int) -> Result<String, Refusal> {
    Result { () throws(Refusal) in
      let path = folder + "/" + printRun.fileName(ofPart: part)
      // It bears its name only once it is whole.
      if fileKind(path) == .regularFile {
        return sha256(try readFile(path, at: .thing(path), limit: .max))
      }
      let pdf = try presses.lend { press throws(Refusal) in try paint(part, on: press) }
      try writeWhole(pdf, to: path, suffix: "\(part).part")
      return sha256(pdf)
    }
  }

  private func paint(_ part: Int, on press: Press) throws(Refusal) -> [UInt8] {
    var pages = PartPages(plan.envelopes(ofPart: part), isDuplex: isDuplex, spill: spill, pictures: pictures)
    return try press.print(&pages, titled: printRun.title(ofPart: part))
  }
}
