/// A text that diagnostics point into, under the name its user knows it by.
public struct SourceText: Sendable {
  /// A file name, or "-" for standard input.
  public let name: String
  public let bytes: [UInt8]
  /// Offset of the first byte of each line.
  private let lineStarts: [Int]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// A line and a column, both from 1; columns count characters as a reader sees them.
  public struct Position: Sendable, Hashable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// Where the byte at `offset` stands; the end of the text for an offset beyond it.
  public func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineStarts.lastIndex { $0 <= offset } ?? 0
    return Position(line: line + 1, column: characters(in: lineStarts[line]..<offset) + 1)
  }

  /// How many characters a range holds, as a reader sees them. A line of a batch is a whole case: where each scalar is
  /// a character, as in nearly all French, they are counted without being looked at one by one.
  private func characters(in range: Range<Int>) -> Int {
    let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
    return scalars.allSatisfy(\.standsAlone) ? scalars.count : text(in: range).count
  }

  /// The offset of the first byte of a line, from 1; nil when there is no such line.
  package func offset(ofLine line: Int) -> Int? {
    lineStarts.indices.contains(line - 1) ? lineStarts[line - 1] : nil
  }

  /// The line that `range` starts in, cut to what a terminal shows, and the marks that underline `range` in it.
  package func excerpt(of range: Range<Int>) -> (line: String, marks: String) {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let lineStart = lineStarts.last { $0 <= start } ?? 0
    let lineEnd = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let before = Array(text(in: lineStart..<start))
    let faulty = Array(text(in: start..<min(max(range.upperBound, start), lineEnd)))
    let after = Array(text(in: start + min(range.count, lineEnd - start)..<lineEnd))
    let isCutBefore = before.count > SourceText.shownBefore
    let isCutFaulty = faulty.count > SourceText.shownFaulty
    let shownBefore = (isCutBefore ? "…" : "") + String(before.suffix(SourceText.shownBefore))
    let shownFaulty = String(faulty.prefix(SourceText.shownFaulty)) + (isCutFaulty ? "…" : "")
    let shownAfter = isCutFaulty ? "" : String(after.prefix(SourceText.shownAfter))
    let marks =
      String(repeating: " ", count: shownBefore.count)
      + String(repeating: "^", count: max(1, shownFaulty.count))
    return (shownBefore + shownFaulty + shownAfter, marks)
  }

  private static let shownBefore = 60
  private static let shownFaulty = 40
  private static let shownAfter = 20

  /// The characters of a range: tabs and controls made one space wide, others that do not print shown as lost.
  private func text(in range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return String(String(decoding: bytes[range], as: UTF8.self).map(SourceText.shown))
  }

  private static func shown(_ character: Character) -> Character {
    if character.unicodeScalars.allSatisfy({ $0.value < 0x20 || $0.value == 0x7F }) { return " " }
    return character.unicodeScalars.allSatisfy(\.isPrintable) ? character : "\u{FFFD}"
  }
}

extension Unicode.Scalar {
  /// Whether it is a character of its own, whatever comes before or after it: so are all below U+0300, where the
  /// combining marks begin, but for the line break of two, and so are dashes and quotation marks.
  fileprivate var standsAlone: Bool {
    value < 0x300 && self != "\r" || (0x2010...0x2027).contains(value)
  }
}
