import Diagnostics
import DocumentModel
import Fonts

/// Paragraphs shaped lately, of one typesetter: documents of one kind say much alike, a table says the same date in
/// many rows, and a document that is set again at another tightness says all of it again.
///
/// Shaping is a pure function of the words and their style: what is found here is what shaping would give, but for the
/// places that its words come from. Memory is bounded by the glyphs that each of two generations holds.
final class ParagraphMemory {
  private static let capacity = 1 << 14
  private let fonts: FontBook
  private let shaper: Shaper
  private let remembers: Bool
  private var young = Generation()
  private var old = Generation()
  /// Written anew for each paragraph that is looked up: what is known takes no memory.
  private var key = ParagraphKey()
  private var recollection: Recollection?

  private struct Generation {
    /// By the hashes of their keys: of two paragraphs of one hash, the first is kept.
    var paragraphs: [UInt64: Known] = [:]
    var glyphCount = 0

    func paragraph(_ key: ParagraphKey, hash: UInt64) -> ShapedParagraph? {
      guard let known = paragraphs[hash], known.key == key else { return nil }
      return known.paragraph
    }
  }

  private final class Known {
    let key: ParagraphKey
    let paragraph: ShapedParagraph

    init(_ paragraph: ShapedParagraph, as key: ParagraphKey) {
      self.key = key
      self.paragraph = paragraph
    }
  }

  /// - Parameter remembers: false for one that shapes every paragraph anew.
  init(fonts: FontBook, shaper: Shaper, remembers: Bool = true) {
    self.fonts = fonts
    self.shaper = shaper
    self.remembers = remembers
  }

  /// What is asked for from now on, up to `endDocument`, is asked for again whenever the document is set again.
  func beginDocument() { if remembers { recollection = Recollection() } }

  func beginSetting() { recollection?.rewind() }

  func endDocument() { recollection = nil }

  func shaped(_ content: [Inline], style: TextStyle) throws(Refusal) -> ShapedParagraph {
    guard remembers else {
      return try ShapedParagraph(content, style: style, fonts: fonts, shaper: shaper)
    }
    if let paragraph = recollection?.paragraph(content, style: style) { return paragraph }
    let paragraph = try found(content, style: style)
    recollection?.note(paragraph, content, style: style)
    return paragraph
  }

  private func found(_ content: [Inline], style: TextStyle) throws(Refusal) -> ShapedParagraph {
    key.write(content, style: style)
    let hash = key.hash
    if let paragraph = young.paragraph(key, hash: hash) { return paragraph }
    if let paragraph = old.paragraph(key, hash: hash) {
      remember(paragraph, hash: hash)
      return paragraph
    }
    let paragraph = try ShapedParagraph(content, style: style, fonts: fonts, shaper: shaper)
    remember(paragraph, hash: hash)
    return paragraph
  }

  private func remember(_ paragraph: ShapedParagraph, hash: UInt64) {
    if young.glyphCount > ParagraphMemory.capacity {
      old = young
      young = Generation()
    }
    guard young.paragraphs[hash] == nil else { return }
    young.paragraphs[hash] = Known(paragraph, as: key.copy)
    young.glyphCount += paragraph.glyphs.count
  }
}
