import DocumentModel

/// An envelope with a window, and how a folded A4 sheet can slide inside it.
package struct WindowPreset: Sendable, Hashable {
  /// The name that a case gives: `dl-35x100`.
  package var id: String
  /// The envelope's inner room, in millimetres.
  package var envelope: Extent
  /// The folded sheet.
  package var folded: Extent
  /// Top left corner of the window on the envelope's front, and its extent; nil for an envelope without one.
  package var window: Window?
  /// Heights of the fold marks on the sheet; empty where the sheet is not folded.
  package var folds: [Double]

  /// Millimetres.
  package struct Extent: Sendable, Hashable {
    package var width: Double
    package var height: Double
  }

  /// Millimetres.
  package struct Window: Sendable, Hashable {
    package var left: Double
    package var top: Double
    package var width: Double
    package var height: Double
  }

  /// What the sheet can move sideways, in millimetres.
  package var sidewaysPlay: Double { envelope.width - folded.width }
  /// What the sheet can move up and down, in millimetres.
  package var uprightPlay: Double { envelope.height - folded.height }

  /// What the window shows of the sheet when it lies so far from the top left corner of the envelope.
  package func shown(right: Double, down: Double) -> Area? {
    guard let window else { return nil }
    return Area(
      left: .mm(window.left - right), top: .mm(window.top - down),
      right: .mm(window.left - right + window.width), bottom: .mm(window.top - down + window.height))
  }

  /// What the window shows wherever the sheet lies.
  package var alwaysShown: Area? {
    guard let near = shown(right: 0, down: 0), let far = shown(right: sidewaysPlay, down: uprightPlay)
    else { return nil }
    return Area(left: near.left, top: near.top, right: far.right, bottom: far.bottom)
  }

  /// What the window may show: nothing but the address may stand there.
  package var everShown: Area? {
    guard let near = shown(right: 0, down: 0), let far = shown(right: sidewaysPlay, down: uprightPlay)
    else { return nil }
    return Area(left: far.left, top: far.top, right: near.right, bottom: near.bottom)
  }

  package static func named(_ id: String) -> WindowPreset? { all.first { $0.id == id } }

  /// Used when the letter names none.
  package static let standard = all[0]
}

extension WindowPreset {
  /// Envelopes of usage in France: the window 20 mm from the right edge, and from the bottom unless the row
  /// says otherwise.
  package static let all: [WindowPreset] = [
    row("dl-35x100", Extent(width: 220, height: 110), panels: 3, Extent(width: 100, height: 35)),
    row("dl-45x100", Extent(width: 220, height: 110), panels: 3, Extent(width: 100, height: 45)),
    row("c56-35x100", Extent(width: 229, height: 114), panels: 3, Extent(width: 100, height: 35)),
    row("c56-45x100", Extent(width: 229, height: 114), panels: 3, Extent(width: 100, height: 45)),
    row("c5", Extent(width: 229, height: 162), panels: 2, Extent(width: 100, height: 45), bottom: 60),
    row("c4", Extent(width: 229, height: 324), panels: 1, Extent(width: 100, height: 50), bottom: 229),
    WindowPreset(
      id: "none", envelope: Extent(width: 220, height: 110), folded: Extent(width: 210, height: 99),
      window: nil,
      folds: [99, 198]),
  ]

  private static func row(
    _ id: String, _ envelope: Extent, panels: Int, _ window: Extent, bottom: Double = 20
  ) -> WindowPreset {
    let folded = Extent(width: 210, height: 297 / Double(panels))
    return WindowPreset(
      id: id, envelope: envelope, folded: folded,
      window: Window(
        left: envelope.width - 20 - window.width, top: envelope.height - bottom - window.height,
        width: window.width, height: window.height),
      folds: (1..<max(panels, 1)).map { folded.height * Double($0) })
  }
}

/// A rectangle on the sheet.
package struct Area: Sendable, Hashable {
  package var left: Length
  package var top: Length
  package var right: Length
  package var bottom: Length

  package init(left: Length, top: Length, right: Length, bottom: Length) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  package func contains(_ other: Area) -> Bool {
    left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
  }

  package func meets(_ other: Area) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
