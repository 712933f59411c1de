/// A TrueType font without its hinting programs and without the tables that only shaping reads.
///
/// Paper has no use for hints, yet cairo copies them into every subset of every document: half of a letter's bytes.
/// Outlines and advances stay as they are. The copy lives in memory only.
package struct UnhintedFont: Sendable {
  private let tables: [(tag: String, bytes: [UInt8])]
  private let outlines: UnhintedOutlines
  private let metrics: [UInt8]
  private let metricCount: Int

  /// Nil if `font` is not a well-formed TrueType font.
  package init?(_ font: UnsafeRawBufferPointer) {
    guard let tables = SFNTTables(font),
      var head = tables.bytes(of: "head"), head.count >= 54,
      var maxp = tables.bytes(of: "maxp"), maxp.count >= 32,
      let hhea = tables.bytes(of: "hhea"), hhea.count >= 36, let hmtx = tables.bytes(of: "hmtx"),
      let glyf = tables["glyf"], let loca = tables["loca"]
    else { return nil }
    let glyphCount = Int(maxp[4]) << 8 | Int(maxp[5])
    metricCount = Int(hhea[34]) << 8 | Int(hhea[35])
    guard metricCount > 0, hmtx.count >= 4 * metricCount,
      let outlines = UnhintedOutlines(
        glyf: glyf, loca: loca, glyphCount: glyphCount, isLong: head[51] == 1)
    else { return nil }
    self.outlines = outlines
    metrics = hmtx
    head.replaceSubrange(50..<52, with: [0, 1])
    maxp.replaceSubrange(26..<28, with: [0, 0])
    self.tables = ["OS/2", "cmap", "head", "hhea", "hmtx", "maxp", "name", "post"].compactMap { tag in
      switch tag {
      case "head": (tag, head)
      case "maxp": (tag, maxp)
      default: tables.bytes(of: tag).map { (tag, $0) }
      }
    }
  }

  /// The font as a file.
  package var file: [UInt8] { file(outlines) }

  /// The font with a box in place of each outline, of the same extent, in whose instructions stands the number of the
  /// glyph: what a subset of it holds tells which outlines belong there.
  package var numberedFile: [UInt8] { file(outlines.numbered) }

  private func file(_ outlines: UnhintedOutlines) -> [UInt8] {
    sfnt(of: (tables + [("glyf", outlines.glyf), ("loca", outlines.loca)]).sorted { $0.tag < $1.tag })
  }

  /// The outline of a glyph, padded to four bytes; empty for a glyph that draws nothing.
  package func outline(of glyph: Int) -> ArraySlice<UInt8> { outlines.outline(of: glyph) }

  /// Advance and left bearing of a glyph, as the table `hmtx` writes them.
  package func horizontalMetrics(of glyph: Int) -> ArraySlice<UInt8> {
    let place = 4 * min(glyph, metricCount - 1)
    return metrics[place..<place + 4]
  }

  /// Where the numbers of the glyphs stand of which `outline` is composed; none for an outline of its own.
  package static func componentPlaces(in outline: ArraySlice<UInt8>) -> [Int] {
    outline.withUnsafeBytes { bytes in
      guard bytes.count >= 14, bytes.bigEndian16(at: 0) >= 0x8000 else { return [] }
      var places: [Int] = []
      var component = 10
      while component + 4 <= bytes.count {
        places.append(component + 2)
        let flags = ComponentFlags(rawValue: bytes.bigEndian16(at: component))
        guard flags.contains(.hasMore) else { break }
        component += flags.length
      }
      return places
    }
  }

  /// The number that stands in a box of ``numberedFile``; nil for an empty outline.
  package static func number(in box: ArraySlice<UInt8>) -> Int? {
    guard box.count >= 16 else { return nil }
    return Int(box[box.startIndex + 14]) << 8 | Int(box[box.startIndex + 15])
  }
}

/// The tables of an sfnt file, by tag.
private struct SFNTTables {
  private let font: UnsafeRawBufferPointer
  private var ranges: [String: Range<Int>] = [:]

