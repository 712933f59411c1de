import Fonts

/// A TrueType face of the program, as its subsets are cut from it (OpenType 1.9).
///
/// Outlines are kept once they have been read. Not Sendable: one serves one worker.
final class FaceProgram {
  let id: FaceID
  let glyphCount: Int
  /// What the descriptor of a font tells, in thousandths of an em.
  let metrics: Metrics
  private let bytes: UnsafeRawBufferPointer
  private let tables: [FontTable: Range<Int>]
  /// Where metrics and places of glyphs begin.
  private let metricsStart, placesStart: Int
  private let unitsPerEm: Int
  private let metricCount: Int
  private let placesAreLong: Bool
  private var outlines: [Outline?]

  struct Metrics {
    let isSerif, isBold, isItalic: Bool
    let box: [Int]
    let ascent, descent, capHeight: Int
    /// In degrees, to the left.
    let italicAngle: Int
  }

  /// A glyph without the instructions that hint it: paper has no use for them, and they are half of a face.
  struct Outline {
    fileprivate(set) var bytes: [UInt8] = []
    /// Where it names the glyphs that it draws with.
    fileprivate(set) var components: [Int] = []
  }

  /// Nil when the file is no TrueType font, or its tables are cut short.
  ///
  /// - Parameter bytes: the font file; they stay where they are.
  init?(_ face: FaceID, bytes: UnsafeRawBufferPointer, heights: FaceMetrics) {
    self.bytes = bytes
    guard let tables = FaceProgram.directory(of: bytes) else { return nil }
    guard let head = tables[.head], head.count == 54, let hhea = tables[.hhea], hhea.count == 36,
      let maxp = tables[.maxp], maxp.count == 32, let loca = tables[.loca], let hmtx = tables[.hmtx],
      tables[.glyf] != nil, let post = tables[.post], post.count >= 8
    else { return nil }
    id = face
    glyphCount = bytes.bigEndian16(at: maxp.lowerBound + 4)
    metricCount = bytes.bigEndian16(at: hhea.lowerBound + 34)
    placesAreLong = bytes.bigEndian16(at: head.lowerBound + 50) == 1
    unitsPerEm = bytes.bigEndian16(at: head.lowerBound + 18)
    guard unitsPerEm > 0, (1...glyphCount).contains(metricCount),
      loca.count >= (placesAreLong ? 4 : 2) * (glyphCount + 1),
      hmtx.count >= 4 * metricCount + 2 * (glyphCount - metricCount)
    else { return nil }
    self.tables = tables
    (metricsStart, placesStart) = (hmtx.lowerBound, loca.lowerBound)
    outlines = Array(repeating: nil, count: glyphCount)
    let unitsPerEm = unitsPerEm
    func thousandths(_ units: Int) -> Int { FaceProgram.thousandths(units, of: unitsPerEm) }
    metrics = Metrics(
      isSerif: !face.isSans, isBold: face.isBold, isItalic: face.isItalic,
      box: (0..<4).map { thousandths(bytes.signed16(at: head.lowerBound + 36 + 2 * $0)) },
      ascent: thousandths(heights.ascender), descent: thousandths(heights.descender),
      capHeight: thousandths(heights.capHeight),
      italicAngle: bytes.signed16(at: post.lowerBound + 4))
  }

  /// Where the tables of a subset are; nil when the directory is malformed.
  private static func directory(of bytes: UnsafeRawBufferPointer) -> [FontTable: Range<Int>]? {
    guard bytes.count >= 12, bytes.bigEndian32(at: 0) == 0x0001_0000 else { return nil }
    let count = bytes.bigEndian16(at: 4)
    guard bytes.count >= 12 + 16 * count else { return nil }
    var tables: [FontTable: Range<Int>] = [:]
    for record in stride(from: 12, to: 12 + 16 * count, by: 16) {
      let (start, length) = (bytes.bigEndian32(at: record + 8), bytes.bigEndian32(at: record + 12))
      guard start <= bytes.count, length <= bytes.count - start else { return nil }
      if let table = FontTable(rawValue: bytes.bigEndian32(at: record)) {
        tables[table] = start..<start + length
      }
    }
    return tables
  }

  private static func thousandths(_ units: Int, of em: Int) -> Int {
    em == 1_000 ? units : Int((Double(units) * 1_000 / Double(em)).rounded())
  }

