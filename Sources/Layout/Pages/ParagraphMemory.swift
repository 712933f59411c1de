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

  private struct Generation {
    var paragraphs: [ParagraphKey: ShapedParagraph] = [:]
    var glyphCount = 0
  }

  /// - Parameter remembers: false for one that shapes every paragraph anew.
  init(fonts: FontBook, shaper: Shaper, remembers: Bool = true) {
    self.fonts = fonts
    self.shaper = shaper
    self.remembers = remembers
  }

  func shaped(_ content: [Inline], style: TextStyle) throws(Refusal) -> ShapedParagraph {
    guard remembers else {
      return try ShapedParagraph(content, style: style, fonts: fonts, shaper: shaper)
    }
    let key = ParagraphKey(content, style: style)
    if let paragraph = young.paragraphs[key] { return paragraph }
    if let paragraph = old.paragraphs[key] { return remember(paragraph, as: key) }
    return remember(
      try ShapedParagraph(content, style: style, fonts: fonts, shaper: shaper), as: key)
  }

  private func remember(_ paragraph: ShapedParagraph, as key: ParagraphKey) -> ShapedParagraph {
    if young.glyphCount > ParagraphMemory.capacity {
      old = young
      young = Generation()
    }
    young.paragraphs[key] = paragraph
    young.glyphCount += paragraph.glyphs.count
    return paragraph
  }
}

/// All that the glyphs and lines of a paragraph depend on.
private struct ParagraphKey: Hashable {
  /// Without leading, which is not part of a line.
  private let style: TextStyle
  /// UTF-8, with bytes that UTF-8 never holds where anything but text stands.
  private var bytes: [UInt8] = []

  init(_ content: [Inline], style: TextStyle) {
    var style = style
    style.leading = .zero
    self.style = style
    append(content)
  }

  private enum Mark: UInt8 {
    case textEnd = 0xF8
    case lineBreak, emphasis, strong, smallCaps, superscript, unbroken, end
  }

  private mutating func append(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let text, _):
        bytes.append(contentsOf: text.utf8)
        bytes.append(Mark.textEnd.rawValue)
      case .lineBreak: bytes.append(Mark.lineBreak.rawValue)
      case .emphasis(let inner): append(inner, as: .emphasis)
      case .strong(let inner): append(inner, as: .strong)
      case .smallCaps(let inner): append(inner, as: .smallCaps)
      case .superscript(let inner): append(inner, as: .superscript)
      case .unbroken(let inner): append(inner, as: .unbroken)
      }
    }
  }

  private mutating func append(_ inner: [Inline], as mark: Mark) {
    bytes.append(mark.rawValue)
    append(inner)
    bytes.append(Mark.end.rawValue)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(style.size)
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
