import Fonts

/// A subset of a face as cairo writes it, in which boxes bear the numbers of glyphs: the outlines are put in here, so
/// that they are compressed once, by the faster of two libraries.
struct FontProgram {
  private let face: UnhintedFont
  private var tables: [(tag: [UInt8], bytes: [UInt8])] = []
  private var glyphs: [Int] = []
  private var ranks: [Int: Int] = [:]

  /// Nil when `subset` is no such font.
  init?(_ subset: [UInt8], of face: UnhintedFont) {
    self.face = face
    guard subset.count >= 12 else { return nil }
    for record in stride(from: 12, to: 12 + 16 * subset.integer(at: 4, bytes: 2), by: 16) {
      guard record + 16 <= subset.count else { return nil }
      let start = subset.integer(at: record + 8, bytes: 4)
      let length = subset.integer(at: record + 12, bytes: 4)
      guard start + length <= subset.count else { return nil }
      tables.append((Array(subset[record..<record + 4]), Array(subset[start..<start + length])))
    }
    guard readGlyphs() else { return nil }
  }

  private subscript(tag: String) -> [UInt8] {
    get { tables.first { $0.tag.elementsEqual(tag.utf8) }?.bytes ?? [] }
    set {
      guard let index = tables.firstIndex(where: { $0.tag.elementsEqual(tag.utf8) }) else { return }
      tables[index].bytes = newValue
    }
  }

  private var isLong: Bool { self["head"][51] == 1 }

  /// Which glyph of the face stands at each rank of the subset.
  private mutating func readGlyphs() -> Bool {
    let (boxes, places) = (self["glyf"], self["loca"])
    guard self["head"].count >= 54, self["maxp"].count >= 6, self["hhea"].count >= 36 else { return false }
    let width = isLong ? 4 : 2
    let offsets = (0..<places.count / width).map { rank in
      places.integer(at: width * rank, bytes: width) * (isLong ? 1 : 2)
    }
    for (start, end) in zip(offsets, offsets.dropFirst()) {
      guard start <= end, end <= boxes.count else { return false }
      let glyph = UnhintedFont.number(in: boxes[start..<end])
      if let glyph { ranks[glyph] = glyphs.count }
      glyphs.append(glyph ?? FontProgram.nothing)
    }
    return !glyphs.isEmpty
  }

  /// Stands for a glyph without outline.
  private static let nothing = -1

  /// The font file, outlines included; those that composite glyphs are made of come last.
  mutating func file() -> [UInt8] {
    var glyf: [UInt8] = []
    var loca: [UInt8] = []
    var metrics = self["hmtx"]
    let given = glyphs.count
    var rank = 0
    while rank < glyphs.count {
      loca.append(integer: glyf.count, bytes: 4)
      if glyphs[rank] != FontProgram.nothing { appendOutline(of: glyphs[rank], to: &glyf) }
      rank += 1
    }
    loca.append(integer: glyf.count, bytes: 4)
    for glyph in glyphs[given...] { metrics.append(contentsOf: face.horizontalMetrics(of: glyph)) }
    self["glyf"] = glyf
    self["loca"] = loca
    self["hmtx"] = metrics
    self["head"][51] = 1
    self["maxp"].replaceSubrange(4..<6, with: [UInt8(glyphs.count >> 8), UInt8(glyphs.count & 0xFF)])
    let metricCount = self["hhea"].integer(at: 34, bytes: 2) + glyphs.count - given
    self["hhea"].replaceSubrange(34..<36, with: [UInt8(metricCount >> 8), UInt8(metricCount & 0xFF)])
    return assembled()
  }

  private mutating func appendOutline(of glyph: Int, to glyf: inout [UInt8]) {
    let outline = face.outline(of: glyph)
    let start = glyf.count
    glyf.append(contentsOf: outline)
    for place in UnhintedFont.componentPlaces(in: outline) {
      let component = glyf.integer(at: start + place, bytes: 2)
      let rank = rank(of: component)
      glyf[start + place] = UInt8(rank >> 8)
      glyf[start + place + 1] = UInt8(rank & 0xFF)
    }
  }

  private mutating func rank(of glyph: Int) -> Int {
    if let rank = ranks[glyph] { return rank }
    ranks[glyph] = glyphs.count
    glyphs.append(glyph)
    return glyphs.count - 1
  }

  private mutating func assembled() -> [UInt8] {
    self["head"].replaceSubrange(8..<12, with: [0, 0, 0, 0])
    var file: [UInt8] = [0, 1, 0, 0]
    let count = tables.count
    let power = Int.bitWidth - 1 - count.leadingZeroBitCount
    for value in [count, 16 << power, power, 16 * count - 16 << power] {
      file.append(integer: value, bytes: 2)
    }
    var place = 12 + 16 * count
    for table in tables {
      file.append(contentsOf: table.tag)
      file.append(integer: Int(checksum(table.bytes)), bytes: 4)
      file.append(integer: place, bytes: 4)
      file.append(integer: table.bytes.count, bytes: 4)
      place += (table.bytes.count + 3) & ~3
    }
    file.reserveCapacity(place)
    var head = 0
    for table in tables {
      if table.tag.elementsEqual("head".utf8) { head = file.count }
      file.append(contentsOf: table.bytes)
      while !file.count.isMultiple(of: 4) { file.append(0) }
    }
    let adjustment = 0xB1B0_AFBA &- checksum(file)
    for (index, shift) in [24, 16, 8, 0].enumerated() {
      file[head + 8 + index] = UInt8(truncatingIfNeeded: adjustment >> UInt32(shift))
    }
    return file
  }
}

/// Sum of the big-endian words of a table (OpenType, `head`).
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  bytes.withUnsafeBytes { bytes in
    var sum: UInt32 = 0
    for place in stride(from: 0, to: bytes.count & ~3, by: 4) {
      sum &+= UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }
    for (index, byte) in bytes[(bytes.count & ~3)...].enumerated() {
      sum &+= UInt32(byte) << UInt32(24 - 8 * index)
    }
    return sum
  }
}

extension [UInt8] {
  fileprivate func integer(at place: Int, bytes: Int) -> Int {
    self[place..<place + bytes].reduce(0) { $0 << 8 | Int($1) }
  }

  fileprivate mutating func append(integer: Int, bytes: Int) {
    for byte in (0..<bytes).reversed() { append(UInt8(truncatingIfNeeded: integer >> (8 * byte))) }
  }
}
