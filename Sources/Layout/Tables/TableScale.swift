import DocumentModel

/// Type size and gap between columns of a table; a table too wide for one row of `all` takes the next.
struct TableScale: Sendable, Hashable {
  var size: Length
  var leading: Length
  var gap: Length
  /// Between columns of a table whose text would wrap otherwise.
  var leastGap: Length
  /// Narrowest column of wrapped text.
  var leastText: Length

  static let all: [TableScale] = [
    TableScale(size: .pt(9), leading: .pt(11), gap: .pt(11), leastGap: .pt(7.5), leastText: .mm(28)),
    TableScale(size: .pt(8.5), leading: .pt(10.5), gap: .pt(7.5), leastGap: .pt(7), leastText: .mm(26)),
    TableScale(size: .pt(8), leading: .pt(10), gap: .pt(7), leastGap: .pt(6), leastText: .mm(22)),
    TableScale(size: .pt(8), leading: .pt(10), gap: .pt(7), leastGap: .pt(6), leastText: .zero),
    TableScale(size: .pt(7.5), leading: .pt(9.5), gap: .pt(6), leastGap: .pt(6), leastText: .zero),
  ]

  func closer(by factor: Double) -> TableScale {
    var scale = self
    scale.leading = leading * factor
    return scale
  }

  func text(ink: Ink = .black, isBold: Bool = false) -> TextStyle {
    TextStyle(family: .sans, size: size, leading: leading, isBold: isBold, ink: ink)
  }
}
