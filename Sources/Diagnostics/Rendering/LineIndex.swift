/// Where the lines of a text begin, and how many characters lead to places along the long ones: what is found in it
/// by bytes is told by line and column, however often, at the cost of one look at the whole.
struct LineIndex: Sendable {
  /// Offset of the first byte of each line.
  private(set) var starts = [0]
  /// In the order of the text.
  private var marks: [Mark] = []

  /// A place where a character begins.
  private struct Mark {
    let offset: Int
    /// How many characters of its line stand before it.
    let column: Int
  }

  /// How many bytes are looked at again to find a column.
  private static let stride = 512

  init(_ bytes: [UInt8]) {
    var breaks = CharacterBreaks()
    var column = 0
    var marked = 0
    for (offset, scalar) in LocatedScalars(bytes, in: 0..<bytes.count) {
      if breaks.isBreak(before: scalar) {
        if offset - marked >= LineIndex.stride {
          marks.append(Mark(offset: offset, column: column))
          marked = offset
        }
        column += 1
      }
      if scalar == "\n" {
        (column, marked) = (0, offset + 1)
        starts.append(marked)
      }
    }
  }

  /// From 0.
  func line(at offset: Int) -> Int { starts.countUp(to: offset, by: \.self) - 1 }

  /// How many characters stand before `offset` in its line.
  func column(at offset: Int, in bytes: [UInt8]) -> Int {
    let lineStart = starts[line(at: offset)]
    let markCount = marks.countUp(to: offset, by: \.offset)
    let mark = markCount > 0 ? marks[markCount - 1] : Mark(offset: 0, column: 0)
    let known = mark.offset > lineStart ? mark : Mark(offset: lineStart, column: 0)
    var breaks = CharacterBreaks()
    return LocatedScalars(bytes, in: known.offset..<offset).reduce(known.column) { column, next in
      breaks.isBreak(before: next.scalar) ? column + 1 : column
    }
  }
}

extension Array {
  /// How many elements, which are sorted by `key`, come before or stand at `limit`.
  fileprivate func countUp(to limit: Int, by key: (Element) -> Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The scalars of a range of bytes and where each begins; U+FFFD for what is no UTF-8, as where text is decoded.
private struct LocatedScalars: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    (offset, end) = (range.lowerBound, range.upperBound)
  }

  mutating func next() -> (offset: Int, scalar: Unicode.Scalar)? {
    guard offset < end else { return nil }
    let start = offset
    if bytes[start] < 0x80 {
      offset += 1
      return (start, Unicode.Scalar(bytes[start]))
    }
    var iterator = bytes[start..<Swift.min(start + 4, end)].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded):
      offset += encoded.count
      return (start, Unicode.UTF8.decode(encoded))
    case .error(let length):
      offset += length
      return (start, "\u{FFFD}")
    case .emptyInput: return nil
    }
  }
}
