/// An affine map, its six numbers in the order of the format (ISO 32000-1, 8.3.3).
struct Matrix {
  private(set) var a = 1.0
  private(set) var b = 0.0
  private(set) var c = 0.0
  private(set) var d = 1.0
  private(set) var e = 0.0
  private(set) var f = 0.0

  init() {}

  /// - Parameter values: six numbers.
  init(_ values: [Double]) {
    (a, b, c, d, e, f) = (values[0], values[1], values[2], values[3], values[4], values[5])
  }

  /// Without its shift.
  var scale: [Double] { [a, b, c, d] }

  /// True when letters stand upright and as wide as they were drawn. Numbers are written with some six digits.
  var isUpright: Bool { d > 0 && abs(a - d) <= 1e-4 * d && abs(b) <= 1e-4 * d && abs(c) <= 1e-4 * d }

  func followed(by next: Matrix) -> Matrix {
    Matrix([
      a * next.a + b * next.c, a * next.b + b * next.d, c * next.a + d * next.c, c * next.b + d * next.d,
      e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f,
    ])
  }

  func applied(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (a * x + c * y + e, b * x + d * y + f)
  }
}
