/// A place where a line may end, and what ending it there means.
struct BreakPoint {
  enum Kind: UInt8 {
    /// At a space, which is not drawn.
    case gap
    /// Inside a word: a hyphen is added.
    case hyphenated
    /// After a hyphen of the text.
    case explicit
    /// Inside an address or after a dash: nothing is added.
    case silent
    /// At a line break of the text.
    case forced
    /// End of the paragraph.
    case end
  }
  var kind: Kind
  var cost: Double
  /// The line's glyphs are before `end`; the next line's begin at `next`.
  var end: Int
  var next: Int
  /// Sums over the paragraph up to the end of the line and up to the start of the next one.
  var endEdge: Double
  var nextEdge: Double
  var endElasticity: Double
  var nextElasticity: Double

  var endsParagraphOrLine: Bool { kind == .end || kind == .forced }
  var showsHyphen: Bool { kind == .hyphenated || kind == .explicit }
}

/// How far a search for line ends goes.
enum BreakEffort: Int, Comparable {
  /// Spaces, and the places that the text itself offers.
  case plain
  /// Hyphenation too.
  case hyphenating
  /// Everything that still leaves a value legible.
  case desperate

  static func < (a: BreakEffort, b: BreakEffort) -> Bool { a.rawValue < b.rawValue }
}
