/// Some 16,000 glyphs of paragraphs, no more than 2,048 of these, in an open-addressed table; their keys lie end to end.
struct ParagraphGeneration {
  private static let glyphCapacity = 1 << 14
  private static let capacity = 2048
  private static let slotCount = 4096
  private var slots = [Int16](repeating: -1, count: slotCount)
  private var entries: [Entry] = []
  private var keys: [UInt8] = []
  private var glyphCount = 0

  private struct Entry {
    var hash: UInt64
    var key: Range<Int>
    var paragraph: ShapedParagraph
  }

  var isFull: Bool {
    glyphCount > ParagraphGeneration.glyphCapacity || entries.count == ParagraphGeneration.capacity
  }

  mutating func removeAll() {
    for index in slots.indices { slots[index] = -1 }
    entries.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    glyphCount = 0
  }

  func paragraph(_ key: ParagraphKey) -> ShapedParagraph? {
    let index = slots[slot(of: key)]
    return index < 0 ? nil : entries[Int(index)].paragraph
  }

  mutating func store(_ paragraph: ShapedParagraph, as key: ParagraphKey) {
    let slot = slot(of: key)
    guard slots[slot] < 0 else { return }
    slots[slot] = Int16(entries.count)
    let start = keys.count
    keys.append(contentsOf: key.bytes)
    entries.append(Entry(hash: key.hash, key: start..<keys.count, paragraph: paragraph))
    glyphCount += paragraph.glyphs.count
  }

  /// Where the paragraph is, or the empty place where it would be: half of the places are always empty.
  private func slot(of key: ParagraphKey) -> Int {
    var slot = Int(truncatingIfNeeded: key.hash) & (ParagraphGeneration.slotCount - 1)
    while slots[slot] >= 0, !holds(key, entries[Int(slots[slot])]) {
      slot = (slot + 1) & (ParagraphGeneration.slotCount - 1)
    }
    return slot
  }

  private func holds(_ key: ParagraphKey, _ entry: Entry) -> Bool {
    entry.hash == key.hash && entry.paragraph.style.setsLines(as: key.style)
      && key.hasBytes(of: keys, entry.key)
  }
}
