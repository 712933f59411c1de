/// A TrueType program as the OpenType specification has it read: by the tests alone, so that what they compare does not
/// pass through the code that they test.
struct TrueTypeProgram {
  let bytes: [UInt8]
  private(set) var tables: [String: [UInt8]] = [:]
  private(set) var places: [Int] = []
  private var glyphs: [Int: Int] = [:]
  /// Of its map for Windows: 0 for symbols, 1 for Unicode; of a map with several subtables, nothing is read.
  private(set) var encoding = -1

  /// What a glyph draws, components included.
  indirect enum Outline: Equatable {
    case empty
    case simple(box: [UInt8], ends: [Int], points: [Point])
    case composite(box: [UInt8], parts: [Part])
  }
  struct Point: Equatable {
    let x, y: Int
    let isOnCurve: Bool
  }
  struct Part: Equatable {
    let flags: Int
    /// Its offsets and transformation.
    let placement: [UInt8]
    let outline: Outline
  }

  /// Nil when tables, places and metrics do not agree.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.count >= 12 else { return nil }
    for record in stride(from: 12, to: 12 + 16 * bytes.word(4), by: 16) {
      guard record + 16 <= bytes.count else { return nil }
      let (start, length) = (bytes.long(record + 8), bytes.long(record + 12))
      guard start.isMultiple(of: 4), start + length <= bytes.count else { return nil }
      tables[String(decoding: bytes[record..<record + 4], as: UTF8.self)] = Array(
        bytes[start..<start + length])
    }
    guard let head = tables["head"], let loca = tables["loca"], let glyf = tables["glyf"] else { return nil }
    let isLong = head.word(50) == 1
    places = stride(from: 0, to: loca.count, by: isLong ? 4 : 2).map {
      isLong ? loca.long($0) : 2 * loca.word($0)
    }
    guard places.count == glyphCount + 1, zip(places, places.dropFirst()).allSatisfy({ $0 <= $1 }),
      places[glyphCount] <= glyf.count, (1...glyphCount).contains(metricCount),
      self["hmtx"].count == 4 * metricCount + 2 * (glyphCount - metricCount)
    else { return nil }
    guard let map = tables["cmap"], map.word(2) == 1 else { return }
    encoding = map.word(6)
    guard map.starts(with: [0, 0, 0, 1, 0, 3, 0, encoding == 0 ? 0 : 1, 0, 0, 0, 12, 0, 4]),
      map.word(14) <= map.count - 12,
      let glyphs = TrueTypeProgram.glyphs(of: Array(map.dropFirst(12))),
      glyphs.values.allSatisfy({ $0 < glyphCount })
    else { return nil }
    self.glyphs = glyphs
  }

  subscript(tag: String) -> [UInt8] { tables[tag] ?? [] }

  var glyphCount: Int { self["maxp"].word(4) }

  private var metricCount: Int { self["hhea"].word(34) }

  /// Advance and left side bearing.
  func metric(_ glyph: Int) -> [Int] {
    let metrics = self["hmtx"]
    let bearing = glyph < metricCount ? 4 * glyph + 2 : 4 * metricCount + 2 * (glyph - metricCount)
    return [metrics.word(4 * min(glyph, metricCount - 1)), metrics.word(bearing)]
  }

  func description(_ glyph: Int) -> [UInt8] { Array(self["glyf"][places[glyph]..<places[glyph + 1]]) }

  func isComposite(_ glyph: Int) -> Bool { description(glyph).first.map { $0 >= 0x80 } ?? false }

  /// All codes that the map gives a glyph, in order.
  var codes: [Int] { glyphs.keys.sorted() }

  func glyph(for code: Int) -> Int { glyphs[code] ?? 0 }

  /// What a map in format 4 says; nil when its segments run back or stand beyond its end.
  private static func glyphs(of map: [UInt8]) -> [Int: Int]? {
    var glyphs: [Int: Int] = [:]
    let width = map.word(6)
    var next = 0
    for end in stride(from: 14, to: 14 + width, by: 2) {
      let (first, delta, offset) = (end + width + 2, end + 2 * width + 2, end + 3 * width + 2)
      guard next <= map.word(first), map.word(first) <= map.word(end), offset + 2 <= map.word(2) else {
        return nil
      }
      next = map.word(end) + 1
      for code in map.word(first)...map.word(end) where code < 0xFFFF {
        let place = offset + map.word(offset) + 2 * (code - map.word(first))
        let glyph = map.word(offset) == 0 ? code : map.word(place)
        let isNone = map.word(offset) != 0 && glyph == 0
        let shifted = (glyph + map.word(delta)) & 0xFFFF
        if !isNone, shifted != 0 { glyphs[code] = shifted }
      }
    }
    return next == 0x1_0000 ? glyphs : nil
  }

  /// Nil for a malformed one, or one that draws with itself.
  func outline(_ glyph: Int, depth: Int = 0) -> Outline? {
    guard glyph < glyphCount, depth < 6 else { return nil }
    let data = description(glyph)
    guard !data.isEmpty else { return .empty }
    let box = Array(data[2..<10])
    return isComposite(glyph)
      ? parts(of: data, depth: depth).map { .composite(box: box, parts: $0) } : simple(data, box: box)
  }

  private func simple(_ data: [UInt8], box: [UInt8]) -> Outline? {
    let ends = (0..<data.word(0)).map { data.word(10 + 2 * $0) }
    var place = 10 + 2 * ends.count
    place += 2 + data.word(place)
    var flags: [UInt8] = []
    while flags.count <= ends.last ?? -1 {
      guard place < data.count else { return nil }
      let isRepeated = data[place] & 8 != 0 && place + 1 < data.count
      flags += Array(repeating: data[place], count: isRepeated ? 1 + Int(data[place + 1]) : 1)
      place += isRepeated ? 2 : 1
    }
    func coordinates(short: UInt8, same: UInt8) -> [Int] {
      var value = 0
      return flags.map { flag in
        if flag & short != 0 {
          value += (flag & same != 0 ? 1 : -1) * Int(data.indices.contains(place) ? data[place] : 0)
          place += 1
        } else if flag & same == 0 {
          value += Int(Int16(truncatingIfNeeded: data.word(place)))
          place += 2
        }
        return value
      }
    }
    let (x, y) = (coordinates(short: 2, same: 16), coordinates(short: 4, same: 32))
    guard place <= data.count else { return nil }
    let points = flags.indices.map { Point(x: x[$0], y: y[$0], isOnCurve: flags[$0] & 1 != 0) }
    return .simple(box: box, ends: ends, points: points)
  }

  private func parts(of data: [UInt8], depth: Int) -> [Part]? {
    var parts: [Part] = []
    var place = 10
    while true {
      let flags = data.word(place)
      let scale = flags & 0x80 != 0 ? 8 : flags & 0x40 != 0 ? 4 : flags & 8 != 0 ? 2 : 0
      let next = place + 4 + (flags & 1 != 0 ? 4 : 2) + scale
      guard next <= data.count, let outline = outline(data.word(place + 2), depth: depth + 1) else {
        return nil
      }
      // Instructions draw nothing.
      parts.append(Part(flags: flags & ~0x100, placement: Array(data[place + 4..<next]), outline: outline))
      place = next
      if flags & 0x20 == 0 { return parts }
    }
  }

  /// Whether each table has its sum, and the whole file that of every font.
  var sumsHold: Bool {
    for record in stride(from: 12, to: 12 + 16 * bytes.word(4), by: 16) {
      var table = Array(bytes[bytes.long(record + 8)...].prefix((bytes.long(record + 12) + 3) & ~3))
      if bytes[record..<record + 4].elementsEqual("head".utf8) {
        table.replaceSubrange(8..<12, with: [0, 0, 0, 0])
      }
      guard table.sum == bytes.long(record + 4) else { return false }
    }
    return bytes.sum == 0xB1B0_AFBA
  }
}

extension [UInt8] {
  /// Beyond the end, zero.
  func word(_ place: Int) -> Int {
    place + 1 < count ? Int(self[place]) << 8 | Int(self[place + 1]) : 0
  }

  func long(_ place: Int) -> Int { word(place) << 16 | word(place + 2) }

  fileprivate var sum: Int { stride(from: 0, to: count, by: 4).reduce(0) { ($0 + long($1)) & 0xFFFF_FFFF } }
}
