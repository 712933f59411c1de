import Diagnostics
import DocumentModel

extension ShapedParagraph {
  /// Sets the paragraph in lines of `measure`.
  ///
  /// - Returns: no line for a paragraph without a character.
  /// - Throws: each part that is wider than the measure and cannot be broken, with its origin.
  func lines(measure: Length, hyphenator: HyphenatedWords) throws(Refusal) -> [Line] {
    if let lastSet, lastSet.measure == measure { return lastSet.lines }
    let lines = try newLines(measure: measure, hyphenator: hyphenator)
    lastSet = (measure, lines)
    return lines
  }

  private func newLines(measure: Length, hyphenator: HyphenatedWords) throws(Refusal) -> [Line] {
    guard !isEmpty else { return [] }
    let measure = LineMeasure(
      width: measure.points, size: style.size.points, alignment: style.alignment)
    if let line = onlyLine(measure) { return [line] }
    var finder = BreakFinder(self, effort: .plain, hyphenator: nil)
    var poor: [Line]?
    for attempt in style.alignment == .justified ? LineAttempt.justified : LineAttempt.ragged {
      if poor != nil, !attempt.mayMendEnd { break }
      if attempt.effort != finder.effort {
        finder = BreakFinder(
          self, effort: attempt.effort, hyphenator: hyphenator,
          hyphenatedWidth: style.alignment == .justified ? 0 : measure.width)
      }
      var chooser = LineChooser(finder, measure: measure, attempt: attempt)
      guard let choice = chooser.choose() else { continue }
      if !choice.endsPoorly { return set(finder, choice.points, measure) }
      if poor == nil { poor = set(finder, choice.points, measure) }
    }
    if let poor { return poor }
    throw Refusal(overfullParts(finder, measure))
  }

  func findNaturalWidths() -> (full: Length, widestPart: Length) {
    // Most cells of tables: no list of line ends is drawn up for them.
    if text.isOneValue { return (.pt(max(0, glyphs[end].edge)), .pt(max(0, glyphs[end].edge))) }
    let finder = BreakFinder(self, effort: .plain, hyphenator: nil)
    var (full, widest) = (0.0, 0.0)
    var lineEdge = glyphs[finder.start].edge
    var partEdge = lineEdge
    for point in finder.points {
      widest = max(widest, point.endEdge - partEdge)
      partEdge = point.nextEdge
      guard point.endsParagraphOrLine else { continue }
      full = max(full, point.endEdge - lineEdge)
      lineEdge = point.nextEdge
    }
    return (.pt(full), .pt(widest))
  }

  /// The whole on one line, if that is plainly possible.
  private func onlyLine(_ measure: LineMeasure) -> Line? {
    guard glyphs[end].edge <= measure.width, let first = text.signs.first, !first.kind.isWhite,
      let last = text.signs.last, !last.kind.isWhite, !text.hasLineBreak
    else { return nil }
    let point = BreakPoint(
      kind: .end, cost: 0, end: end, next: end, endEdge: glyphs[end].edge,
      nextEdge: glyphs[end].edge, endElasticity: glyphs[end].elasticity,
      nextElasticity: glyphs[end].elasticity)
    var setter = LineSetter(self, measure: measure)
    return setter.line(from: 0, edge: 0, elasticity: 0, to: point)
  }

  private func set(_ finder: BreakFinder, _ chosen: [Int], _ measure: LineMeasure) -> [Line] {
    var setter = LineSetter(self, measure: measure)
    var start = finder.start
    return chosen.map { index in
      let point = finder.points[index]
      defer { start = point.next }
      return setter.line(
        from: start, edge: glyphs[start].edge, elasticity: glyphs[start].elasticity, to: point)
    }
  }

  private func overfullParts(_ finder: BreakFinder, _ measure: LineMeasure) -> [Diagnostic] {
    var errors: [Diagnostic] = []
    var start = finder.start
    for point in finder.points {
      if point.endEdge - glyphs[start].edge > measure.width + LineRules.noise {
        let part = text.bytes[glyphs[start].byte..<glyphs[point.end].byte]
        errors.append(
          Diagnostic(
            PageCode.overfullLine, at: text.origin(at: part.startIndex),
            [
              .found: String(decoding: part.prefix(24), as: UTF8.self) + (part.count > 24 ? "…" : ""),
              .limit: String(Int(Length.pt(measure.width).millimetres)),
            ]))
      }
      start = point.next
    }
    return errors
  }
}
