import DocumentModel

/// Type size and gap between columns of a table; a table too wide for one row of `all` takes the next.
struct TableScale: Sendable, Hashable {
  var size: Length
  var leading: Length
  var gap: Length
  /// Narrowest column of wrapped text.
  var leastText: Length

  static let all: [TableScale] = [
    TableScale(size: .pt(9), leading: .pt(11), gap: .pt(11), leastText: .mm(28)),
    TableScale(size: .pt(9), leading: .pt(11), gap: .pt(8), leastText: .mm(28)),
    TableScale(size: .pt(8.5), leading: .pt(10.5), gap: .pt(7.5), leastText: .mm(26)),
    TableScale(size: .pt(8), leading: .pt(10), gap: .pt(7), leastText: .mm(22)),
    TableScale(size: .pt(8), leading: .pt(10), gap: .pt(7), leastText: .zero),
    TableScale(size: .pt(7.5), leading: .pt(9.5), gap: .pt(6), leastText: .zero),
  ]

  func text(ink: Ink = .black, isBold: Bool = false) -> TextStyle {
    TextStyle(family: .sans, size: size, leading: leading, isBold: isBold, ink: ink)
  }
}
