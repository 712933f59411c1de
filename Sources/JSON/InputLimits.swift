/// How much of what comes from outside is looked at: a case, a line of a batch, figures to verify.
///
/// A text beyond a limit is refused before it is read any further, by a message that names the limit.
public struct InputLimits: Sendable, Hashable {
  /// Most objects and lists within one another, in ``depths``.
  public let depth: Int
  /// Largest size of one text in bytes, in ``sizes``.
  public let size: Int

  /// Reading goes down by one call a level: the stack of a thread bounds them.
  public static let depths = 1...512
  /// Up to one gibibyte; a text takes about thirty times its size while it is read.
  public static let sizes = 1...(1 << 30)

  /// 64 levels and 32 MiB, unless told otherwise; a value out of its range is brought to the nearest in it.
  public init(depth: Int = 64, size: Int = 32 << 20) {
    self.depth = min(max(depth, InputLimits.depths.lowerBound), InputLimits.depths.upperBound)
    self.size = min(max(size, InputLimits.sizes.lowerBound), InputLimits.sizes.upperBound)
  }

  /// For texts that the program itself wrote.
  package static let ownTexts = InputLimits(depth: depths.upperBound, size: sizes.upperBound)
}
