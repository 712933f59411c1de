/// Where the words met lately may be hyphenated, of one user.
///
/// Letters say the same words again and again, and the patterns look at nothing but the word. Memory is bounded: the
/// words met since the last but one time that it was full are kept.
final class HyphenatedWords {
  private static let capacity = 1024
  private let hyphenator: Hyphenator
  private var young: [UInt64: Word] = [:]
  private var old: [UInt64: Word] = [:]

  private struct Word {
    var letters: [UInt8]
    /// Bit n is set where a hyphen may stand before byte n.
    var breaks: UInt64
  }

  init(_ hyphenator: Hyphenator) { self.hyphenator = hyphenator }

  /// Appends the indexes of `word` before which a hyphen may end the line.
  func appendBreaks(of word: ArraySlice<UInt8>, to offsets: inout [Int]) {
    guard word.count <= UInt64.bitWidth else { return hyphenator.appendBreaks(of: word, to: &offsets) }
    var breaks = breaks(of: word)
    while breaks != 0 {
      offsets.append(word.startIndex + breaks.trailingZeroBitCount)
      breaks &= breaks - 1
    }
  }

  private func breaks(of word: ArraySlice<UInt8>) -> UInt64 {
    let hash = word.hash
    if let known = young[hash], known.letters.elementsEqual(word) { return known.breaks }
    if let known = old[hash], known.letters.elementsEqual(word) {
      remember(known, hash: hash)
      return known.breaks
    }
    var offsets: [Int] = []
    hyphenator.appendBreaks(of: word, to: &offsets)
    let breaks = offsets.reduce(UInt64(0)) { $0 | UInt64(1) << UInt64($1 - word.startIndex) }
    remember(Word(letters: Array(word), breaks: breaks), hash: hash)
    return breaks
  }

  private func remember(_ word: Word, hash: UInt64) {
    if young.count == HyphenatedWords.capacity {
      old = young
      young = [:]
    }
    young[hash] = word
  }
}

extension ArraySlice<UInt8> {
  /// FNV-1a.
  fileprivate var hash: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
