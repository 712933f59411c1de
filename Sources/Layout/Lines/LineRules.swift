/// Proportions and costs of line setting, in one place so that they can be judged together.
enum LineRules {
  /// Of the size of the text around it.
  static let superscriptSize = 0.62
  static let superscriptRise = 0.33

  /// How much a word space gives way, in em, at ratio 1.
  static let spaceStretch = 0.13
  static let spaceShrink = 0.07
  /// Slack, as a part of the measure, that counts as ratio 1 where lines are ragged.
  static let ragged = 0.2

  /// Beyond it a line is as bad as can be.
  static let worstRatio = 20.0

  /// Points by which a line may exceed its measure: the noise of sums.
  static let noise = 0.001

  // Costs, in the scale of Knuth and Plass: a line stretched to ratio 1 has badness 100.
  static let line = 10.0
  static let hyphen = 90.0
  static let compoundHyphen = 160.0
  /// More, for a hyphen after only two letters.
  static let shortHyphenPart = 30.0
  static let explicitHyphen = 50.0
  static let address = 1000.0
  static let slash = 200.0
  static let beforeDash = 150.0
  static let afterDash = 40.0
  /// A line end that a reader would take for a mistake: only where nothing else fits.
  static let reluctant = 3000.0
  /// Between "7 décembre" and "2026".
  static let beforeYear = 2500.0

  // Demerits, in squares of costs.
  static let unevenNeighbours = 4000.0
  static let consecutiveHyphens = 12000.0
  static let hyphenBeforeLastLine = 60000.0
  static let shortLastLine = 400_000.0
  static let fragmentAsLastLine = 2_000_000.0

  static let consecutiveHyphensAllowed = 2
  /// The last line is short below these: em, and part of the measure.
  static let shortestLastLineEms = 3.0
  static let shortestLastLinePart = 0.15

  /// How loose the lines may become for the sake of the last one.
  static let toleranceForLastLine = 3.0

  static let lettersBeforeHyphen = 2
  static let lettersAfterHyphen = 3
  static let shortestHyphenatedWord = 5
}
