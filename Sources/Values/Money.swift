/// An amount in euros, held as whole cents: the only form in which the program adds up money.
public struct Money: Sendable, Hashable, Comparable {
  /// Whole cents, negative for a credit. Whatever would not fit in 64 bits stops the program: no sum is ever wrong.
  public var cents: Int64

  @inlinable public init(cents: Int64) { self.cents = cents }

  public static let zero = Money(cents: 0)

  /// The largest amount that a case may name, that its amounts of one kind may add up to, and that interest is
  /// counted on: 10 000 000 000.00 €. Three centuries of interest on it, for each of the invoices that a case may
  /// hold, add up within 64 bits.
  public static let largest = Money(cents: 1_000_000_000_000)

  @inlinable public static func < (a: Money, b: Money) -> Bool { a.cents < b.cents }
  @inlinable public static func + (a: Money, b: Money) -> Money { Money(cents: a.cents + b.cents) }
  public static func - (a: Money, b: Money) -> Money { Money(cents: a.cents - b.cents) }
  public static func += (a: inout Money, b: Money) { a = a + b }
  public static func -= (a: inout Money, b: Money) { a = a - b }
  public static prefix func - (a: Money) -> Money { Money(cents: -a.cents) }
  public static func * (a: Money, count: Int) -> Money { Money(cents: a.cents * Int64(count)) }

  public var isZero: Bool { cents == 0 }
  public var isNegative: Bool { cents < 0 }
  public var isPositive: Bool { cents > 0 }

  /// `rate` of this amount, half a cent rounded up: a percentage taken once, not per year.
  public func applying(_ rate: Rate) -> Money {
    Money(
      cents: Int64(
        Int128(cents).multiplied(by: Int128(rate.partsPerMillion), dividedHalfUpBy: 1_000_000)))
  }

  /// Amount as written in JSON and CSV: a point, two decimals, no group separator (`"-1250.50"`).
  public var plainText: String {
    let magnitude = cents.magnitude
    return FigureWriter.string { writer in
      writer.put(magnitude % 100, width: 2)
      writer.put(UInt8(ascii: "."))
      writer.put(magnitude / 100)
      if cents < 0 { writer.put(UInt8(ascii: "-")) }
    }
  }
}

extension Sequence<Money> {
  /// The exact sum of the amounts.
  @inlinable public func sum() -> Money { reduce(.zero, +) }
}

extension Int128 {
  /// `self × factor ÷ divisor`, rounded to the nearest unit, halves away from zero: the one rounding of the program.
  package func multiplied(by factor: Int128, dividedHalfUpBy divisor: Int128) -> Int128 {
    let product = self * factor
    let half = divisor / 2
    return product >= 0 ? (product + half) / divisor : -((-product + half) / divisor)
  }
}
