import CHyphen
import Embedded

/// The dictionary as libhyphen holds it.
///
/// Once loaded it is only read: every call works on memory of its own. Hence `@unchecked Sendable`.
final class HyphenationPatterns: @unchecked Sendable {
  private let dictionary: UnsafeMutablePointer<HyphenDict>

  /// Nil when memory has run out.
  init?(_ file: EmbeddedFile) {
    // The stream is opened for reading: the bytes are never written.
    let bytes = UnsafeMutableRawPointer(mutating: file.bytes.baseAddress)
    guard let stream = fmemopen(bytes, file.bytes.count, "r") else { return nil }
    defer { fclose(stream) }
    guard let dictionary = hnj_hyphen_load_file(stream) else { return nil }
    self.dictionary = dictionary
  }

  deinit { hnj_hyphen_free(dictionary) }

  /// Appends the indexes of `word` before which a hyphen may stand.
  ///
  /// - Parameter word: UTF-8, without a closing zero; the patterns know small letters only.
  func appendBreaks(
    of word: ArraySlice<UInt8>, lettersBefore: Int, lettersAfter: Int, to offsets: inout [Int]
  ) {
    let length = word.count
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 2 * length + 8) { room in
      guard let letters = room.baseAddress else { return }
      let marks = letters + length + 1
      lowercase(word, into: letters)
      letters[length] = 0
      var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
      var positions: UnsafeMutablePointer<Int32>?
      var cuts: UnsafeMutablePointer<Int32>?
      hnj_hyphen_hyphenate3(
        dictionary, letters, Int32(length), marks, nil, &replacements, &positions, &cuts,
        Int32(lettersBefore), Int32(lettersAfter), 0, 0)
      // A pattern that changes letters, which French has not, is not followed.
      let isPlain = replacements == nil
      free(positions)
      free(cuts)
      if isPlain { append(marks, of: word, to: &offsets) }
    }
  }

  /// `marks` has one figure for each letter, odd where the word may be parted after it.
  private func append(
    _ marks: UnsafePointer<CChar>, of word: ArraySlice<UInt8>, to offsets: inout [Int]
  ) {
    var letter = -1
    for offset in word.indices where word[offset] & 0xC0 != 0x80 {
      if letter >= 0, marks[letter] & 1 == 1 { offsets.append(offset) }
      letter += 1
    }
  }
}

/// Small letters of the same length for the capitals of French.
private func lowercase(_ word: ArraySlice<UInt8>, into letters: UnsafeMutablePointer<CChar>) {
  var last: UInt8 = 0
  for (index, byte) in word.enumerated() {
    var small = byte
    switch (last, byte) {
    case (_, 0x41...0x5A), (0xC3, 0x80...0x9E): small += 0x20
    case (0xC5, 0x92): small = 0x93
    case (0xC5, 0xB8):
      letters[index - 1] = CChar(bitPattern: 0xC3)
      small = 0xBF
    default: break
    }
    letters[index] = CChar(bitPattern: small)
    last = byte
  }
}
