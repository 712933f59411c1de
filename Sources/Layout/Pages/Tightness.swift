import DocumentModel

/// How far a document is drawn together so that a few last lines do not take a page of their own: from its
/// natural spacing to the closest that still reads well.
struct Tightness: Hashable, Sendable {
  /// From 0 to `Tightness.steps`.
  let step: Int

  static let steps = 8
  static let natural = Tightness(step: 0)

  private var share: Double { Double(step) / Double(Tightness.steps) }

  /// Spaces give first, then lines come closer, last the type becomes smaller.
  private func progress(from start: Double, to end: Double) -> Double {
    min(max((share - start) / (end - start), 0), 1)
  }

  /// Of the space between blocks.
  var spaceFactor: Double { 1 - 0.6 * progress(from: 0, to: 0.75) }
  /// Of the space above and below the text of a row.
  var rowFactor: Double { 1 - 0.9 * progress(from: 0, to: 0.75) }
  var ruleClearance: Length { .pt(0.8 - 0.1 * progress(from: 0, to: 0.75)) }
  var leadingFactor: Double { 1 - 0.06 * progress(from: 0.25, to: 1) }
  /// 10.2 points become 9.8.
  var sizeFactor: Double { 1 - 0.04 * progress(from: 0.625, to: 1) }
  var titleFactor: Double { 1 - 0.16 * progress(from: 0.125, to: 0.75) }
  var methodInset: Length { .mm(2.4 - 0.8 * progress(from: 0, to: 0.75)) }
  /// Left for the hand: a signature needs 13 mm.
  var signatureRoom: Length { .mm(19 - 6 * progress(from: 0, to: 0.75)) }

  var figureModule: Length { .mm(0.42 - 0.09 * progress(from: 0, to: 0.5)) }
}
