import DocumentModel

/// An envelope with a window, and how a folded A4 sheet can slide inside it.
package struct WindowPreset: Sendable, Hashable {
  package var name: EnvelopeWindow
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

  /// Whether the address stands at the left of the sheet, as abroad.
  package var isOnLeft: Bool {
    guard let window else { return false }
    return window.left + window.width / 2 < envelope.width / 2
  }
}

extension WindowPreset {
  /// Envelopes of usage in France, the window 20 mm from the right edge, and from the bottom unless the row says
  /// otherwise; those of export have it 20 mm from the left.
  package init(_ name: EnvelopeWindow) {
    let dl = Extent(width: 220, height: 110)
    let c56 = Extent(width: 229, height: 114)
    let low = Extent(width: 100, height: 35)
    let high = Extent(width: 100, height: 45)
    switch name {
    case .dl35: self.init(name, dl, panels: 3, low)
    case .dl45: self.init(name, dl, panels: 3, high)
    case .c5635: self.init(name, c56, panels: 3, low)
    case .c5645: self.init(name, c56, panels: 3, high)
    case .c5: self.init(name, Extent(width: 229, height: 162), panels: 2, high, bottom: 60)
    case .c4:
      self.init(
        name, Extent(width: 229, height: 324), panels: 1, Extent(width: 100, height: 50), bottom: 229)
    case .dlLeft35: self.init(name, dl, panels: 3, low, isOnLeft: true)
    case .dlLeft45:
      self.init(name, dl, panels: 3, Extent(width: 90, height: 45), bottom: 15, isOnLeft: true)
    case .none: self.init(name, dl, panels: 3, nil)
    }
  }

  private init(
    _ name: EnvelopeWindow, _ envelope: Extent, panels: Int, _ window: Extent?, bottom: Double = 20,
    isOnLeft: Bool = false
  ) {
    self.name = name
    self.envelope = envelope
    folded = Extent(width: 210, height: 297 / Double(panels))
    self.window = window.map {
      Window(
        left: isOnLeft ? 20 : envelope.width - 20 - $0.width, top: envelope.height - bottom - $0.height,
        width: $0.width, height: $0.height)
    }
    let panel = folded.height
    folds = (1..<max(panels, 1)).map { panel * Double($0) }
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