  /// The bytes of a table; none when the face has it not.
  func bytes(of table: FontTable) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[tables[table] ?? 0..<0])
  }

  /// In thousandths of an em.
  func width(of glyph: Int) -> Int { FaceProgram.thousandths(advance(of: glyph), of: unitsPerEm) }

  /// In units of the face; the last metric holds for all the glyphs after it (`hmtx`).
  func advance(of glyph: Int) -> Int {
    bytes.bigEndian16(at: metricsStart + 4 * min(glyph, metricCount - 1))
  }

  func leftBearing(of glyph: Int) -> Int {
    let place = glyph < metricCount ? 4 * glyph + 2 : 4 * metricCount + 2 * (glyph - metricCount)
    return bytes.bigEndian16(at: metricsStart + place)
  }

  /// Empty for a glyph that draws nothing; nil when it is malformed.
  func outline(of glyph: Int) -> Outline? {
    if let known = outlines[glyph] { return known }
    let outline = readOutline(of: glyph)
    outlines[glyph] = outline
    return outline
  }

  private func readOutline(of glyph: Int) -> Outline? {
    let glyf = bytes(of: .glyf)
    let (first, last) = (place(of: glyph), place(of: glyph + 1))
    guard first <= last, last <= glyf.count else { return nil }
    guard first < last else { return Outline() }
    let description = UnsafeRawBufferPointer(rebasing: glyf[first..<last])
    guard description.count >= 10 else { return nil }
    return description.signed16(at: 0) < 0 ? compositeOutline(description) : simpleOutline(description)
  }

  private func place(of glyph: Int) -> Int {
    placesAreLong
      ? bytes.bigEndian32(at: placesStart + 4 * glyph) : 2 * bytes.bigEndian16(at: placesStart + 2 * glyph)
  }

  /// Without instructions and without what pads it (`glyf`, simple glyph description).
  private func simpleOutline(_ description: UnsafeRawBufferPointer) -> Outline? {
    let instructions = 10 + 2 * description.bigEndian16(at: 0)
    guard instructions > 10, instructions + 2 <= description.count else { return nil }
    let points = instructions + 2 + description.bigEndian16(at: instructions)
    let pointCount = description.bigEndian16(at: instructions - 2) + 1
    guard let end = FaceProgram.end(ofPoints: pointCount, from: points, in: description) else { return nil }
    var outline = Outline()
    outline.bytes += description[..<instructions]
    outline.bytes += [0, 0]
    outline.bytes += description[points..<end]
    return outline
  }

  /// Where the coordinates of `count` points end, whose flags begin at `start`.
  private static func end(
    ofPoints count: Int, from start: Int, in description: UnsafeRawBufferPointer
  ) -> Int? {
    var (place, left, coordinates) = (start, count, 0)
    while left > 0 {
      guard place + 1 < description.count else { return nil }
      let flags = PointFlags(rawValue: description[place])
      let repeats = flags.contains(.isRepeated) ? 1 + Int(description[place + 1]) : 1
      place += flags.contains(.isRepeated) ? 2 : 1
      left -= repeats
      coordinates += repeats * flags.coordinateBytes
    }
    return left == 0 && coordinates <= description.count - place ? place + coordinates : nil
  }

  /// Drawn with other glyphs (`glyf`, composite glyph description).
  private func compositeOutline(_ description: UnsafeRawBufferPointer) -> Outline? {
    var outline = Outline(bytes: Array(description[..<10]))
    var place = 10
    while place + 4 <= description.count {
      let flags = CompositeFlags(rawValue: description.bigEndian16(at: place))
      guard flags.length <= description.count - place, description.bigEndian16(at: place + 2) < glyphCount
      else { return nil }
      let start = outline.bytes.count
      outline.components.append(start + 2)
      outline.bytes += description[place..<place + flags.length]
      outline.bytes.write(bigEndian16: flags.subtracting(.hasInstructions).rawValue, at: start)
      guard flags.contains(.hasMore) else { return outline }
      place += flags.length
    }
    return nil
  }
}

/// Flags of the points of a simple glyph.
private struct PointFlags: OptionSet {
  let rawValue: UInt8
  static let hasShortX = PointFlags(rawValue: 0x02)
  static let hasShortY = PointFlags(rawValue: 0x04)
  static let isRepeated = PointFlags(rawValue: 0x08)
  static let hasSameX = PointFlags(rawValue: 0x10)
  static let hasSameY = PointFlags(rawValue: 0x20)

  /// Bytes of both coordinates of a point.
  var coordinateBytes: Int {
    (contains(.hasShortX) ? 1 : contains(.hasSameX) ? 0 : 2)
      + (contains(.hasShortY) ? 1 : contains(.hasSameY) ? 0 : 2)
  }
}
