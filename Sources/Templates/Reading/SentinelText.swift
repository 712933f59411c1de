/// The Markdown of a file in which one private-use character stands for each tag.
struct SentinelText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Byte of the source that each byte comes from.
  private var origins: [Int] = []
  private var lineStarts = [0]
  /// Tags that have a row of a table for themselves.
  private(set) var rowTags: Set<Int> = []
  private(set) var lineIsBlank = true
  /// Whether the last finished line is blank; true at the start.
  private(set) var previousLineIsBlank = true

  /// Sentinels fill plane 15.
  private static let first: UInt32 = 0xF0000

  mutating func append(_ byte: UInt8, from origin: Int) {
    bytes.append(byte)
    origins.append(origin)
    if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") { lineIsBlank = false }
  }

  mutating func appendSentinel(_ tag: Int, from origin: Int) {
    guard let scalar = Unicode.Scalar(SentinelText.first + UInt32(tag)) else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte, from: origin) }
  }

  mutating func appendRow(_ tag: Int, from origin: Int) {
    rowTags.insert(tag)
    appendSentinel(tag, from: origin)
    endLine(from: origin)
  }

  mutating func endLine(from origin: Int) {
    bytes.append(UInt8(ascii: "\n"))
    origins.append(origin)
    lineStarts.append(bytes.count)
    previousLineIsBlank = lineIsBlank
    lineIsBlank = true
  }

  /// The tag that a character stands for.
  static func tag(of scalar: Unicode.Scalar) -> Int? {
    scalar.value >= first ? Int(scalar.value - first) : nil
  }

  /// The byte of the source behind a line and column of this text, both from 1, the column in bytes.
  func origin(line: Int, column: Int) -> Int {
    guard lineStarts.indices.contains(line - 1), !origins.isEmpty else { return 0 }
    let offset = lineStarts[line - 1] + max(0, column - 1)
    return origins[min(offset, origins.count - 1)]
  }
}