  init?(_ font: UnsafeRawBufferPointer) {
    self.font = font
    guard font.count >= 12 else { return nil }
    let count = font.bigEndian16(at: 4)
    guard font.count >= 12 + 16 * count else { return nil }
    for record in stride(from: 12, to: 12 + 16 * count, by: 16) {
      let tag = String(decoding: font[record..<record + 4], as: UTF8.self)
      let start = font.bigEndian32(at: record + 8)
      let length = font.bigEndian32(at: record + 12)
      guard start <= font.count, length <= font.count - start else { return nil }
      ranges[tag] = start..<start + length
    }
  }

  subscript(tag: String) -> UnsafeRawBufferPointer? {
    ranges[tag].map { UnsafeRawBufferPointer(rebasing: font[$0]) }
  }

  func bytes(of tag: String) -> [UInt8]? { self[tag].map { Array($0) } }
}

/// Glyph outlines whose instructions are gone, with their places in long form.
private struct UnhintedOutlines: Sendable {
  private(set) var glyf: [UInt8] = []
  private(set) var loca: [UInt8] = []

  init?(
    glyf source: UnsafeRawBufferPointer, loca places: UnsafeRawBufferPointer, glyphCount: Int, isLong: Bool
  ) {
    guard places.count >= (glyphCount + 1) * (isLong ? 4 : 2) else { return nil }
    func place(_ glyph: Int) -> Int {
      isLong ? places.bigEndian32(at: 4 * glyph) : 2 * places.bigEndian16(at: 2 * glyph)
    }
    glyf.reserveCapacity(source.count)
    loca.reserveCapacity(4 * (glyphCount + 1))
    for glyph in 0..<glyphCount {
      let start = place(glyph)
      let end = place(glyph + 1)
      guard start <= end, end <= source.count else { return nil }
      loca.append(bigEndian32: glyf.count)
      guard start < end else { continue }
      guard append(UnsafeRawBufferPointer(rebasing: source[start..<end])) else { return nil }
    }
    loca.append(bigEndian32: glyf.count)
  }

  func outline(of glyph: Int) -> ArraySlice<UInt8> {
    guard glyph >= 0, 4 * glyph + 8 <= loca.count else { return [] }
    return loca.withUnsafeBytes { glyf[$0.bigEndian32(at: 4 * glyph)..<$0.bigEndian32(at: 4 * glyph + 4)] }
  }

  private init() {}

  /// Boxes of the same extents that bear the numbers of their glyphs.
  var numbered: UnhintedOutlines {
    var boxes = UnhintedOutlines()
    let count = loca.count / 4 - 1
    boxes.glyf.reserveCapacity(28 * count)
    for glyph in 0..<count {
      boxes.loca.append(bigEndian32: boxes.glyf.count)
      let outline = outline(of: glyph)
      guard outline.count >= 10 else { continue }
      let extent = outline.dropFirst(2).prefix(8)
      // One contour of two points; two bytes of instructions.
      boxes.glyf.append(contentsOf: [0, 1])
      boxes.glyf.append(contentsOf: extent)
      boxes.glyf.append(contentsOf: [0, 1, 0, 2, UInt8(glyph >> 8), UInt8(glyph & 0xFF), 1, 1])
      extent.withUnsafeBytes { extent in
        for axis in [0, 2] {
          let (least, most) = (extent.bigEndian16(at: axis), extent.bigEndian16(at: axis + 4))
          boxes.glyf.append(bigEndian16: least)
          boxes.glyf.append(bigEndian16: most &- least)
        }
      }
      while !boxes.glyf.count.isMultiple(of: 4) { boxes.glyf.append(0) }
    }
    boxes.loca.append(bigEndian32: boxes.glyf.count)
    return boxes
  }

