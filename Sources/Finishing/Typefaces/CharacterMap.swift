/// Which glyph draws each character: the `cmap` table of a font program with one subtable, in format 4 (OpenType 1.9,
/// `cmap`).
struct CharacterMap {
  /// What its characters are: the subtable's encoding for Windows.
  enum Encoding: Int {
    /// Codes of a font without an encoding, from 0xF000 on (ISO 32000-1, 9.6.6.4).
    case symbol
    case unicode
  }

  let encoding: Encoding
  /// In ascending order of characters.
  private(set) var entries: [(character: Int, glyph: Int)] = []

  /// Ends the list of segments, which holds it as one of its own.
  private static let lastCharacter = 0xFFFF

  init(_ encoding: Encoding) { self.encoding = encoding }

  /// Adds a character beyond those that it has.
  mutating func append(_ character: Int, glyph: Int) { entries.append((character, glyph)) }

  /// Appends the table, with one segment for each run of characters whose glyphs follow one another too.
  func append(to output: inout [UInt8]) {
    let segments = segments
    let width = 2 * segments.count
    let (range, selector) = binarySearch(count: segments.count, width: 2)
    // Version, one subtable, its platform, encoding and place.
    for word in [0, 1, 3, encoding.rawValue, 0, 12] { output.append(bigEndian16: word) }
    for word in [4, 16 + 4 * width, 0, width, range, selector, width - range] {
      output.append(bigEndian16: word)
    }
    for segment in segments { output.append(bigEndian16: segment.last) }
    output.append(bigEndian16: 0)
    for segment in segments { output.append(bigEndian16: segment.first) }
    for segment in segments { output.append(bigEndian16: segment.delta) }
    for _ in segments { output.append(bigEndian16: 0) }
  }

  private var segments: [(first: Int, last: Int, delta: Int)] {
    var segments: [(first: Int, last: Int, delta: Int)] = []
    for (character, glyph) in entries {
      if let last = segments.last, last.last == character - 1, last.delta == glyph - character {
        segments[segments.count - 1].last = character
      } else {
        segments.append((character, character, glyph - character))
      }
    }
    segments.append((CharacterMap.lastCharacter, CharacterMap.lastCharacter, 1))
    return segments
  }
}

/// What a list of `count` records says of its search by halves: bytes of the greatest power of two of them, its exponent.
func binarySearch(count: Int, width: Int) -> (range: Int, selector: Int) {
  let selector = Int.bitWidth - 1 - count.leadingZeroBitCount
  return (width << selector, selector)
}
