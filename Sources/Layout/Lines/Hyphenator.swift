import Diagnostics
import Embedded
import Threads

/// French patterns, read once from the embedded dictionary: shared by all threads.
///
/// Reading them takes longer than setting a letter, and many a letter needs none: they are read for the first word
/// that is to be parted.
package final class Hyphenator: Sendable {
  private static let fileName = "hyphenation/hyph_fr.dic"
  private let file: EmbeddedFile
  private let loaded = Monitor<HyphenationPatterns?>(nil)

  /// - Throws: `PageCode.unreadableResource` when the dictionary is absent or is none.
  package init() throws(Refusal) {
    guard let file = EmbeddedFile.named(Hyphenator.fileName),
      file.bytes.starts(with: "UTF-8\n".utf8)
    else {
      throw Refusal(
        Diagnostic(
          PageCode.unreadableResource, at: .thing(Hyphenator.fileName),
          [.file: Hyphenator.fileName]))
    }
    self.file = file
  }

  private var patterns: HyphenationPatterns? {
    loaded.withLock { patterns in
      if patterns == nil { patterns = HyphenationPatterns(file) }
      return patterns
    }
  }

  /// The parts into which a hyphen may divide `word`, such as `["re", "cou", "vre", "ment"]`.
  ///
  /// - Parameter word: letters only; capitals count as small letters.
  package func parts(of word: String) -> [String] {
    let letters = Array(word.utf8)
    var parts: [String] = []
    var ends: [Int] = []
    appendBreaks(of: letters[...], to: &ends)
    var start = 0
    for end in ends + [letters.count] {
      parts.append(String(decoding: letters[start..<end], as: UTF8.self))
      start = end
    }
    return parts
  }

  /// Appends the indexes of `word` before which a hyphen may end the line.
  func appendBreaks(of word: ArraySlice<UInt8>, to offsets: inout [Int]) {
    patterns?.appendBreaks(
      of: word, lettersBefore: LineRules.lettersBeforeHyphen,
      lettersAfter: LineRules.lettersAfterHyphen, to: &offsets)
  }
}