  /// Appends one glyph, padded to four bytes; false if it is malformed.
  private mutating func append(_ glyph: UnsafeRawBufferPointer) -> Bool {
    guard glyph.count >= 10 else { return false }
    let contourCount = glyph.bigEndian16(at: 0)
    let isDone =
      contourCount < 0x8000 ? appendSimple(glyph, contourCount: contourCount) : appendComposite(glyph)
    while glyf.count % 4 != 0 { glyf.append(0) }
    return isDone
  }

  private mutating func appendSimple(_ glyph: UnsafeRawBufferPointer, contourCount: Int) -> Bool {
    let lengthPlace = 10 + 2 * contourCount
    guard contourCount > 0, glyph.count >= lengthPlace + 2 else {
      glyf.append(contentsOf: glyph)
      return contourCount == 0
    }
    let instructionsEnd = lengthPlace + 2 + glyph.bigEndian16(at: lengthPlace)
    guard instructionsEnd <= glyph.count else { return false }
    glyf.append(contentsOf: glyph[..<lengthPlace])
    glyf.append(contentsOf: [0, 0])
    glyf.append(contentsOf: glyph[instructionsEnd...])
    return true
  }

  private mutating func appendComposite(_ glyph: UnsafeRawBufferPointer) -> Bool {
    let start = glyf.count
    var component = 10
    while component + 4 <= glyph.count {
      let flags = ComponentFlags(rawValue: glyph.bigEndian16(at: component))
      let next = component + flags.length
      guard next <= glyph.count else { return false }
      if component == 10 { glyf.append(contentsOf: glyph[..<10]) }
      glyf.append(contentsOf: glyph[component..<next])
      let written = start + component
      glyf[written] &= ~UInt8(ComponentFlags.hasInstructions.rawValue >> 8)
      guard flags.contains(.hasMore) else { return true }
      component = next
    }
    return false
  }
}

/// Flags of a component of a composite glyph (OpenType `glyf` table).
private struct ComponentFlags: OptionSet {
  let rawValue: Int
  static let hasWords = ComponentFlags(rawValue: 0x0001)
  static let hasScale = ComponentFlags(rawValue: 0x0008)
  static let hasMore = ComponentFlags(rawValue: 0x0020)
  static let hasTwoScales = ComponentFlags(rawValue: 0x0040)
  static let hasMatrix = ComponentFlags(rawValue: 0x0080)
  static let hasInstructions = ComponentFlags(rawValue: 0x0100)

  /// Bytes of the component: flags, glyph, two offsets, transformation.
  var length: Int {
    let scale = contains(.hasMatrix) ? 8 : contains(.hasTwoScales) ? 4 : contains(.hasScale) ? 2 : 0
    return 4 + (contains(.hasWords) ? 4 : 2) + scale
  }
}

/// Assembles an sfnt file. Checksums stay zero: FreeType does not read them and cairo writes its own.
private func sfnt(of tables: [(tag: String, bytes: [UInt8])]) -> [UInt8] {
  var file: [UInt8] = [0, 1, 0, 0, 0, UInt8(tables.count), 0, 0, 0, 0, 0, 0]
  var place = 12 + 16 * tables.count
  for table in tables {
    file.append(contentsOf: table.tag.utf8)
    file.append(bigEndian32: 0)
    file.append(bigEndian32: place)
    file.append(bigEndian32: table.bytes.count)
    place += (table.bytes.count + 3) & ~3
  }
  file.reserveCapacity(place)
  for table in tables {
    file.append(contentsOf: table.bytes)
    while file.count % 4 != 0 { file.append(0) }
  }
  return file
}

extension UnsafeRawBufferPointer {
  fileprivate func bigEndian16(at place: Int) -> Int { Int(self[place]) << 8 | Int(self[place + 1]) }
  fileprivate func bigEndian32(at place: Int) -> Int {
    bigEndian16(at: place) << 16 | bigEndian16(at: place + 2)
  }
}

extension [UInt8] {
  fileprivate mutating func append(bigEndian16 value: Int) {
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  fileprivate mutating func append(bigEndian32 value: Int) {
    append(contentsOf: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) })
  }
}
