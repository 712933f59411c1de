import Diagnostics
import Embedded

/// French patterns, read once from the embedded dictionary: shared by all threads.
package final class Hyphenator: Sendable {
  private static let fileName = "hyphenation/hyph_fr.dic"
  private let patterns: HyphenationPatterns

  /// - Throws: `PageCode.unreadableResource` when the dictionary is absent or is none.
  package init() throws(Refusal) {
    guard let file = EmbeddedFile.named(Hyphenator.fileName),
      let patterns = HyphenationPatterns(file)
    else {
      throw Refusal(
        Diagnostic(
          PageCode.unreadableResource, at: .thing(Hyphenator.fileName),
          [.file: Hyphenator.fileName]))
    }
    self.patterns = patterns
  }

  /// The parts into which a hyphen may divide `word`, such as `["re", "cou", "vre", "ment"]`.
  ///
  /// - Parameter word: letters only; capitals count as small letters.
  package func parts(of word: String) -> [String] {
    let letters = Array(word.utf8)
    var parts: [String] = []
    var start = 0
    for end in breaks(in: letters) + [letters.count] {
      parts.append(String(decoding: letters[start..<end], as: UTF8.self))
      start = end
    }
    return parts
  }

  /// Byte offsets inside `word` before which a hyphen may end the line.
  func breaks(in word: [UInt8]) -> [Int] {
    let points = patterns.breaks(
      in: lowercased(word), lettersBefore: LineRules.lettersBeforeHyphen,
      lettersAfter: LineRules.lettersAfterHyphen)
    guard !points.isEmpty else { return [] }
    var offsets: [Int] = []
    var letters = 0
    var next = 0
    for (offset, byte) in word.enumerated() where byte & 0xC0 != 0x80 {
      if next < points.count, letters == points[next] {
        offsets.append(offset)
        next += 1
      }
      letters += 1
    }
    return offsets
  }
}

/// Small letters of the same length for the capitals of French.
private func lowercased(_ word: [UInt8]) -> [UInt8] {
  var result = word
  for index in result.indices {
    switch (index > 0 ? word[index - 1] : 0, word[index]) {
    case (_, 0x41...0x5A): result[index] += 0x20
    case (0xC3, 0x80...0x9E): result[index] += 0x20
    case (0xC5, 0x92): result[index] = 0x93
    case (0xC5, 0xB8): (result[index - 1], result[index]) = (0xC3, 0xBF)
    default: break
    }
  }
  return result
}
