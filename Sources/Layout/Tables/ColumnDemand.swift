import DocumentModel

/// What one column needs, in points of one type size.
package struct ColumnDemand: Sendable, Hashable {
  /// Text that may wrap; numbers and dates never do.
  package var wraps: Bool
  /// Widest cell on one line.
  package var natural: Length
  /// Widest part that cannot be broken.
  package var least: Length
  /// Widest cell below the header, on one line.
  package var naturalBody: Length
  /// Widest unbreakable part of the header.
  package var leastHeader: Length

  package init(wraps: Bool) {
    self.wraps = wraps
    natural = .zero
    least = .zero
    naturalBody = .zero
    leastHeader = .zero
  }

  /// Width below which the column is not set: its widest word, or its widest number.
  fileprivate func floor(leastText: Length) -> Length {
    wraps ? max(least, min(natural, leastText)) : naturalBody
  }
}

/// Widths of the columns that fill `measure`, with the gap between them.
package struct ColumnWidths: Sendable, Hashable {
  package var widths: [Length]
  package var gap: Length

  /// From the table's left edge to the left edge of column `index`.
  package func left(of index: Int) -> Length { widths.prefix(index).sum() + gap * Double(index) }

  package func width(of span: Range<Int>) -> Length {
    widths[span].sum() + gap * Double(span.count - 1)
  }

  /// Numbers take their natural width, text all the rest. Before text wraps, gaps close down to their least;
  /// headers of numbers wrap where that spares text from wrapping, or where nothing else makes the table fit.
  /// Nil when `measure` is too narrow.
  package init?(
    _ demands: [ColumnDemand], measure: Length, gaps: ClosedRange<Length>, leastText: Length
  ) {
    guard !demands.isEmpty else { return nil }
    let rigid = demands.map { $0.wraps ? nil : $0.natural }
    let squeezed = demands.map { $0.wraps ? nil : max($0.naturalBody, $0.leastHeader) }
    let count = Double(demands.count - 1)
    for fixed in [rigid, squeezed] {
      let natural = zip(demands, fixed).map { $1 ?? $0.natural }
      let gap = count > 0 ? min((measure - natural.sum()) / count, gaps.upperBound) : gaps.upperBound
      guard gap >= gaps.lowerBound, measure >= natural.sum() else { continue }
      (widths, self.gap) = ColumnWidths.spread(
        measure - gap * count - natural.sum(), over: natural, demands, gap: gap)
      return
    }
    let room = measure - gaps.lowerBound * count
    for fixed in [rigid, squeezed] {
      let least = zip(demands, fixed).map { $1 ?? $0.floor(leastText: leastText) }
      guard least.sum() <= room else { continue }
      let wishes = zip(least, zip(demands, fixed)).map { ($1.1 ?? $1.0.natural) - $0 }
      let part = (room - least.sum()) / wishes.sum()
      widths = zip(least, wishes).map { $0 + $1 * part }
      gap = gaps.lowerBound
      return
    }
    return nil
  }

  /// Spare width opens the gaps a little, then goes to the column with the longest text.
  private static func spread(
    _ spare: Length, over natural: [Length], _ demands: [ColumnDemand], gap: Length
  ) -> (widths: [Length], gap: Length) {
    let gaps = Double(natural.count - 1)
    let texts = natural.indices.filter { demands[$0].wraps }
    guard let widest = texts.max(by: { natural[$0] < natural[$1] }) else {
      guard gaps > 0 else { return ([natural[0] + spare], gap) }
      return (natural, gap + spare / gaps)
    }
    let opening = gaps > 0 ? min(gap * 0.5, spare * 0.4 / gaps) : .zero
    var widths = natural
    widths[widest] += spare - opening * gaps
    return (widths, gap + opening)
  }
}
