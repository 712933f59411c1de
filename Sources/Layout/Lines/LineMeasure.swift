/// How much is tried in one run over a paragraph.
struct LineAttempt {
  var effort: BreakEffort
  /// Highest ratio to which spaces may be stretched.
  var tolerance: Double
  /// Stretch lent to each line when its cost is reckoned, as a part of the measure.
  var lentStretch: Double
  /// Whether to go on to it from a result whose last line alone is poor.
  var mayMendEnd: Bool { effort < .desperate && tolerance <= LineRules.toleranceForLastLine }

  /// From the attempt that gives the best page to the one that only refuses what cannot fit.
  static let justified = [
    LineAttempt(effort: .plain, tolerance: 1, lentStretch: 0),
    LineAttempt(effort: .hyphenating, tolerance: 1.7, lentStretch: 0),
    LineAttempt(effort: .hyphenating, tolerance: 3, lentStretch: 0),
    LineAttempt(effort: .hyphenating, tolerance: .infinity, lentStretch: 0.05),
    LineAttempt(effort: .desperate, tolerance: .infinity, lentStretch: 0.05),
  ]
  static let ragged = [
    LineAttempt(effort: .plain, tolerance: .infinity, lentStretch: 0),
    LineAttempt(effort: .desperate, tolerance: .infinity, lentStretch: 0),
  ]
}

/// The width that lines have to fill, and the cost of filling it badly.
struct LineMeasure {
  /// Points.
  let width: Double
  /// Type size in points.
  let size: Double
  let alignment: TextStyle.Alignment

  /// 0 for a line at its natural width, -1 for one as tight as may be, 1 for one as loose as is well; below -1
  /// the line does not fit.
  func ratio(
    width natural: Double, elasticity: Double, endsParagraphOrLine: Bool, lentStretch: Double
  ) -> Double {
    let slack = width - natural
    if slack < -LineRules.noise {
      guard alignment == .justified, elasticity > 0 else { return -.infinity }
      return slack / (LineRules.spaceShrink * elasticity)
    }
    if alignment != .justified {
      let isFree = endsParagraphOrLine && alignment != .centre
      return isFree ? 0 : max(0, slack) / (LineRules.ragged * width)
    }
    if endsParagraphOrLine || slack <= LineRules.noise { return 0 }
    return slack / (LineRules.spaceStretch * elasticity + lentStretch * width)
  }

  /// Badness grows with the cube of the ratio.
  func demerits(ratio: Double, cost: Double) -> Double {
    let size = min(abs(ratio), LineRules.worstRatio)
    let total = LineRules.line + 100 * size * size * size + cost
    return total * total
  }

  /// Class of looseness: 0 tight, 1 even, 2 loose, 3 very loose.
  func fitness(_ ratio: Double) -> Int { ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3 }

  /// Neighbouring lines of unlike looseness show.
  func unevenness(_ above: Int, _ below: Int) -> Double {
    guard alignment == .justified, abs(above - below) > 1 else { return 0 }
    return LineRules.unevenNeighbours
  }

  func isShort(_ natural: Double) -> Bool {
    natural
      < max(LineRules.shortestLastLineEms * size, LineRules.shortestLastLinePart * width)
  }
}
