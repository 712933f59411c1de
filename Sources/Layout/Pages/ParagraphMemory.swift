import Diagnostics
import DocumentModel
import Fonts

/// Paragraphs of one document as they were shaped before: when it is set again at another tightness most of them have
/// the same size, and only what stands between them changes. Shared by the settings of one document, on one thread.
final class ParagraphMemory {
  /// By the rank of the request: every setting asks for the same paragraphs in the same order.
  private var known: [[Known]] = []

  private struct Known {
    let content: [Inline]
    let style: TextStyle
    let paragraph: ShapedParagraph

    /// The leading is not part of a line.
    func serves(_ content: [Inline], _ style: TextStyle) -> Bool {
      var wanted = style
      wanted.leading = self.style.leading
      return wanted == self.style && content == self.content
    }
  }

  func shaped(
    _ content: [Inline], style: TextStyle, fonts: FontBook, rank: Int
  ) throws(Refusal) -> ShapedParagraph {
    if rank == known.count { known.append([]) }
    if let match = known[rank].first(where: { $0.serves(content, style) }) { return match.paragraph }
    let paragraph = try ShapedParagraph(content, style: style, fonts: fonts)
    known[rank].append(Known(content: content, style: style, paragraph: paragraph))
    return paragraph
  }
}
