import Threads

/// A text that diagnostics point into, under the name its user knows it by.
public struct SourceText: Sendable {
  /// A file name, or "-" for standard input.
  public let name: String
  public let bytes: [UInt8]
  /// Wanted only when something is wrong.
  private let lines: OnDemand<LineIndex>

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lines = OnDemand { LineIndex(bytes) }
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
    let index = lines.value
    return Position(line: index.line(at: offset) + 1, column: index.column(at: offset, in: bytes) + 1)
  }

  /// The offset of the first byte of a line, from 1; nil when there is no such line.
  package func offset(ofLine line: Int) -> Int? {
    let starts = lines.value.starts
    return starts.indices.contains(line - 1) ? starts[line - 1] : nil
  }

  /// The line that `range` starts in, cut to what a terminal shows, and the marks that underline `range` in it.
  package func excerpt(of range: Range<Int>) -> (line: String, marks: String) {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let line = lineRange(around: start)
    let end = min(max(range.upperBound, start), line.upperBound)
    let before = lastCharacters(in: line.lowerBound..<start, SourceText.shownBefore)
    let faulty = firstCharacters(in: start..<end, SourceText.shownFaulty)
    let after = firstCharacters(
      in: start + min(range.count, line.upperBound - start)..<line.upperBound, SourceText.shownAfter)
    let shownBefore = (before.isCut ? "…" : "") + before.text
    let shownFaulty = faulty.text + (faulty.isCut ? "…" : "")
    let marks =
      String(repeating: " ", count: shownBefore.count)
      + String(repeating: "^", count: max(1, shownFaulty.count))
    return (shownBefore + shownFaulty + (faulty.isCut ? "" : after.text), marks)
  }

  /// The line that holds the byte at `offset`, without its line feed.
  private func lineRange(around offset: Int) -> Range<Int> {
    let index = lines.value
    let line = index.line(at: offset)
    let isLast = line + 1 == index.starts.count
    return index.starts[line]..<(isLast ? bytes.count : index.starts[line + 1] - 1)
  }

  private typealias Stretch = (text: String, isCut: Bool)

  private func firstCharacters(in range: Range<Int>, _ count: Int) -> Stretch {
    let part = range.clamped(to: range.lowerBound..<range.lowerBound + SourceText.excerptBytes)
    let characters = text(in: part)
    return (String(characters.prefix(count)), part != range || characters.count > count)
  }

  private func lastCharacters(in range: Range<Int>, _ count: Int) -> Stretch {
    var part = range.clamped(to: range.upperBound - SourceText.excerptBytes..<range.upperBound)
    while part != range, let byte = bytes[part].first, UTF8.isContinuation(byte) { part.removeFirst() }
    let characters = text(in: part)
    return (String(characters.suffix(count)), part != range || characters.count > count)
  }

  /// How much is looked at on each side: many times what is shown, unless a character is made of hundreds of marks.
  private static let excerptBytes = 4_096
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
