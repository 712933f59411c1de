import Diagnostics
import Testing
import Values

@testable import Law

/// A444-31 and A444-32 C. com.
struct RecoveryTariffTests {
  private func fee(_ payer: RecoveryTariff.Payer, on day: String, _ cents: Int64) throws -> String {
    let day = try #require(CalendarDate(iso: day))
    return try LawBook.embedded().recoveryTariff(payer, on: day).fee(on: Money(cents: cents)).plainText
  }

  /// P16 (rubypayeur.com): 125 at 11.61 % and 75 at 10.64 %, one rounding at the end.
  @Test func creditorsFeeOf2020IsThePublishedOne() throws {
    #expect(try fee(.creditor, on: "2021-06-01", 20_000) == "22.49")
  }

  @Test func smallClaimsAndCaps() throws {
    #expect(try fee(.creditor, on: "2021-06-01", 18_800) == "21.28")
    #expect(try fee(.debtor, on: "2018-01-01", 4_400) == "4.29")
    #expect(try fee(.debtor, on: "2025-01-01", 100_000_000) == "550.00")
    #expect(try fee(.debtor, on: "2018-01-01", 0) == "0.00")
  }

  /// The order that replaces the tariff on 1 March 2026 is not known.
  @Test func laterDaysAreRefused() throws {
    #expect(throws: Refusal.self) { try fee(.debtor, on: "2026-03-01", 10_000) }
  }
}
