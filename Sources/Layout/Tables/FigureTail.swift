import DocumentModel

/// What stands at the right of the place where the figures of a column line up.
struct FigureTail: Sendable, Hashable {
  /// From the decimal comma, or from the last digit of a whole number, to the end of the text.
  var decimals: Length
  /// From the last digit to the end of the text: " €", " %".
  var unit: Length

  /// Nothing after the last digit of a whole number.
  static let none = FigureTail(decimals: .zero, unit: .zero)

  mutating func include(_ other: FigureTail) {
    decimals = max(decimals, other.decimals)
    unit = max(unit, other.unit)
  }

  /// How far a figure, or a dash when nil, stays from the right edge of a column of this tail.
  func indent(of figure: FigureTail?) -> Length {
    guard let figure else { return unit }
    return decimals - figure.decimals
  }
}

extension ShapedParagraph {
  /// Nil for a text without a digit.
  func findFigureTail() -> FigureTail? {
    guard let last = text.signs.lastIndex(where: { $0.kind == .digit }) else { return nil }
    var first = last
    while first > 0, text.signs[first - 1].kind == .digit { first -= 1 }
    let comma = first > 0 && text.bytes[first - 1] == UInt8(ascii: ",") ? first - 1 : last + 1
    return FigureTail(decimals: width(from: comma), unit: width(from: last + 1))
  }

  /// Of the glyphs from the one that draws the byte `offset` to the last.
  private func width(from offset: Int) -> Length {
    let glyph = glyphs.first { $0.byte >= offset } ?? glyphs[end]
    return .pt(glyphs[end].edge - glyph.edge)
  }
}
