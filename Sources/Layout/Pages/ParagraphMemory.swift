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

/// Memory is bounded by what each of two generations holds.
private struct KnownParagraphs {
  private var young = ParagraphGeneration()
  private var old = ParagraphGeneration()
  /// Of the paragraph last looked up, written anew for each: what is known takes no memory.
  private var key = ParagraphKey()
  /// Of the document that is being set, when it may be set again.
  var recollection: Recollection?

  mutating func paragraph(_ content: [Inline], style: TextStyle) -> ShapedParagraph? {
    if let paragraph = recollection?.paragraph(content, style: style) { return paragraph }
    key.write(content, style: style)
    guard let paragraph = young.paragraph(key) ?? renewedParagraph() else { return nil }
    recollection?.note(paragraph, content, style: style)
    return paragraph
  }

  /// Remembers the paragraph last looked up, which was not known.
  mutating func remember(_ paragraph: ShapedParagraph, _ content: [Inline], style: TextStyle) {
    store(paragraph)
    recollection?.note(paragraph, content, style: style)
  }

  private mutating func renewedParagraph() -> ShapedParagraph? {
    guard let paragraph = old.paragraph(key) else { return nil }
    store(paragraph)
    return paragraph
  }

  private mutating func store(_ paragraph: ShapedParagraph) {
    if young.isFull {
      swap(&young, &old)
      young.removeAll()
    }
    young.store(paragraph, as: key)
  }
}
