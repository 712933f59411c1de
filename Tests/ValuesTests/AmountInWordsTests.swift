import Testing

@testable import Values

@Suite("Amounts in words")
struct AmountInWordsTests {
  @Test(
    "cardinals, traditional spelling",
    arguments: [
      (0, "zéro"), (16, "seize"), (17, "dix-sept"), (21, "vingt et un"), (22, "vingt-deux"),
      (70, "soixante-dix"), (71, "soixante et onze"), (72, "soixante-douze"),
      (77, "soixante-dix-sept"), (80, "quatre-vingts"), (81, "quatre-vingt-un"),
      (91, "quatre-vingt-onze"), (99, "quatre-vingt-dix-neuf"), (100, "cent"), (101, "cent un"),
      (180, "cent quatre-vingts"), (181, "cent quatre-vingt-un"), (200, "deux cents"),
      (201, "deux cent un"), (280, "deux cent quatre-vingts"), (380, "trois cent quatre-vingts"),
      (999, "neuf cent quatre-vingt-dix-neuf"), (1000, "mille"), (1100, "mille cent"),
      (1999, "mille neuf cent quatre-vingt-dix-neuf"), (2000, "deux mille"),
      (80_000, "quatre-vingt mille"), (80_001, "quatre-vingt mille un"),
      (200_000, "deux cent mille"), (200_080, "deux cent mille quatre-vingts"),
      (1_000_000, "un million"), (1_000_001, "un million un"), (2_000_000, "deux millions"),
      (80_000_000, "quatre-vingts millions"), (200_000_000, "deux cents millions"),
      (1_000_000_000, "un milliard"), (2_001_000_000, "deux milliards un million"),
    ] as [(UInt64, String)])
  func cardinal(number: UInt64, words: String) {
    #expect(frenchWords(of: number) == words)
  }

  @Test(
    "amounts",
    arguments: [
      (0, "zéro euro"), (1, "un centime"), (80, "quatre-vingts centimes"), (100, "un euro"),
      (101, "un euro et un centime"), (200, "deux euros"),
      (123_456, "mille deux cent trente-quatre euros et cinquante-six centimes"),
      (100_000_000, "un million d’euros"), (200_000_000, "deux millions d’euros"),
      (100_010_000, "un million cent euros"),
      (100_000_050, "un million d’euros et cinquante centimes"),
      (300_000_000_000, "trois milliards d’euros"),
      (1_058_311, "dix mille cinq cent quatre-vingt-trois euros et onze centimes"),
      (-4_000, "moins quarante euros"),
    ] as [(Int64, String)])
  func amount(cents: Int64, words: String) {
    #expect(Language.french.inWords(Money(cents: cents)) == words)
  }

  @Test("every cardinal below ten thousand has its own words")
  func distinct() {
    #expect(Set((0..<10_000).map { frenchWords(of: UInt64($0)) }).count == 10_000)
  }
}
