/// Flags of a component of a composite glyph (OpenType 1.9, `glyf`, composite glyph description).
package struct CompositeFlags: OptionSet, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  static let hasWords = CompositeFlags(rawValue: 0x0001)
  static let hasScale = CompositeFlags(rawValue: 0x0008)
  package static let hasMore = CompositeFlags(rawValue: 0x0020)
  static let hasTwoScales = CompositeFlags(rawValue: 0x0040)
  static let hasMatrix = CompositeFlags(rawValue: 0x0080)
  package static let hasInstructions = CompositeFlags(rawValue: 0x0100)

  /// Bytes of the component: flags, glyph, two offsets, transformation.
  package var length: Int {
    let scale = contains(.hasMatrix) ? 8 : contains(.hasTwoScales) ? 4 : contains(.hasScale) ? 2 : 0
    return 4 + (contains(.hasWords) ? 4 : 2) + scale
  }
}
