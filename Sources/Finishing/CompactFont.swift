/// Whether the glyphs of an embedded TrueType program may change places.
enum GlyphOrder {
  /// A simple font: codes find their glyphs through the program's own `cmap` (ISO 32000-1, 9.6.6.4).
  case free
  /// A CID font whose codes are the glyphs' numbers (ISO 32000-1, 9.7.4.2); its program has no `cmap`.
  case kept
}

/// A TrueType program of a subset in fewer bytes, and in bytes that compress better; codes keep outlines and metrics.
///
/// Cairo numbers glyphs as they come on the page, maps every code of the encoding of Windows and pads for a processor.
/// Here glyphs stand in the order of their characters, so that the `cmap` (OpenType 1.9, format 4) has one segment for
/// each run of them; then those that only composite glyphs draw with, as they came. A place takes two bytes
/// (`loca`, short form), and outlines are padded to two (`glyf`). Checksums are made anew.
///
/// - Returns: nil when the program is not what cairo writes, is malformed, or is none the smaller for it.
func compactFont(_ program: [UInt8], order: GlyphOrder) -> [UInt8]? {
  guard let font = FontProgram(program, hasCodes: order == .free) else { return nil }
  var writer = CompactFontWriter(font)
  guard let compact = writer.write(), compact.count < program.count else { return nil }
  return compact
}

private struct CompactFontWriter {
  private let font: FontProgram
  /// The glyphs in their new order, and the new number of each.
  private var order: [Int]
  private var ranks: [Int]
  private var output: [UInt8] = []

  /// A place in short form counts pairs of bytes.
  private static let mostOutlineBytes = 2 * 0xFFFF

  init(_ font: FontProgram) {
    self.font = font
    // Glyph 0 stands for every character that has none.
    order = [0]
    order.reserveCapacity(font.glyphCount)
    ranks = Array(repeating: -1, count: font.glyphCount)
    ranks[0] = 0
    for entry in font.map.entries { place(entry.glyph) }
    for glyph in 0..<font.glyphCount { place(glyph) }
  }

  private mutating func place(_ glyph: Int) {
    guard ranks[glyph] < 0 else { return }
    ranks[glyph] = order.count
    order.append(glyph)
  }

  /// Nil when an outline is malformed, or all are too long for short places.
  mutating func write() -> [UInt8]? {
    let tables = FontProgram.tables(hasCodes: !font[.cmap].isEmpty)
    output.reserveCapacity(font.bytes.count)
    appendHeader(tableCount: tables.count)
    var record = FontProgram.headerSize
    var places: [Int] = []
    var head = 0
    for table in tables {
      let start = output.count
      switch table {
      case .cmap: appendMap()
      case .glyf:
        guard appendOutlines(&places) else { return nil }
      case .head: appendHead()
      case .hmtx: appendMetrics()
      case .loca: for place in places { output.append(bigEndian16: place / 2) }
      case .hhea, .maxp: output.append(contentsOf: font.bytes[font[table]])
      }
      close(table, from: start, record: record)
      if table == .head { head = start }
      record += FontProgram.recordSize
    }
    // What makes the sum of the whole file this number (OpenType 1.9, `head`, checksumAdjustment).
    output.write(bigEndian32: 0xB1B0_AFBA - checksum(of: output), at: head + 8)
    return output
  }

  private mutating func appendHeader(tableCount: Int) {
    let (range, selector) = binarySearch(count: tableCount, width: FontProgram.recordSize)
    for word in [1, 0, tableCount, range, selector, FontProgram.recordSize * tableCount - range] {
      output.append(bigEndian16: word)
    }
    output.append(contentsOf: repeatElement(0, count: FontProgram.recordSize * tableCount))
  }

  private mutating func appendMap() {
    var map = font.map
    map.renumber(ranks)
    map.append(to: &output)
  }

  /// Appends the outlines in their new order, and to `places` where each one starts, and where the last one ends.
  private mutating func appendOutlines(_ places: inout [Int]) -> Bool {
    let first = output.count
    places.reserveCapacity(order.count + 1)
    for glyph in order {
      guard let description = font.description(of: glyph) else { return false }
      let start = output.count
      places.append(start - first)
      output.append(contentsOf: font.bytes[description])
      renumberComponents(of: description, at: start)
      if !output.count.isMultiple(of: 2) { output.append(0) }
    }
    places.append(output.count - first)
    return output.count - first <= CompactFontWriter.mostOutlineBytes
  }

  /// A composite glyph draws with others by their numbers.
  private mutating func renumberComponents(of description: Range<Int>, at start: Int) {
    guard font.isComposite(description), let components = font.components(in: description) else { return }
    for place in components.glyphs {
      let rank = ranks[font.bytes.bigEndian16(at: place)]
      output.write(bigEndian16: rank, at: start + place - description.lowerBound)
    }
  }

  /// The sum of the whole file is not known yet, and counts as zero in that of the table; places are short (form 0).
  private mutating func appendHead() {
    let start = output.count
    output.append(contentsOf: font.bytes[font[.head]])
    output.write(bigEndian32: 0, at: start + 8)
    output.write(bigEndian16: 0, at: start + 50)
  }

  private mutating func appendMetrics() {
    for glyph in order {
      let metric = font[.hmtx].lowerBound + 4 * glyph
      output.append(bigEndian16: font.bytes.bigEndian16(at: metric))
      output.append(bigEndian16: font.bytes.bigEndian16(at: metric + 2))
    }
  }

  /// Pads a table and enters it in the directory.
  private mutating func close(_ table: FontProgram.Table, from start: Int, record: Int) {
    let length = output.count - start
    while !output.count.isMultiple(of: 4) { output.append(0) }
    let entry = [table.tag, checksum(of: output, from: start), start, length]
    for (index, word) in entry.enumerated() { output.write(bigEndian32: word, at: record + 4 * index) }
  }
}

/// The sum of the four-byte numbers from `start` to the end (OpenType 1.9, calculating checksums).
private func checksum(of bytes: [UInt8], from start: Int = 0) -> Int {
  bytes.withUnsafeBytes { bytes in
    var sum: UInt32 = 0
    for place in stride(from: start, to: bytes.count - 3, by: 4) {
      sum &+= UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }
    return Int(sum)
  }
}
