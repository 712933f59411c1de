import Diagnostics
import DocumentModel

extension ShapedParagraph {
  /// Sets the paragraph in lines of `measure`.
  ///
  /// - Throws: each part that is wider than the measure and cannot be broken, with its origin.
  package func lines(measure: Length, hyphenator: Hyphenator) throws(Refusal) -> [Line] {
    guard !glyphs.isEmpty else { return [] }
    let measure = LineMeasure(
      width: measure.points, size: style.size.points, alignment: style.alignment)
    let isJustified = style.alignment == .justified
    var finder = BreakFinder(self, effort: .plain, hyphenator: nil)
    for attempt in isJustified ? LineAttempt.justified : LineAttempt.ragged {
      if attempt.effort != finder.effort {
        finder = BreakFinder(
          self, effort: attempt.effort, hyphenator: hyphenator,
          hyphenatedWidth: isJustified ? 0 : measure.width)
      }
      var chooser = LineChooser(
        finder.points, measure: measure, attempt: attempt, startEdge: edges[finder.start],
        startElasticity: elasticities[finder.start])
      if let chosen = chooser.choose() { return set(finder, chosen, measure) }
    }
    throw Refusal(overfullParts(finder, measure))
  }

  /// Width of the paragraph set on one line, and the width of its widest unbreakable part.
  package var naturalWidths: (full: Length, widestPart: Length) {
    let finder = BreakFinder(self, effort: .plain, hyphenator: nil)
    var (full, widest) = (0.0, 0.0)
    var (lineEdge, partEdge) = (edges[finder.start], edges[finder.start])
    for point in finder.points {
      widest = max(widest, point.endEdge - partEdge)
      partEdge = point.nextEdge
      guard point.endsParagraphOrLine else { continue }
      full = max(full, point.endEdge - lineEdge)
      lineEdge = point.nextEdge
    }
    return (.pt(full), .pt(widest))
  }

  private func set(_ finder: BreakFinder, _ chosen: [Int], _ measure: LineMeasure) -> [Line] {
    var setter = LineSetter(self, measure: measure)
    var lines: [Line] = []
    lines.reserveCapacity(chosen.count)
    var (start, edge, elasticity) = (
      finder.start, edges[finder.start], elasticities[finder.start]
    )
    for index in chosen {
      let point = finder.points[index]
      lines.append(setter.line(from: start, edge: edge, elasticity: elasticity, to: point))
      (start, edge, elasticity) = (point.next, point.nextEdge, point.nextElasticity)
    }
    return lines
  }

  private func overfullParts(_ finder: BreakFinder, _ measure: LineMeasure) -> [Diagnostic] {
    var errors: [Diagnostic] = []
    var (start, edge) = (finder.start, edges[finder.start])
    for point in finder.points {
      if point.endEdge - edge > measure.width + LineRules.noise {
        let bytes = glyphs[start].byte..<glyphs[point.end - 1].byte + 1
        let end = text.bytes[bytes.upperBound...].firstIndex { $0 & 0xC0 != 0x80 }
        let part = text.bytes[bytes.lowerBound..<(end ?? text.bytes.count)]
        errors.append(
          Diagnostic(
            PageCode.overfullLine, at: text.origin(at: bytes.lowerBound),
            [
              .found: String(decoding: part, as: UTF8.self),
              .limit: String(Int(Length.pt(measure.width).millimetres)),
            ]))
      }
      (start, edge) = (point.next, point.nextEdge)
    }
    return errors
  }
}
