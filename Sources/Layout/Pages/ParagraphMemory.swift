import Diagnostics
import DocumentModel
import Fonts

/// Paragraphs of one document as they were shaped before: when it is set again at another tightness most of them have
/// the same size, and only what stands between them changes. Shared by the settings of one document, on one thread.
final class ParagraphMemory {
  private let fonts: FontBook
  private let shaper: Shaper
  /// By the rank of the request: every setting asks for the same paragraphs in the same order. Nil for one that
  /// cannot be set.
  private var known: [Known?] = []
  /// Other sizes of the same paragraphs.
  private var others: [Int: [Known]] = [:]

  init(fonts: FontBook) {
    self.fonts = fonts
    shaper = Shaper(fonts)
  }

  private struct Known {
    let content: [Inline]
    let paragraph: ShapedParagraph

    /// The leading is not part of a line.
    func serves(_ content: [Inline], _ style: TextStyle) -> Bool {
      var wanted = style
      wanted.leading = paragraph.style.leading
      return wanted == paragraph.style && content == self.content
    }
  }

  func shaped(_ content: [Inline], style: TextStyle, rank: Int) throws(Refusal) -> ShapedParagraph {
    if rank == known.count {
      known.append(nil)
    } else if let paragraph = remembered(content, style, rank) {
      return paragraph
    }
    let paragraph = try ShapedParagraph(content, style: style, fonts: fonts, shaper: shaper)
    remember(Known(content: content, paragraph: paragraph), rank)
    return paragraph
  }

  private func remembered(_ content: [Inline], _ style: TextStyle, _ rank: Int) -> ShapedParagraph? {
    if let latest = known[rank], latest.serves(content, style) { return latest.paragraph }
    return others[rank]?.first { $0.serves(content, style) }?.paragraph
  }

  private func remember(_ paragraph: Known, _ rank: Int) {
    if let latest = known[rank] { others[rank, default: []].append(latest) }
    known[rank] = paragraph
  }
}
