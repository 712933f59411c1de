/// Which glyph draws each character: the `cmap` table of a font program with one subtable, for Windows and Unicode (3, 1),
/// in format 4 (OpenType 1.9, `cmap`).
struct CharacterMap {
  /// In ascending order of codes; a code without a glyph is left out.
  private(set) var entries: [(code: Int, glyph: Int)] = []

  /// The place of the subtable: after the version, the count and one record.
  private static let header = 12
  private static let subtableHeader: [UInt8] = [0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12]
  /// Ends the list of segments, which holds it as one of its own.
  private static let lastCode = 0xFFFF

  /// Codes of a simple font have one byte.
  private static let mostEntries = 256

  init() {}

  /// Nil when the table is another, or names a glyph beyond `glyphCount`.
  init?(_ bytes: [UInt8], in table: Range<Int>, glyphCount: Int) {
    let start = table.lowerBound + CharacterMap.header
    guard table.count >= CharacterMap.header + 16,
      bytes[table.lowerBound..<start].elementsEqual(CharacterMap.subtableHeader),
      bytes.bigEndian16(at: start) == 4
    else { return nil }
    let width = bytes.bigEndian16(at: start + 6)
    let length = bytes.bigEndian16(at: start + 2)
    guard width > 0, width.isMultiple(of: 2), 16 + 4 * width <= length, length <= table.upperBound - start
    else { return nil }
    entries.reserveCapacity(CharacterMap.mostEntries)
    var firstFree = 0
    for end in stride(from: start + 14, to: start + 14 + width, by: 2) {
      let (first, delta, offset) = (end + width + 2, end + 2 * width + 2, end + 3 * width + 2)
      let (firstCode, lastCode) = (bytes.bigEndian16(at: first), bytes.bigEndian16(at: end))
      // Segments that run back could tell the same codes for ever.
      guard firstFree <= firstCode, firstCode <= lastCode else { return nil }
      firstFree = lastCode + 1
      for code in firstCode...lastCode where code != CharacterMap.lastCode {
        var glyph = code
        if bytes.bigEndian16(at: offset) != 0 {
          let place = offset + bytes.bigEndian16(at: offset) + 2 * (code - firstCode)
          guard place + 2 <= start + length else { return nil }
          glyph = bytes.bigEndian16(at: place)
          if glyph == 0 { continue }
        }
        glyph = (glyph + bytes.bigEndian16(at: delta)) & 0xFFFF
        guard glyph < glyphCount else { return nil }
        if glyph > 0 { entries.append((code, glyph)) }
      }
    }
    guard firstFree > CharacterMap.lastCode, entries.count <= CharacterMap.mostEntries else { return nil }
  }

  /// Each glyph under the number that it has in `ranks`.
  mutating func renumber(_ ranks: [Int]) {
    for index in entries.indices { entries[index].glyph = ranks[entries[index].glyph] }
  }

  /// Appends the table, with one segment for each run of codes whose glyphs follow one another too.
  func append(to output: inout [UInt8]) {
    let segments = segments
    let width = 2 * segments.count
    let (range, selector) = binarySearch(count: segments.count, width: 2)
    output.append(contentsOf: CharacterMap.subtableHeader)
    for word in [4, 16 + 4 * width, 0, width, range, selector, width - range] {
      output.append(bigEndian16: word)
    }
    for segment in segments { output.append(bigEndian16: segment.last) }
    output.append(bigEndian16: 0)
    for segment in segments { output.append(bigEndian16: segment.first) }
    for segment in segments { output.append(bigEndian16: segment.delta) }
    for _ in segments { output.append(bigEndian16: 0) }
  }

  private var segments: [(first: Int, last: Int, delta: Int)] {
    var segments: [(first: Int, last: Int, delta: Int)] = []
    for (code, glyph) in entries {
      if let last = segments.last, last.last == code - 1, last.delta == glyph - code {
        segments[segments.count - 1].last = code
      } else {
        segments.append((code, code, glyph - code))
      }
    }
    segments.append((CharacterMap.lastCode, CharacterMap.lastCode, 1))
    return segments
  }
}

/// What a list of `count` records says of its search by halves: bytes of the greatest power of two of them, its exponent.
func binarySearch(count: Int, width: Int) -> (range: Int, selector: Int) {
  let selector = Int.bitWidth - 1 - count.leadingZeroBitCount
  return (width << selector, selector)
}
