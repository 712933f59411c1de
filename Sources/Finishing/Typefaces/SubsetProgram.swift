/// The TrueType program of a subset: the glyphs that codes name, with those that they draw with, and no others
/// (ISO 32000-1, 9.9).
///
/// Glyphs stand in the order of their codes, so that the `cmap` has one segment for each run of them; components follow.
/// There is no hinting, and outlines are padded to two bytes, so that a place takes two (`loca`, short form).
///
/// - Returns: nil when an outline of the face is malformed.
func subsetProgram(
  of face: FaceProgram, codes: [(character: Int, glyph: Int)], _ encoding: CharacterMap.Encoding
)
  -> [UInt8]?
{
  var writer = SubsetWriter(face, codes: codes, encoding)
  return writer.write()
}

private struct SubsetWriter {
  private let face: FaceProgram
  private var map: CharacterMap
  /// The glyphs of the face, in their new order, and the new number of each.
  private var order = [0]
  private var ranks = [0: 0]
  private var output: [UInt8] = []

  private static let (headerSize, recordSize) = (12, 16)
  /// A place in short form counts pairs of bytes.
  private static let mostOutlineBytes = 2 * 0xFFFF

  /// A file that embeds the font wants no names of glyphs.
  private static let tables = FontTable.allCases.filter { $0 != .post }

  init(_ face: FaceProgram, codes: [(character: Int, glyph: Int)], _ encoding: CharacterMap.Encoding) {
    self.face = face
    map = CharacterMap(encoding)
    for (character, glyph) in codes { map.append(character, glyph: rank(of: glyph)) }
  }

  /// The new number of a glyph, which gets one when it has none.
  private mutating func rank(of glyph: Int) -> Int {
    if let rank = ranks[glyph] { return rank }
    ranks[glyph] = order.count
    order.append(glyph)
    return order.count - 1
  }

  mutating func write() -> [UInt8]? {
    guard let (outlines, places) = outlines() else { return nil }
    let hasShortPlaces = outlines.count <= SubsetWriter.mostOutlineBytes
    output.reserveCapacity(outlines.count + 8 * order.count + 1_024)
    appendHeader()
    var head = 0
    for (rank, table) in SubsetWriter.tables.enumerated() {
      let start = output.count
      switch table {
      case .cmap: map.append(to: &output)
      case .glyf: output += outlines
      case .head:
        head = start
        appendHead(hasShortPlaces: hasShortPlaces)
      case .hhea:
        output += face.bytes(of: .hhea)
        output.write(bigEndian16: order.count, at: start + 34)
      case .hmtx: appendMetrics()
      case .loca: append(places, hasShortPlaces: hasShortPlaces)
      case .maxp:
        output += face.bytes(of: .maxp)
        output.write(bigEndian16: order.count, at: start + 4)
        // No glyph has instructions (maxSizeOfInstructions).
        output.write(bigEndian16: 0, at: start + 26)
      case .post: break
      }
      close(table, from: start, record: SubsetWriter.headerSize + SubsetWriter.recordSize * rank)
    }
    // What makes the sum of the whole file this number (OpenType 1.9, `head`, checksumAdjustment).
    output.write(bigEndian32: 0xB1B0_AFBA - checksum(of: output), at: head + 8)
    return output
  }

  private mutating func appendHeader() {
    let count = SubsetWriter.tables.count
    let (range, selector) = binarySearch(count: count, width: SubsetWriter.recordSize)
    for word in [1, 0, count, range, selector, SubsetWriter.recordSize * count - range] {
      output.append(bigEndian16: word)
    }
    output += repeatElement(0, count: SubsetWriter.recordSize * count)
  }

  /// The outlines in their order, and where each one starts, and where the last one ends. What stands for a character
  /// that has no glyph is never shown, and draws nothing.
  private mutating func outlines() -> (bytes: [UInt8], places: [Int])? {
    var (bytes, places): ([UInt8], [Int]) = ([], [0])
    var next = 1
    while next < order.count {
      guard let outline = face.outline(of: order[next]) else { return nil }
      let start = bytes.count
      places.append(start)
      bytes += outline.bytes
      for component in outline.components {
        bytes.write(bigEndian16: rank(of: outline.bytes.bigEndian16(at: component)), at: start + component)
      }
      if !bytes.count.isMultiple(of: 2) { bytes.append(0) }
      next += 1
    }
    places.append(bytes.count)
    return (bytes, places)
  }

  private mutating func append(_ places: [Int], hasShortPlaces: Bool) {
    for place in places {
      if hasShortPlaces { output.append(bigEndian16: place / 2) } else { output.append(bigEndian32: place) }
    }
  }

  /// The sum of the whole file is not known yet, and counts as zero in that of the table.
  private mutating func appendHead(hasShortPlaces: Bool) {
    let start = output.count
    output += face.bytes(of: .head)
    output.write(bigEndian32: 0, at: start + 8)
    output.write(bigEndian16: hasShortPlaces ? 0 : 1, at: start + 50)
  }

  private mutating func appendMetrics() {
    for glyph in order {
      output.append(bigEndian16: face.advance(of: glyph))
      output.append(bigEndian16: face.leftBearing(of: glyph))
    }
  }

  /// Pads a table and enters it in the directory.
  private mutating func close(_ table: FontTable, from start: Int, record: Int) {
    let length = output.count - start
    while !output.count.isMultiple(of: 4) { output.append(0) }
    let entry = [table.rawValue, checksum(of: output, from: start), start, length]
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
