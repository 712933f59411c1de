import Mailing

/// One file, cut into parts, that holds all letters of a batch for a printer: PDF/A-2b, with an outline.
public struct PrintRun: Sendable, Hashable {
  /// Such as `RUN.pdf`, whose parts are `RUN-001.pdf`, `RUN-002.pdf`, …, or that of the one file.
  public let name: String
  /// Most sheets of a part, unless one envelope alone has more; nil for one file, held in memory as a whole.
  public var partSheets: Int?
  /// The order of the envelopes, from the first part to the last.
  public var order: PrintOrder
  /// Write a file for each letter too, as `BatchRequest.options` say.
  public var writesLetters: Bool

  /// A ream.
  public static let usualPartSheets = 500

  /// Nil for a name that is not that of a PDF file in the folder of the batch, or that hides it.
  public init?(_ name: String) {
    guard name.hasSuffix(PrintRun.suffix), name.utf8.count <= PrintRun.longestName, !name.hasPrefix("."),
      !name.contains("/"), name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { return nil }
    self.name = name
    partSheets = PrintRun.usualPartSheets
    order = .none
    writesLetters = false
  }

  private static let suffix = ".pdf"
  /// Bytes that file systems commonly allow in a name, less room for the rank of a part and for the hidden name.
  private static let longestName = 200

  private var stem: String { String(name.dropLast(PrintRun.suffix.count)) }

  /// The file of a part, from 0.
  func fileName(ofPart rank: Int) -> String {
    guard partSheets != nil else { return name }
    let number = String(rank + 1)
    return stem + "-" + String(repeating: "0", count: max(0, 3 - number.count)) + number + PrintRun.suffix
  }

  func title(ofPart rank: Int) -> String { String(fileName(ofPart: rank).dropLast(PrintRun.suffix.count)) }

  /// Whether a part may come to bear that name, or one that a file system takes for it.
  func mayName(_ file: String) -> Bool {
    let file = file.caseFolded
    guard partSheets != nil else { return file == name.caseFolded }
    let number = file.dropFirst(stem.caseFolded.count + 1).dropLast(PrintRun.suffix.count)
    return Int(number).map { $0 > 0 && file == fileName(ofPart: $0 - 1).caseFolded } ?? false
  }
}
