import Diagnostics
import DocumentModel
import Fonts

/// Paragraphs shaped lately, of one typesetter: documents of one kind say much alike, a table says the same date in
/// many rows, and a document that is set again at another tightness says all of it again.
///
/// Shaping is a pure function of the words and their style: what is found here is what shaping would give, but for the
/// places that its words come from.
final class ParagraphMemory {
  private let fonts: FontBook
  private let shaper: Shaper
  private let remembers: Bool
  private var known = KnownParagraphs()

  /// - Parameter remembers: false for one that shapes every paragraph anew.
  init(fonts: FontBook, shaper: Shaper, remembers: Bool = true) {
    self.fonts = fonts
    self.shaper = shaper
    self.remembers = remembers
  }

  /// What is asked for from now on, up to `endDocument`, is asked for again whenever the document is set again.
  func beginDocument() { known.recollection = Recollection() }

  func beginSetting() { known.recollection?.rewind() }

  func endDocument() { known.recollection = nil }

  func shaped(_ content: [Inline], style: TextStyle) throws(Refusal) -> ShapedParagraph {
    if remembers, let paragraph = known.paragraph(content, style: style) { return paragraph }
    let paragraph = try ShapedParagraph(content, style: style, fonts: fonts, shaper: shaper)
    if remembers { known.remember(paragraph, content, style: style) }
    return paragraph
  }
}

/// Memory is bounded by the glyphs that each of two generations holds.
private struct KnownParagraphs {
  private static let capacity = 1 << 14
  private var young = Generation()
  private var old = Generation()
  /// Of the paragraph last looked up, written anew for each: what is known takes no memory.
  private var key = ParagraphKey()
  private var hash: UInt64 = 0
  /// Of the document that is being set, when it may be set again.
  var recollection: Recollection?

  private struct Generation {
    /// By the hashes of their keys: of two paragraphs of one hash, the first is kept.
    var paragraphs: [UInt64: Entry] = [:]
    var glyphCount = 0

    func entry(_ key: ParagraphKey, hash: UInt64) -> Entry? {
      guard let entry = paragraphs[hash], entry.key == key else { return nil }
      return entry
    }

    mutating func removeAll() {
      paragraphs.removeAll(keepingCapacity: true)
      glyphCount = 0
    }
  }

  private final class Entry {
    let key: ParagraphKey
    let paragraph: ShapedParagraph

    init(_ paragraph: ShapedParagraph, as key: ParagraphKey) {
      self.key = key
      self.paragraph = paragraph
    }
  }

  mutating func paragraph(_ content: [Inline], style: TextStyle) -> ShapedParagraph? {
    if let paragraph = recollection?.paragraph(content, style: style) { return paragraph }
    key.write(content, style: style)
    hash = key.hash
    guard let entry = young.entry(key, hash: hash) ?? renewedEntry() else { return nil }
    recollection?.note(entry.paragraph, content, style: style)
    return entry.paragraph
  }

  /// Remembers the paragraph last looked up, which was not known.
  mutating func remember(_ paragraph: ShapedParagraph, _ content: [Inline], style: TextStyle) {
    store(Entry(paragraph, as: key.copy))
    recollection?.note(paragraph, content, style: style)
  }

  private mutating func renewedEntry() -> Entry? {
    guard let entry = old.entry(key, hash: hash) else { return nil }
    store(entry)
    return entry
  }

  private mutating func store(_ entry: Entry) {
    if young.glyphCount > KnownParagraphs.capacity {
      swap(&young, &old)
      young.removeAll()
    }
    guard young.paragraphs[hash] == nil else { return }
    young.paragraphs[hash] = entry
    young.glyphCount += entry.paragraph.glyphs.count
  }
}
