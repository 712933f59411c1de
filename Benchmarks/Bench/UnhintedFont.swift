import Fonts

/// A copy of a TrueType font without its hinting programs and without the tables that only shaping reads.
///
/// What cairo is measured with: it would copy hints into every subset of every document, half of a letter's bytes.
/// Outlines and advances stay as they are.
///
/// - Returns: nil if `font` is not a well-formed TrueType font.
func unhinted(_ font: UnsafeRawBufferPointer) -> [UInt8]? {
  guard let tables = SFNTTables(font) else { return nil }
  guard
    var head = tables.bytes(of: "head"), head.count >= 54,
    var maxp = tables.bytes(of: "maxp"), maxp.count >= 32,
    let glyf = tables["glyf"], let loca = tables["loca"]
  else { return nil }

  let glyphCount = Int(maxp[4]) << 8 | Int(maxp[5])
  let isLong = head[51] == 1
  guard let outlines = UnhintedOutlines(glyf: glyf, loca: loca, glyphCount: glyphCount, isLong: isLong) else {
    return nil
  }
  head.replaceSubrange(50..<52, with: [0, 1])
  maxp.replaceSubrange(26..<28, with: [0, 0])

  var kept: [(tag: String, bytes: [UInt8])] = []
  for tag in ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"] {
    switch tag {
    case "glyf": kept.append((tag, outlines.glyf))
    case "loca": kept.append((tag, outlines.loca))
    case "head": kept.append((tag, head))
    case "maxp": kept.append((tag, maxp))
    default: if let bytes = tables.bytes(of: tag) { kept.append((tag, bytes)) }
    }
  }
  return sfnt(of: kept)
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
private struct UnhintedOutlines {
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
      let flags = CompositeFlags(rawValue: glyph.bigEndian16(at: component))
      let next = component + flags.length
      guard next <= glyph.count else { return false }
      if component == 10 { glyf.append(contentsOf: glyph[..<10]) }
      glyf.append(contentsOf: glyph[component..<next])
      let written = start + component
      glyf[written] &= ~UInt8(CompositeFlags.hasInstructions.rawValue >> 8)
      guard flags.contains(.hasMore) else { return true }
      component = next
    }
    return false
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
  fileprivate mutating func append(bigEndian32 value: Int) {
    append(contentsOf: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) })
  }
}
