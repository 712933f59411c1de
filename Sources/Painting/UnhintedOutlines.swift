import Fonts

/// The outlines of a font as if their instructions were gone, each padded to four bytes.
struct UnhintedOutlines {
  private let source: SourceOutlines
  /// Where each glyph starts, and where the last one ends, in long form.
  let loca: [UInt8]

  /// Nil when the tables are malformed.
  init?(glyf: UnsafeRawBufferPointer, loca: UnsafeRawBufferPointer, glyphCount: Int, isLong: Bool) {
    guard loca.count >= (glyphCount + 1) * (isLong ? 4 : 2) else { return nil }
    source = SourceOutlines(glyf: glyf, loca: loca, isLong: isLong, count: glyphCount)
    var places: [UInt8] = []
    places.reserveCapacity(4 * (glyphCount + 1))
    var place = 0
    for glyph in 0..<glyphCount {
      places.append(bigEndian32: place)
      guard let bytes = source[glyph] else { return nil }
      if bytes.isEmpty { continue }
      guard let outline = UnhintedOutline(bytes) else { return nil }
      place += outline.count
    }
    places.append(bigEndian32: place)
    self.loca = places
  }

  var count: Int { place(of: source.count) }

  private func place(of glyph: Int) -> Int { loca.withUnsafeBytes { $0.bigEndian32(at: 4 * glyph) } }

  /// Fills `buffer` with what stands from `offset` on.
  func copy(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) {
    let wanted = offset..<offset + buffer.count
    var glyph = lastGlyph(startingAtOrBefore: offset)
    while glyph < source.count, place(of: glyph) < wanted.upperBound {
      let whole = place(of: glyph)..<place(of: glyph + 1)
      let part = whole.clamped(to: wanted)
      if !part.isEmpty, let bytes = source[glyph], let outline = UnhintedOutline(bytes) {
        let room = buffer.part(part.lowerBound - offset..<part.upperBound - offset)
        outline.write(from: part.lowerBound - whole.lowerBound, into: room)
      }
      glyph += 1
    }
  }

  private func lastGlyph(startingAtOrBefore offset: Int) -> Int {
    var low = 0
    var high = source.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if place(of: middle) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// The outlines as the font has them.
private struct SourceOutlines {
  var glyf: UnsafeRawBufferPointer
  var loca: UnsafeRawBufferPointer
  var isLong: Bool
  var count: Int

  /// Empty for a glyph that draws nothing, nil for one whose place is malformed.
  subscript(glyph: Int) -> UnsafeRawBufferPointer? {
    let (start, end) = (place(of: glyph), place(of: glyph + 1))
    guard start <= end, end <= glyf.count else { return nil }
    return UnsafeRawBufferPointer(rebasing: glyf[start..<end])
  }

  private func place(of glyph: Int) -> Int {
    isLong ? loca.bigEndian32(at: 4 * glyph) : 2 * loca.bigEndian16(at: 2 * glyph)
  }
}

/// One glyph without its instructions.
private struct UnhintedOutline {
  private let source: UnsafeRawBufferPointer
  private let kind: Kind
  /// Bytes before the instructions, their number included.
  private let beginning: Int
  /// What follows them.
  private let rest: Range<Int>

  private enum Kind { case blank, simple, composite }

  /// Nil when the glyph is malformed.
  init?(_ glyph: UnsafeRawBufferPointer) {
    guard glyph.count >= 10 else { return nil }
    source = glyph
    let contourCount = glyph.bigEndian16(at: 0)
    if contourCount >= 0x8000 {
      guard let end = UnhintedOutline.endOfComponents(glyph) else { return nil }
      (kind, beginning, rest) = (.composite, end, end..<end)
    } else if contourCount == 0 {
      (kind, beginning, rest) = (.blank, glyph.count, glyph.count..<glyph.count)
    } else {
      let start = 12 + 2 * contourCount
      guard glyph.count >= start else { return nil }
      let end = start + glyph.bigEndian16(at: start - 2)
      guard end <= glyph.count else { return nil }
      (kind, beginning, rest) = (.simple, start, end..<glyph.count)
    }
  }

  private static func endOfComponents(_ glyph: UnsafeRawBufferPointer) -> Int? {
    var component = 10
    while component + 4 <= glyph.count {
      let flags = CompositeFlags(rawValue: glyph.bigEndian16(at: component))
      component += flags.length
      guard component <= glyph.count else { return nil }
      if !flags.contains(.hasMore) { return component }
    }
    return nil
  }

  /// In bytes, padded to four.
  var count: Int { (beginning + rest.count + 3) & ~3 }

  /// Writes as much as there is room for, from `offset` on.
  func write(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) {
    if offset == 0, buffer.count == count { return write(into: buffer) }
    withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { whole in
      write(into: whole)
      buffer.copyMemory(from: UnsafeRawBufferPointer(whole.part(offset..<offset + buffer.count)))
    }
  }

  private func write(into buffer: UnsafeMutableRawBufferPointer) {
    let end = beginning + rest.count
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[..<beginning]))
    buffer.part(beginning..<end).copyMemory(from: UnsafeRawBufferPointer(rebasing: source[rest]))
    for place in end..<count { buffer[place] = 0 }
    switch kind {
    case .blank: break
    case .simple: (buffer[beginning - 2], buffer[beginning - 1]) = (0, 0)
    case .composite: clearFlags(in: buffer)
    }
  }

  /// Components say whether instructions follow them.
  private func clearFlags(in buffer: UnsafeMutableRawBufferPointer) {
    var component = 10
    while component < beginning {
      let flags = CompositeFlags(rawValue: source.bigEndian16(at: component))
      buffer[component] &= ~UInt8(CompositeFlags.hasInstructions.rawValue >> 8)
      component += flags.length
    }
  }
}

extension UnsafeMutableRawBufferPointer {
  func part(_ range: Range<Int>) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: self[range])
  }
}

extension UnsafeRawBufferPointer {
  func bigEndian16(at place: Int) -> Int { Int(self[place]) << 8 | Int(self[place + 1]) }
  func bigEndian32(at place: Int) -> Int { bigEndian16(at: place) << 16 | bigEndian16(at: place + 2) }
}

extension [UInt8] {
  mutating func append(bigEndian32 value: Int) {
    for shift in stride(from: 24, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}
