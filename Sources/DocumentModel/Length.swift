/// A distance on paper.
///
/// Everything in it is inlinable: layout adds and compares lengths by the hundred thousand, from another module.
@usableFromInline package struct Length: Sendable, Hashable, Comparable {
  /// PostScript points, 1/72 inch.
  @usableFromInline package var points: Double

  @inlinable package init(points: Double) { self.points = points }
  @inlinable package static func pt(_ value: Double) -> Length { Length(points: value) }
  @inlinable package static func mm(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }

  @inlinable package static var zero: Length { Length(points: 0) }
  @inlinable package var millimetres: Double { points * 25.4 / 72 }

  @inlinable package static func < (a: Length, b: Length) -> Bool { a.points < b.points }
  @inlinable package static func + (a: Length, b: Length) -> Length { Length(points: a.points + b.points) }
  @inlinable package static func - (a: Length, b: Length) -> Length { Length(points: a.points - b.points) }
  @inlinable package static prefix func - (a: Length) -> Length { Length(points: -a.points) }
  @inlinable package static func * (a: Length, factor: Double) -> Length { Length(points: a.points * factor) }
  @inlinable package static func / (a: Length, divisor: Double) -> Length {
    Length(points: a.points / divisor)
  }
  @inlinable package static func / (a: Length, b: Length) -> Double { a.points / b.points }
  @inlinable package static func += (a: inout Length, b: Length) { a = a + b }
  @inlinable package static func -= (a: inout Length, b: Length) { a = a - b }
}

extension Sequence<Length> {
  @inlinable package func sum() -> Length { reduce(.zero, +) }
}
