import Diagnostics
import Values

/// What a commissaire de justice takes on the sums recovered (A444-31 and A444-32 C. com.): shares by bracket, a
/// least fee for small claims, and a cap, before VAT.
package struct RecoveryTariff: Sendable {
  package let from: CalendarDate
  package let reference: LawRowReference
  let smallClaim: Money
  let smallFee: Money
  /// In growing order; the last has no end.
  let brackets: [Bracket]
  let cap: Money
  let vat: Rate

  struct Bracket {
    let end: Money?
    let rate: Rate
  }

  /// Who bears it.
  package enum Payer: Sendable { case debtor, creditor }

  /// The fee on `base`, the cumulated sums recovered, rounded once: half a cent up.
  package func fee(on base: Money) -> Money {
    guard base.isPositive else { return .zero }
    if base <= smallClaim { return smallFee }
    var floor = Money.zero
    var millionths = Int128(0)
    for bracket in brackets where base > floor {
      let top = min(base, bracket.end ?? base)
      millionths += Int128((top - floor).cents) * Int128(bracket.rate.partsPerMillion)
      floor = top
    }
    let fee = Money(cents: Int64(millionths.multiplied(by: 1, dividedHalfUpBy: 1_000_000)))
    return min(fee, cap)
  }

  package func vat(on fee: Money) -> Money { fee.applying(vat) }
}

extension RecoveryTariff {
  private static let ordinals = ["first", "second", "third", "fourth", "fifth"]

  /// The columns of a table with so many brackets.
  static func columns(brackets: Int) -> [LawColumn] {
    [LawColumn("smallClaim", .euros), LawColumn("smallFee", .euros)]
      + ordinals.prefix(brackets - 1).map { LawColumn($0 + "UpTo", .euros) }
      + ordinals.prefix(brackets).map { LawColumn($0 + "Rate", .percent) }
      + [LawColumn("cap", .euros), LawColumn("vat", .percent)]
  }

  init(_ entry: LawBook.Entry, brackets count: Int) {
    from = entry.row.from
    reference = entry.reference
    smallClaim = entry.money("smallClaim")
    smallFee = entry.money("smallFee")
    cap = entry.money("cap")
    vat = entry.rate("vat")
    brackets = Self.ordinals.prefix(count).enumerated().map { index, ordinal in
      Bracket(
        end: index == count - 1 ? nil : entry.money(ordinal + "UpTo"), rate: entry.rate(ordinal + "Rate"))
    }
  }
}

extension LawBook {
  /// The tariff in force on `day`; refused for a day that no row covers.
  package func recoveryTariff(_ payer: RecoveryTariff.Payer, on day: CalendarDate) throws(Refusal)
    -> RecoveryTariff
  {
    switch payer {
    case .debtor: RecoveryTariff(try entry(.recoveryTariffDebtor, on: day), brackets: 4)
    case .creditor: RecoveryTariff(try entry(.recoveryTariffCreditor, on: day), brackets: 5)
    }
  }
}
