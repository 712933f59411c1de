import DocumentModel

/// The paragraphs of one document in the order in which its last setting asked for them.
///
/// Set again, it asks for nearly the same ones in nearly the same order: to see that it does takes no more than to
/// compare places in memory. What is asked for otherwise is not found, and takes the place of what was expected.
struct Recollection {
  private var asked: [(content: [Inline], style: TextStyle, paragraph: ShapedParagraph)] = []
  private var next = 0

  mutating func rewind() { next = 0 }

  /// The next paragraph, when it is the expected one.
  mutating func paragraph(_ content: [Inline], style: TextStyle) -> ShapedParagraph? {
    guard next < asked.count, asked[next].content == content, asked[next].style.setsLines(as: style)
    else { return nil }
    next += 1
    return asked[next - 1].paragraph
  }

  /// Keeps the next paragraph, which was not the expected one.
  mutating func note(_ paragraph: ShapedParagraph, _ content: [Inline], style: TextStyle) {
    if next < asked.count {
      asked[next] = (content, style, paragraph)
    } else {
      asked.append((content, style, paragraph))
    }
    next += 1
  }
}
