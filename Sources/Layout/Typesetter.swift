import Fonts

/// What sets documents, one at a time, on one thread: faces, patterns, and what was lately shaped.
///
/// What it has set before changes nothing but the time that the next document takes.
package final class Typesetter {
  let fonts: FontBook
  let hyphenator: HyphenatedWords
  let memory: ParagraphMemory
  /// For a document that is refused: what is remembered bears the places of the document that said it first.
  let forgetfulMemory: ParagraphMemory

  package init(fonts: FontBook, hyphenator: Hyphenator) {
    self.fonts = fonts
    self.hyphenator = HyphenatedWords(hyphenator)
    let shaper = Shaper(fonts)
    memory = ParagraphMemory(fonts: fonts, shaper: shaper)
    forgetfulMemory = ParagraphMemory(fonts: fonts, shaper: shaper, remembers: false)
  }
}
