import CHyphen
import Embedded

/// The dictionary as libhyphen holds it.
///
/// Once loaded it is only read: every call works on memory of its own. Hence `@unchecked Sendable`.
final class HyphenationPatterns: @unchecked Sendable {
  private let dictionary: UnsafeMutablePointer<HyphenDict>

  /// Nil when the bytes are no dictionary.
  init?(_ file: EmbeddedFile) {
    // The stream is opened for reading: the bytes are never written.
    let bytes = UnsafeMutableRawPointer(mutating: file.bytes.baseAddress)
    guard let stream = fmemopen(bytes, file.bytes.count, "r") else { return nil }
    defer { fclose(stream) }
    guard let dictionary = hnj_hyphen_load_file(stream), dictionary.pointee.utf8 != 0 else {
      return nil
    }
    self.dictionary = dictionary
  }

  deinit { hnj_hyphen_free(dictionary) }

  /// Tells after which letters of a lower-case word a hyphen may stand.
  ///
  /// - Parameter word: UTF-8, without a closing zero.
  /// - Returns: numbers of letters before the break, in order.
  func breaks(
    in word: [UInt8], lettersBefore: Int, lettersAfter: Int
  ) -> [Int] {
    let length = word.count
    var points: [Int] = []
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 2 * length + 8) { room in
      guard let letters = room.baseAddress else { return }
      let marks = letters + length + 1
      for (index, byte) in word.enumerated() { room[index] = CChar(bitPattern: byte) }
      room[length] = 0
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
      guard isPlain else { return }
      for index in 0..<length {
        if marks[index] == 0 { break }
        if marks[index] & 1 == 1 { points.append(index + 1) }
      }
    }
    return points
  }
}
