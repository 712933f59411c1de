/// Finds the least step that spares a page, where every closer one does too.
///
/// The nearest steps are tried first: the estimate is seldom off by more than one.
struct TightnessSearch {
  /// Steps that may still be the least.
  private var untried = 1...Tightness.steps
  private var hasFailed = false
  /// The step to try, nil when no more has to be.
  private(set) var next: Int?

  /// - Parameter likely: an estimate of the step.
  init(likely: Double) { next = TightnessSearch.step(likely, within: untried) }

  /// The step tried spares a page: a lesser one may too.
  mutating func spared() {
    guard let tried = next else { return }
    next = tried > untried.lowerBound ? tried - 1 : nil
    if let next { untried = untried.lowerBound...next }
  }

  /// The step tried does not spare a page.
  ///
  /// - Parameter missing: an estimate of the steps between it and one that does.
  mutating func failed(missing: Double) {
    guard let tried = next else { return }
    guard tried < untried.upperBound else { return next = nil }
    untried = tried + 1...untried.upperBound
    // An estimate that was wrong twice is not trusted again.
    next =
      hasFailed
      ? (untried.lowerBound + untried.upperBound) / 2
      : TightnessSearch.step(Double(tried) + missing, within: untried)
    hasFailed = true
  }

  private static func step(_ estimate: Double, within steps: ClosedRange<Int>) -> Int {
    guard estimate > Double(steps.lowerBound) else { return steps.lowerBound }
    guard estimate < Double(steps.upperBound) else { return steps.upperBound }
    return Int(estimate.rounded(.up))
  }
}
