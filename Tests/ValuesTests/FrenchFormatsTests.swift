import Testing

@testable import Values

@Suite("French formats")
struct FrenchFormatsTests {
  let french = Language.french

  @Test(
    "amounts",
    arguments: [
      (0, "0,00"), (5, "0,05"), (123_456, "1\u{202F}234,56"), (-25_000, "\u{2212}250,00"),
      (99_999_999_999_999, "999\u{202F}999\u{202F}999\u{202F}999,99"),
    ] as [(Int64, String)])
  func amounts(cents: Int64, text: String) {
    #expect(french.amount(Money(cents: cents)) == text)
    #expect(french.money(Money(cents: cents)) == text + "\u{A0}€")
  }

  @Test("whole and fine amounts")
  func otherAmounts() {
    #expect(french.roundMoney(Money(cents: 5_000_000)) == "50\u{202F}000\u{A0}€")
    #expect(french.roundMoney(Money(cents: 5_000_050)) == "50\u{202F}000,50\u{A0}€")
    #expect(french.fineMoney(tenThousandths: 33_586) == "3,3586\u{A0}€")
    #expect(french.fineMoney(tenThousandths: 7) == "0,0007\u{A0}€")
  }

  @Test("rates")
  func rates() {
    #expect(french.percent(Rate(partsPerMillion: 121_500)) == "12,15\u{A0}%")
    #expect(french.percent(Rate(partsPerMillion: 124_000)) == "12,40\u{A0}%")
    #expect(french.percent(Rate(partsPerMillion: 50_000)) == "5\u{A0}%")
    #expect(french.percent(Rate(partsPerMillion: 51_234)) == "5,1234\u{A0}%")
    #expect(french.columnPercent(Rate(partsPerMillion: 120_000)) == "12,00\u{A0}%")
    #expect(french.points(Rate(partsPerMillion: 100_000)) == "10")
    #expect(french.multiple(hundredths: 300) == "3")
    #expect(french.multiple(hundredths: 150) == "1,5")
  }

  @Test("dates")
  func dates() throws {
    let first = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    let second = try #require(CalendarDate(year: 2026, month: 8, day: 2))
    #expect(french.longDate(first).plainText == "1er\u{A0}janvier 2026")
    #expect(french.longDate(first).pieces.map(\.isRaised) == [false, true, false])
    #expect(french.longDate(second).plainText == "2\u{A0}août 2026")
    #expect(french.shortDate(second) == "02/08/2026")
  }

  @Test("ordinals")
  func ordinals() {
    #expect(french.ordinal(1).plainText == "1er")
    #expect(french.ordinal(1, .feminine).plainText == "1re")
    #expect(french.ordinal(2, .feminine).plainText == "2e")
  }

  @Test("identifiers")
  func identifiers() throws {
    let siren = try #require(SIREN("123456782"))
    let iban = try #require(IBAN("FR1420041010050500013M02606"))
    #expect(french.siren(siren) == "123\u{A0}456\u{A0}782")
    #expect(
      french.iban(iban)
        == "FR14\u{A0}2004\u{A0}1010\u{A0}0505\u{A0}0001\u{A0}3M02\u{A0}606")
    #expect(french.telephone("0472000000") == "04\u{A0}72\u{A0}00\u{A0}00\u{A0}00")
    #expect(french.telephone("04.72.00.00.00") == "04\u{A0}72\u{A0}00\u{A0}00\u{A0}00")
    #expect(french.telephone("+33 4 72 00 00 00") == "+33\u{A0}4\u{A0}72\u{A0}00\u{A0}00\u{A0}00")
  }

  @Test("lists in words")
  func lists() {
    #expect(french.list([]) == "")
    #expect(french.list(["a"]) == "a")
    #expect(french.list(["a", "b"]) == "a et b")
    #expect(french.list(["a", "b", "c"]) == "a, b et c")
  }

  @Test(
    "creditor reference",
    arguments: [
      ("2026-0417", "RF5120260417"), ("539007547034", "RF18539007547034"),
      ("F2025-0118", "RF06F20250118"),
    ])
  func creditorReference(body: String, reference: String) {
    #expect(CreditorReference(body: body)?.electronic == reference)
  }

  @Test("no creditor reference from what a transfer cannot carry")
  func noCreditorReference() {
    #expect(CreditorReference(body: "é") == nil)
    #expect(CreditorReference(body: "--") == nil)
    #expect(CreditorReference(body: "1234567890123456789012") == nil)
  }
}
