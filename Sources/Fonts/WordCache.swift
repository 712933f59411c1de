/// Words already shaped, of one user.
///
/// Letters say the same words again and again, and shaping is a pure function of the word and its face: what is found
/// here is what shaping would give. Memory is bounded: short words are kept that were met since the last but one time
/// that it was full.
struct WordCache {
  private var young = WordGeneration()
  private var old = WordGeneration()

  /// Appends the glyphs of a known word, their clusters counted from `base`; false when it is not known.
  mutating func append(_ word: WordKey, base: UInt32, to glyphs: inout [ShapedGlyph]) -> Bool {
    if young.append(word, base: base, to: &glyphs) { return true }
    let count = glyphs.count
    guard old.append(word, base: base, to: &glyphs) else { return false }
    store(word, glyphs[count...], base: base)
    return true
  }

  private static let longestWord = 64

  mutating func store(_ word: WordKey, _ glyphs: ArraySlice<ShapedGlyph>, base: UInt32) {
    guard word.bytes.count <= WordCache.longestWord else { return }
    if young.isFull {
      swap(&young, &old)
      young.removeAll()
    }
    young.store(word, glyphs, base: base)
  }
}

/// A word as it is drawn: its bytes and all that its glyphs depend on.
struct WordKey {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Face, script and small capitals.
  let look: UInt32
  let hash: UInt64

  init(_ bytes: UnsafeBufferPointer<UInt8>, look: UInt32) {
    self.bytes = bytes
    self.look = look
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(look)
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = hash ^ (hash >> 32) &* 0x9E37_79B9_7F4A_7C15
  }
}

/// Up to 2,048 words in an open-addressed table; their bytes and glyphs lie end to end.
private struct WordGeneration {
  private static let capacity = 2048
  private static let slotCount = 4096
  private var slots = [Int16](repeating: -1, count: slotCount)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private var glyphs: [ShapedGlyph] = []

  private struct Entry {
    var hash: UInt64
    var look: UInt32
    var bytes: Range<Int>
    var glyphs: Range<Int>
  }

  var isFull: Bool { entries.count == WordGeneration.capacity }

  mutating func removeAll() {
    for index in slots.indices { slots[index] = -1 }
    entries.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    glyphs.removeAll(keepingCapacity: true)
  }

  func append(_ word: WordKey, base: UInt32, to result: inout [ShapedGlyph]) -> Bool {
    let index = slots[slot(of: word)]
    guard index >= 0 else { return false }
    for index in entries[Int(index)].glyphs {
      var glyph = glyphs[index]
      glyph.cluster += base
      result.append(glyph)
    }
    return true
  }

  mutating func store(_ word: WordKey, _ shaped: ArraySlice<ShapedGlyph>, base: UInt32) {
    let slot = slot(of: word)
    guard slots[slot] < 0 else { return }
    slots[slot] = Int16(entries.count)
    let (firstByte, firstGlyph) = (bytes.count, glyphs.count)
    bytes.append(contentsOf: word.bytes)
    for var glyph in shaped {
      glyph.cluster -= base
      glyphs.append(glyph)
    }
    entries.append(
      Entry(
        hash: word.hash, look: word.look, bytes: firstByte..<bytes.count,
        glyphs: firstGlyph..<glyphs.count))
  }

  /// Where the word is, or the empty place where it would be: half of the places are always empty.
  private func slot(of word: WordKey) -> Int {
    var slot = Int(truncatingIfNeeded: word.hash) & (WordGeneration.slotCount - 1)
    while slots[slot] >= 0, !holds(word, entries[Int(slots[slot])]) {
      slot = (slot + 1) & (WordGeneration.slotCount - 1)
    }
    return slot
  }

  private func holds(_ word: WordKey, _ entry: Entry) -> Bool {
    entry.hash == word.hash && entry.look == word.look
      && bytes[entry.bytes].elementsEqual(word.bytes)
  }
}
