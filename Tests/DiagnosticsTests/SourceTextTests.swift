import Diagnostics
import Testing

@Suite struct SourceTextTests {
  private static let pieces: [[UInt8]] =
    [
      "a", "\"", "é", "e\u{301}", "\u{301}", "\t", "\r\n", "\r", "\n", "–", "中", "क\u{94D}ष", "👩‍👩‍👧‍👦", "🇫🇷", "🇫",
      "각", "\u{1100}\u{1161}", "\u{600}", "\u{200D}", "œ",
    ].map { Array($0.utf8) } + [[0xC3], [0xE2, 0x82], [0xFF], [0xED, 0xA0, 0x80], [0xF0, 0x9F]]

  /// Short and long lines, of everything that makes a character, or of what is none.
  @Test("columns are those of the line decoded up to the place", arguments: [1, 2, 3, 4, 5, 6])
  func columns(seed: UInt64) {
    var state = seed
    var bytes: [UInt8] = []
    while bytes.count < 4_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let piece = Self.pieces[Int((state >> 33) % UInt64(Self.pieces.count))]
      if piece != [10] || seed.isMultiple(of: 2) { bytes += piece }
    }
    let text = SourceText(name: "x", bytes: bytes)
    for offset in stride(from: 0, through: bytes.count, by: 11) {
      let before = bytes[..<offset]
      let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
      let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
      let line = before.count { $0 == 10 } + 1
      #expect(text.position(at: offset) == SourceText.Position(line: line, column: column))
    }
  }

  /// Minutes would pass if each place cost a look at its line.
  @Test func findsEveryPlaceOfALongLine() {
    let text = SourceText(name: "x", bytes: Array(String(repeating: "é\u{301}, ", count: 200_000).utf8))
    for index in stride(from: 0, to: 200_000, by: 10)
    where text.position(at: index * 6).column != index * 3 + 1 {
      Issue.record("\(index)")
    }
    #expect(text.excerpt(of: 1_200_000 - 6..<1_200_000 - 2).line.hasSuffix(", é\u{301}, "))
  }

  @Test func findsEveryLine() {
    let text = SourceText(name: "x", bytes: Array(String(repeating: "é\r\n", count: 200_000).utf8))
    for index in stride(from: 0, to: 200_000, by: 10)
    where text.position(at: index * 4 + 2) != SourceText.Position(line: index + 1, column: 2) {
      Issue.record("\(index)")
    }
    #expect(text.offset(ofLine: 200_001) == 800_000 && text.offset(ofLine: 200_002) == nil)
  }

  @Test func cutsALineAroundThePlace() {
    let long = String(repeating: "é", count: 9_000)
    let text = SourceText(name: "x", bytes: Array("\(long)\"\(long)\",\t\(long)\r\n".utf8))
    let told = text.excerpt(of: 18_000..<36_002)
    #expect(
      told.line
        == "…" + String(repeating: "é", count: 60) + "\"" + String(repeating: "é", count: 39) + "…")
    #expect(told.marks == String(repeating: " ", count: 61) + String(repeating: "^", count: 41))
    let comma = text.excerpt(of: 36_002..<36_003)
    #expect(
      comma.line == "…" + String(repeating: "é", count: 59) + "\", " + String(repeating: "é", count: 19))
    #expect(text.excerpt(of: 54_004..<54_005).line == "…" + String(repeating: "é", count: 60) + " ")
  }

  /// A character may have a million marks; a message shows some of them.
  @Test func showsLittleOfACharacterWithoutEnd() {
    let marks = String(repeating: "\u{301}", count: 1_000_000)
    let text = SourceText(name: "x", bytes: Array("{\"e\(marks)\": 1, \"x\": 2}".utf8))
    let offset = text.bytes.count - 7
    #expect(text.position(at: offset).column == 10)
    #expect(text.excerpt(of: offset..<offset + 3).line.utf8.count < 5_000)
    #expect(text.excerpt(of: 1..<2_000_004).line.utf8.count < 5_000)
  }
}
