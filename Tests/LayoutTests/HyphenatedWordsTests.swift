import Testing

@testable import Layout

struct HyphenatedWordsTests {
  @Test("a word met before, lately or long ago, is hyphenated as the patterns say")
  func memory() throws {
    let hyphenator = try Hyphenator()
    let words = HyphenatedWords(hyphenator)
    let endings = ["ment", "tion", "", "aient", "œuvre", "ité"]
    let met = (0..<4_000).map { number in
      ["recouvre", "péna", "Échéan", "indemni"][number % 4]
        + String(number, radix: 5).map(Self.syllable).joined()
        + endings[number % endings.count]
    }
    for word in met + met[2_000...] + met[..<100] + [String(repeating: "recouvrement", count: 9)] {
      let bytes = Array(("à " + word).utf8)
      var (known, wanted): ([Int], [Int]) = ([1], [1])
      words.appendBreaks(of: bytes[3...], to: &known)
      hyphenator.appendBreaks(of: bytes[3...], to: &wanted)
      #expect(known == wanted, "\(word)")
    }
  }

  private static func syllable(_ digit: Character) -> String {
    ["0": "ba", "1": "ce", "2": "di", "3": "fo", "4": "gué"][digit] ?? ""
  }
}
