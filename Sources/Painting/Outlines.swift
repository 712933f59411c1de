import Fonts

/// The outlines of a TrueType font.
struct Outlines {
  private let glyf: UnsafeRawBufferPointer
  private let loca: UnsafeRawBufferPointer
  private let isLong: Bool
  private let count: Int

  /// Nil when the tables that tell of them are absent or too short.
  init?(_ tables: SFNTTables) {
    guard let head = tables["head"], head.count >= 54, let maxp = tables["maxp"], maxp.count >= 32,
      let glyf = tables["glyf"], let loca = tables["loca"]
    else { return nil }
    count = maxp.bigEndian16(at: 4)
    isLong = head[51] == 1
    guard loca.count >= (count + 1) * (isLong ? 4 : 2) else { return nil }
    (self.glyf, self.loca) = (glyf, loca)
  }

  /// Bytes by which they may grow, written with padding and with places in long form.
  var mostAdded: Int { 3 * count + 4 * (count + 1) }

  /// Writes them without their instructions, each padded to four bytes.
  ///
  /// - Returns: where each starts and the last one ends, from the first on; nil when one is malformed.
  func write(to file: inout SFNTWriter) -> [UInt32]? {
    let start = file.count
    var places: [UInt32] = []
    places.reserveCapacity(count + 1)
    for glyph in 0..<count {
      places.append(UInt32(file.count - start))
      let (from, to) = (place(of: glyph), place(of: glyph + 1))
      guard from <= to, to <= glyf.count else { return nil }
      if from == to { continue }
      guard writeGlyph(UnsafeRawBufferPointer(rebasing: glyf[from..<to]), to: &file) else { return nil }
      file.pad()
    }
    places.append(UInt32(file.count - start))
    return places
  }

  private func place(of glyph: Int) -> Int {
    isLong ? loca.bigEndian32(at: 4 * glyph) : 2 * loca.bigEndian16(at: 2 * glyph)
  }
}

/// False if the glyph is malformed.
private func writeGlyph(_ glyph: UnsafeRawBufferPointer, to file: inout SFNTWriter) -> Bool {
  guard glyph.count >= 10 else { return false }
  let contourCount = glyph.bigEndian16(at: 0)
  switch contourCount {
  case 0:
    file.append(glyph)
    return true
  case 0x8000...: return writeComposite(glyph, to: &file)
  default: return writeSimple(glyph, contourCount: contourCount, to: &file)
  }
}

private func writeSimple(
  _ glyph: UnsafeRawBufferPointer, contourCount: Int, to file: inout SFNTWriter
) -> Bool {
  let instructions = 12 + 2 * contourCount
  guard glyph.count >= instructions else { return false }
  let end = instructions + glyph.bigEndian16(at: instructions - 2)
  guard end <= glyph.count else { return false }
  file.append(UnsafeRawBufferPointer(rebasing: glyph[..<instructions]))
  // Their number.
  file.room[file.count - 2] = 0
  file.room[file.count - 1] = 0
  file.append(UnsafeRawBufferPointer(rebasing: glyph[end...]))
  return true
}

private func writeComposite(_ glyph: UnsafeRawBufferPointer, to file: inout SFNTWriter) -> Bool {
  let start = file.count
  file.append(glyph)
  var component = 10
  while component + 4 <= glyph.count {
    let flags = CompositeFlags(rawValue: glyph.bigEndian16(at: component))
    file.room[start + component] &= ~UInt8(CompositeFlags.hasInstructions.rawValue >> 8)
    component += flags.length
    guard component <= glyph.count else { return false }
    if !flags.contains(.hasMore) {
      file.drop(to: start + component)
      return true
    }
  }
  return false
}
