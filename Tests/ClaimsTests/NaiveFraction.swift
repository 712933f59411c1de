/// An exact fraction over whole numbers: enough for the second calculator, which never rounds.
struct NaiveFraction: Comparable {
  private(set) var numerator: Int128
  private(set) var denominator: Int128

  init(_ numerator: Int128, over denominator: Int128 = 1) {
    let divisor = NaiveFraction.greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  static func + (a: NaiveFraction, b: NaiveFraction) -> NaiveFraction {
    let shared = greatestCommonDivisor(a.denominator, b.denominator)
    let left = a.numerator * (b.denominator / shared)
    let right = b.numerator * (a.denominator / shared)
    return NaiveFraction(left + right, over: a.denominator / shared * b.denominator)
  }

  static func - (a: NaiveFraction, b: NaiveFraction) -> NaiveFraction {
    a + NaiveFraction(-b.numerator, over: b.denominator)
  }

  static func < (a: NaiveFraction, b: NaiveFraction) -> Bool { (a - b).numerator < 0 }

  var magnitude: NaiveFraction { numerator < 0 ? NaiveFraction(-numerator, over: denominator) : self }

  private static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a < 0 ? -a : a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}
