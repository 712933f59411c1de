/// A copy of a TrueType font without its hinting programs and without the tables that only shaping reads.
///
/// Paper has no use for hints, yet cairo copies them into every subset of every document: half of a letter's bytes.
/// Outlines and advances stay as they are. The copy lives in memory only, and stays in its place.
package final class UnhintedFont {
  package let bytes: UnsafeRawBufferPointer
  private let room: UnsafeMutableRawBufferPointer

  private static let tags = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"]

  /// Nil if `font` is not a well-formed TrueType font.
  package init?(_ font: UnsafeRawBufferPointer) {
    guard let tables = SFNTTables(font), let outlines = Outlines(tables) else { return nil }
    let kept = Self.tags.compactMap { tag in tables[tag].map { (tag, $0) } }
    let largest = kept.reduce(outlines.mostAdded) { $0 + $1.1.count }
    var file = SFNTWriter(tableCount: kept.count, largest: largest)
    var places: [UInt32] = []
    for (tag, table) in kept {
      file.beginTable(tag)
      switch tag {
      case "glyf":
        guard let written = outlines.write(to: &file) else {
          file.room.deallocate()
          return nil
        }
        places = written
      case "loca": for place in places { file.append(place) }
      case "head": file.append(table, replacing: 50, with: [0, 1])
      case "maxp": file.append(table, replacing: 26, with: [0, 0])
      default: file.append(table)
      }
      file.endTable()
    }
    room = file.room
    bytes = UnsafeRawBufferPointer(rebasing: room[..<file.count])
  }

  deinit { room.deallocate() }
}

/// The tables of an sfnt file, by tag.
struct SFNTTables {
  private let font: UnsafeRawBufferPointer
  private let records: StrideTo<Int>

  init?(_ font: UnsafeRawBufferPointer) {
    guard font.count >= 12 else { return nil }
    let end = 12 + 16 * font.bigEndian16(at: 4)
    guard font.count >= end else { return nil }
    records = stride(from: 12, to: end, by: 16)
    self.font = font
    guard records.allSatisfy({ start(of: $0) <= font.count && length(of: $0) <= font.count - start(of: $0) })
    else { return nil }
  }

  private func start(of record: Int) -> Int { font.bigEndian32(at: record + 8) }
  private func length(of record: Int) -> Int { font.bigEndian32(at: record + 12) }

  subscript(tag: String) -> UnsafeRawBufferPointer? {
    guard let record = records.first(where: { font[$0..<$0 + 4].elementsEqual(tag.utf8) }) else { return nil }
    return UnsafeRawBufferPointer(rebasing: font[start(of: record)..<start(of: record) + length(of: record)])
  }
}

/// Writes an sfnt file, table by table, in room of its own that the caller deallocates. Checksums stay zero: FreeType does
/// not read them and cairo writes its own.
struct SFNTWriter {
  let room: UnsafeMutableRawBufferPointer
  private(set) var count: Int
  /// Where the directory tells of the table in hand, and where that table starts.
  private var record = 12
  private var start = 0

  /// - Parameter largest: most bytes of all tables together, without what pads them.
  init(tableCount: Int, largest: Int) {
    count = 12 + 16 * tableCount
    room = .allocate(byteCount: count + largest + 3 * tableCount, alignment: 4)
    UnsafeMutableRawBufferPointer(rebasing: room[..<count]).initializeMemory(as: UInt8.self, repeating: 0)
    room[1] = 1
    room[5] = UInt8(tableCount)
  }

  mutating func beginTable(_ tag: String) {
    start = count
    for (offset, byte) in tag.utf8.enumerated() { room[record + offset] = byte }
  }

  mutating func endTable() {
    room.write(bigEndian: UInt32(start), at: record + 8)
    room.write(bigEndian: UInt32(count - start), at: record + 12)
    record += 16
    pad()
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    UnsafeMutableRawBufferPointer(rebasing: room[count...]).copyMemory(from: bytes)
    count += bytes.count
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer, replacing place: Int, with other: [UInt8]) {
    append(bytes)
    for (offset, byte) in other.enumerated() { room[start + place + offset] = byte }
  }

  mutating func append(_ number: UInt32) {
    room.write(bigEndian: number, at: count)
    count += 4
  }

  /// Takes back what stands from `end` on.
  mutating func drop(to end: Int) { count = end }

  /// To four bytes.
  mutating func pad() {
    while count % 4 != 0 {
      room[count] = 0
      count += 1
    }
  }
}

extension UnsafeMutableRawBufferPointer {
  fileprivate func write(bigEndian number: UInt32, at place: Int) {
    storeBytes(of: number.bigEndian, toByteOffset: place, as: UInt32.self)
  }
}

extension UnsafeRawBufferPointer {
  func bigEndian16(at place: Int) -> Int { Int(self[place]) << 8 | Int(self[place + 1]) }
  func bigEndian32(at place: Int) -> Int { bigEndian16(at: place) << 16 | bigEndian16(at: place + 2) }
}
