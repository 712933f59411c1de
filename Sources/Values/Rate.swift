/// A rate per year (interest) or a share (penalty clause), exact to a ten-thousandth of a percent.
public struct Rate: Sendable, Hashable, Comparable {
  /// Parts per million: 12.15 % is 121 500.
  public var partsPerMillion: Int64

  public init(partsPerMillion: Int64) { self.partsPerMillion = partsPerMillion }

  public static let zero = Rate(partsPerMillion: 0)

  public static func < (a: Rate, b: Rate) -> Bool { a.partsPerMillion < b.partsPerMillion }
  public static func + (a: Rate, b: Rate) -> Rate {
    Rate(partsPerMillion: a.partsPerMillion + b.partsPerMillion)
  }
  public static func * (a: Rate, count: Int) -> Rate {
    Rate(partsPerMillion: a.partsPerMillion * Int64(count))
  }

  /// Percent as written in JSON and CSV: at least two decimals, at most four (`"12.15"`).
  public var plainText: String {
    let (decimals, count) = decimals(atLeast: 2)
    return FigureWriter.string { writer in
      writer.put(decimals, width: count)
      writer.put(UInt8(ascii: "."))
      writer.put(partsPerMillion.magnitude / 10_000)
      if partsPerMillion < 0 { writer.put(UInt8(ascii: "-")) }
    }
  }

  /// What follows the point of the percentage, without zeros at its end beyond the first `fewest` digits, and how many
  /// digits that is; at most four.
  func decimals(atLeast fewest: Int) -> (digits: UInt64, count: Int) {
    var digits = partsPerMillion.magnitude % 10_000
    var count = 4
    while count > fewest, digits % 10 == 0 {
      digits /= 10
      count -= 1
    }
    return (digits, count)
  }
}
