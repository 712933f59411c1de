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
    let magnitude = partsPerMillion.magnitude
    var decimals = String(magnitude % 10_000)
    decimals = String(repeating: "0", count: 4 - decimals.count) + decimals
    while decimals.count > 2, decimals.hasSuffix("0") { decimals.removeLast() }
    return (partsPerMillion < 0 ? "-" : "") + String(magnitude / 10_000) + "." + decimals
  }
}
