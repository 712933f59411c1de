/// An object that waits for its place in an object stream.
struct PackedObject {
  let number: Int
  /// Its bytes, the line feed after it included.
  let range: Range<Int>

  /// Fewer objects of one length gain nothing by a stream of their own.
  private static let leastAlike = 24
  /// Room for a number and an offset in the head of a stream of rows.
  private static let headWidth = 14
  /// Offsets in that room keep a space before them.
  private static let mostBytes = 1_000_000
  /// The table of references has two bytes for an object's rank in its stream.
  private static let mostRows = 1 << 16

  /// Groups of objects of one length, from the shortest, each for a stream, and all others in their order.
  static func grouped(_ objects: [PackedObject]) -> (alike: [[PackedObject]], others: [PackedObject]) {
    var lists: [Int: [PackedObject]] = [:]
    for object in objects { lists[object.range.count, default: []].append(object) }
    let lengths = lists.filter { $0.key >= headWidth && $0.value.count >= leastAlike }.keys.sorted()
    let alike = Set(lengths)
    return (
      lengths.flatMap { shares(of: lists[$0] ?? [], columns: $0) }, objects.filter { !alike.contains($0.range.count) }
    )
  }

  /// What a stream of rows can hold, then the next.
  private static func shares(of objects: [PackedObject], columns: Int) -> [[PackedObject]] {
    let most = max(1, min(mostRows, mostBytes / columns))
    return stride(from: 0, to: objects.count, by: most).map {
      Array(objects[$0..<min($0 + most, objects.count)])
    }
  }

  /// Numbers and offsets of objects of `columns` bytes each, in whole rows.
  static func head(of objects: [PackedObject], columns: Int) -> [UInt8] {
    let perRow = columns / headWidth
    var head: [UInt8] = []
    for (index, object) in objects.enumerated() {
      head.append(decimal: object.number, width: 6)
      head.append(decimal: index * columns, width: 7)
      head.append(32)
      if index % perRow == perRow - 1 { head.pad(toMultipleOf: columns) }
    }
    head.pad(toMultipleOf: columns)
    return head
  }

  /// Numbers and offsets, then the objects themselves.
  static func joined(
    _ objects: [PackedObject], from bytes: [UInt8]
  ) -> (head: [UInt8], body: [UInt8]) {
    var head: [UInt8] = []
    var body: [UInt8] = []
    for object in objects {
      head.append(decimal: object.number)
      head.append(32)
      head.append(decimal: body.count)
      head.append(32)
      body.append(contentsOf: bytes[object.range])
    }
    return (head, body)
  }
}

/// Rows of bytes written as their differences from the row above: what changes by steps becomes constant.
enum RowPredictor {
  /// - Parameter rows: whole rows of `columns` bytes.
  static func differences(_ rows: [UInt8], columns: Int) -> [UInt8] {
    let count = rows.count / columns
    return [UInt8](unsafeUninitializedCapacity: count * (columns + 1)) { output, written in
      for row in 0..<count {
        let (from, to) = (row * columns, row * (columns + 1))
        output[to] = up
        for column in 0..<columns {
          let above = row == 0 ? 0 : rows[from - columns + column]
          output[to + 1 + column] = rows[from + column] &- above
        }
      }
      written = count * (columns + 1)
    }
  }

  /// Undoes ``differences(_:columns:)``, in which tables of references are saved by other programs too; rows may also
  /// stand as they are. Nil for anything else.
  static func rows(_ differences: [UInt8], columns: Int) -> [UInt8]? {
    guard (1..<widest).contains(columns), differences.count.isMultiple(of: columns + 1) else { return nil }
    var row = [UInt8](repeating: 0, count: columns)
    var rows: [UInt8] = []
    rows.reserveCapacity(differences.count)
    for start in stride(from: 0, to: differences.count, by: columns + 1) {
      let filter = differences[start]
      guard filter == up || filter == none else { return nil }
      for column in 0..<columns {
        row[column] = differences[start + 1 + column] &+ (filter == up ? row[column] : 0)
      }
      rows += row
    }
    return rows
  }

  private static let widest = 1 << 16
  /// PNG filters by their names (ISO 32000-1, 7.4.4.4).
  private static let none: UInt8 = 0
  private static let up: UInt8 = 2
}

extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// A number that is not negative, in decimal, with spaces before it up to `width`.
  mutating func append(decimal number: Int, width: Int = 0) {
    var digits = 1
    var power = 10
    while number >= power, digits < 18 {
      digits += 1
      power *= 10
    }
    for _ in 0..<Swift.max(0, width - digits) { append(32) }
    while power > 1 {
      power /= 10
      append(UInt8(truncatingIfNeeded: 48 + number / power % 10))
    }
  }

  fileprivate mutating func pad(toMultipleOf width: Int) {
    while !count.isMultiple(of: width) { append(32) }
  }
}
