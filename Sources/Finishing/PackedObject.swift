/// An object that waits for its place in an object stream.
struct PackedObject {
  let number: Int
  /// Its bytes, the line feed after it included.
  let range: Range<Int>

  /// Fewer objects of one length gain nothing by a stream of their own.
  private static let leastAlike = 48
  /// Room for a number and an offset in the head of a stream of rows.
  private static let headWidth = 14
  /// Offsets in that room keep a space before them.
  private static let mostBytes = 1_000_000
  /// The table of references has two bytes for an object's rank in its stream.
  private static let mostRows = 1 << 16
  /// Longer objects are never alike in such numbers.
  private static let longestAlike = 512

  /// Groups of objects of one length, from the shortest, each for a stream, and all others in their order.
  static func grouped(_ objects: [PackedObject]) -> (alike: [[PackedObject]], others: [PackedObject]) {
    var counts = Array(repeating: 0, count: longestAlike + 1)
    for object in objects where object.range.count <= longestAlike { counts[object.range.count] += 1 }
    var groupOfLength = Array(repeating: -1, count: longestAlike + 1)
    var alike: [[PackedObject]] = []
    for length in headWidth...longestAlike where counts[length] >= leastAlike {
      groupOfLength[length] = alike.count
      alike.append([])
      alike[alike.count - 1].reserveCapacity(counts[length])
    }
    var others: [PackedObject] = []
    for object in objects {
      let group = object.range.count <= longestAlike ? groupOfLength[object.range.count] : -1
      if group < 0 { others.append(object) } else { alike[group].append(object) }
    }
    return (alike.flatMap { shares(of: $0, columns: $0[0].range.count) }, others)
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

  /// Numbers and offsets, then the objects themselves; and where these begin.
  static func joined(_ objects: [PackedObject], from bytes: [UInt8]) -> (bytes: [UInt8], first: Int) {
    var joined: [UInt8] = []
    joined.reserveCapacity(objects.reduce(0) { $0 + headWidth + $1.range.count })
    var offset = 0
    for object in objects {
      joined.append(decimal: object.number)
      joined.append(32)
      joined.append(decimal: offset)
      joined.append(32)
      offset += object.range.count
    }
    let first = joined.count
    for object in objects { joined.append(contentsOf: bytes[object.range]) }
    return (joined, first)
  }
}

/// Rows of bytes written as their differences from the row above: what changes by steps becomes constant.
enum RowPredictor {
  /// - Parameter rows: whole rows of `columns` bytes.
  static func differences(_ rows: [UInt8], columns: Int) -> [UInt8] {
    let count = rows.count / columns
    return [UInt8](unsafeUninitializedCapacity: count * (columns + 1)) { output, written in
      written = count * (columns + 1)
      rows.withUnsafeBufferPointer { rows in
        guard var row = rows.baseAddress, var target = output.baseAddress else { return }
        for rank in 0..<count {
          target[0] = up
          target += 1
          if rank == 0 {
            target.update(from: row, count: columns)
          } else {
            let above = row - columns
            for column in 0..<columns { target[column] = row[column] &- above[column] }
          }
          row += columns
          target += columns
        }
      }
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
