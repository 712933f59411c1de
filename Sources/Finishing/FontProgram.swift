import Fonts

/// A TrueType font program as cairo embeds it of a subset: these tables and no others, a metric for each glyph, outlines
/// found by offsets of four bytes, no hinting. Nothing in it is trusted.
struct FontProgram {
  let bytes: [UInt8]
  let glyphCount: Int
  /// Empty where glyphs have no codes.
  let map: CharacterMap
  private let tables: [Range<Int>]

  /// In the order of the directory.
  enum Table: Int, CaseIterable {
    case cmap, glyf, head, hhea, hmtx, loca, maxp

    var tag: Int { Table.tags[rawValue] }

    private static let tags = [
      0x636D_6170, 0x676C_7966, 0x6865_6164, 0x6868_6561, 0x686D_7478, 0x6C6F_6361, 0x6D61_7870,
    ]
  }

  /// Bytes of the header, and of each record of the directory that follows it.
  static let (headerSize, recordSize) = (12, 16)

  /// Nil when the program is not of that shape.
  ///
  /// - Parameter hasCodes: whether there is a `cmap`.
  init?(_ bytes: [UInt8], hasCodes: Bool) {
    guard let tables = FontProgram.directory(of: bytes, FontProgram.tables(hasCodes: hasCodes)) else {
      return nil
    }
    func table(_ table: Table) -> Range<Int> { tables[table.rawValue] }
    guard table(.head).count == 54, table(.hhea).count == 36, table(.maxp).count == 32 else { return nil }
    let placesAreLong = bytes.bigEndian16(at: table(.head).lowerBound + 50) == 1
    let metricCount = bytes.bigEndian16(at: table(.hhea).lowerBound + 34)
    let glyphCount = bytes.bigEndian16(at: table(.maxp).lowerBound + 4)
    guard placesAreLong, glyphCount > 0, metricCount == glyphCount, table(.hmtx).count == 4 * glyphCount,
      table(.loca).count == 4 * (glyphCount + 1),
      let map = hasCodes ? CharacterMap(bytes, in: table(.cmap), glyphCount: glyphCount) : CharacterMap()
    else { return nil }
    (self.bytes, self.glyphCount, self.map, self.tables) = (bytes, glyphCount, map, tables)
  }

  subscript(table: Table) -> Range<Int> { tables[table.rawValue] }

  static func tables(hasCodes: Bool) -> ArraySlice<Table> { Table.allCases.dropFirst(hasCodes ? 0 : 1) }

  /// Where each table is, an empty range for one that is not wanted; nil when there are others.
  private static func directory(of bytes: [UInt8], _ wanted: ArraySlice<Table>) -> [Range<Int>]? {
    guard bytes.count >= headerSize + recordSize * wanted.count, bytes.bigEndian32(at: 0) == 0x0001_0000,
      bytes.bigEndian16(at: 4) == wanted.count
    else { return nil }
    var ranges = Array(repeating: 0..<0, count: Table.allCases.count)
    var record = headerSize
    for table in wanted {
      let (start, length) = (bytes.bigEndian32(at: record + 8), bytes.bigEndian32(at: record + 12))
      guard bytes.bigEndian32(at: record) == table.tag, start <= bytes.count, length <= bytes.count - start
      else { return nil }
      ranges[table.rawValue] = start..<start + length
      record += recordSize
    }
    return ranges
  }

  /// The description of a glyph without what pads it, empty for one that draws nothing; nil when it is malformed.
  func description(of glyph: Int) -> Range<Int>? {
    let place = self[.loca].lowerBound + 4 * glyph
    let (start, end) = (bytes.bigEndian32(at: place), bytes.bigEndian32(at: place + 4))
    guard start <= end, end <= self[.glyf].count else { return nil }
    let range = self[.glyf].lowerBound + start..<self[.glyf].lowerBound + end
    guard range.count >= 10 else { return range.isEmpty ? range : nil }
    let known = isComposite(range) ? components(in: range)?.end : endOfContours(in: range)
    return known.map { range.lowerBound..<$0 }
  }

  func isComposite(_ description: Range<Int>) -> Bool {
    !description.isEmpty && bytes[description.lowerBound] >= 0x80
  }

  /// Where the contours of a simple glyph end (OpenType 1.9, `glyf`, simple glyph description).
  private func endOfContours(in range: Range<Int>) -> Int? {
    let contourCount = bytes.bigEndian16(at: range.lowerBound)
    var place = range.lowerBound + 10 + 2 * contourCount
    guard contourCount > 0, place + 2 <= range.upperBound else { return nil }
    var pointCount = 0
    for last in stride(from: range.lowerBound + 10, to: place, by: 2) {
      guard bytes.bigEndian16(at: last) >= pointCount else { return nil }
      pointCount = bytes.bigEndian16(at: last) + 1
    }
    place += 2 + bytes.bigEndian16(at: place)
    var coordinates = 0
    var left = pointCount
    while left > 0 {
      guard place < range.upperBound else { return nil }
      let flags = SimpleFlags(rawValue: bytes[place])
      place += 1
      var count = 1
      if flags.contains(.isRepeated) {
        guard place < range.upperBound else { return nil }
        count += Int(bytes[place])
        place += 1
      }
      guard count <= left else { return nil }
      left -= count
      coordinates += count * flags.coordinateBytes
    }
    return coordinates <= range.upperBound - place ? place + coordinates : nil
  }

  /// Where the components of a composite glyph name their glyphs, and where the last one ends; nil too for one with
  /// instructions, of which none are left.
  func components(in range: Range<Int>) -> (glyphs: [Int], end: Int)? {
    var glyphs: [Int] = []
    var place = range.lowerBound + 10
    while place + 4 <= range.upperBound {
      let flags = CompositeFlags(rawValue: bytes.bigEndian16(at: place))
      glyphs.append(place + 2)
      guard !flags.contains(.hasInstructions), bytes.bigEndian16(at: place + 2) < glyphCount,
        flags.length <= range.upperBound - place
      else { return nil }
      place += flags.length
      guard flags.contains(.hasMore) else { return (glyphs, place) }
    }
    return nil
  }
}

/// Flags of the points of a simple glyph.
private struct SimpleFlags: OptionSet {
  let rawValue: UInt8
  static let hasShortX = SimpleFlags(rawValue: 0x02)
  static let hasShortY = SimpleFlags(rawValue: 0x04)
  static let isRepeated = SimpleFlags(rawValue: 0x08)
  static let hasSameX = SimpleFlags(rawValue: 0x10)
  static let hasSameY = SimpleFlags(rawValue: 0x20)

  /// Bytes of both coordinates of a point.
  var coordinateBytes: Int {
    (contains(.hasShortX) ? 1 : contains(.hasSameX) ? 0 : 2)
      + (contains(.hasShortY) ? 1 : contains(.hasSameY) ? 0 : 2)
  }
}

extension [UInt8] {
  func bigEndian16(at place: Int) -> Int { Int(self[place]) << 8 | Int(self[place + 1]) }

  func bigEndian32(at place: Int) -> Int { bigEndian16(at: place) << 16 | bigEndian16(at: place + 2) }

  mutating func append(bigEndian16 value: Int) {
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  mutating func write(bigEndian16 value: Int, at place: Int) {
    self[place] = UInt8(truncatingIfNeeded: value >> 8)
    self[place + 1] = UInt8(truncatingIfNeeded: value)
  }

  mutating func write(bigEndian32 value: Int, at place: Int) {
    for index in 0..<4 { self[place + index] = UInt8(truncatingIfNeeded: value >> (24 - 8 * index)) }
  }
}
