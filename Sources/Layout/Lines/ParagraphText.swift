import Diagnostics
import Fonts

/// The characters of one paragraph as they are drawn and copied out, with what each means for line breaks.
///
/// No-break spaces are plain spaces here and U+2011 is a hyphen: only the kind of `signs` remembers. Soft hyphens and
/// zero-width spaces are gone: their traits remember.
///
/// A class, as `ShapedParagraph`: a copy would count references to five arrays at every space.
final class ParagraphText {
  /// UTF-8.
  let bytes: [UInt8]
  /// One for each byte; a character of several bytes repeats its own.
  let signs: [CharacterSign]
  /// Cover `bytes` in order, none empty.
  let runs: [Run]
  let hasLineBreak: Bool
  /// Spaces that have a width of their own.
  let placedSpaces: [(offset: Int, scalar: UInt32)]
  private let origins: [Origin]

  init(_ draft: consuming Draft) {
    bytes = draft.bytes
    signs = draft.signs
    runs = draft.runs
    hasLineBreak = draft.hasLineBreak
    placedSpaces = draft.placedSpaces
    origins = draft.origins
  }

  /// The same while it is written down.
  struct Draft {
    var bytes: [UInt8] = []
    var signs: [CharacterSign] = []
    var runs: [Run] = []
    var hasLineBreak = false
    var placedSpaces: [(offset: Int, scalar: UInt32)] = []
    var origins: [Origin] = []

    mutating func reserve(_ count: Int) {
      bytes.reserveCapacity(count)
      signs.reserveCapacity(count)
    }
  }

  /// Where the text from an offset onwards comes from.
  struct Origin {
    var offset: Int
    var place: Place?
  }

  /// A stretch of one face, size and script.
  struct Run: Hashable {
    var start: Int
    var face: FaceID
    /// Points.
    var size: Double
    /// Points above the baseline.
    var rise: Double
    var isSmallCaps: Bool
    var script: WritingScript

    func starting(at start: Int) -> Run {
      var run = self
      run.start = start
      return run
    }
  }

  /// One value that stays whole, spaces and all: no line end inside it, save in need.
  var isOneValue: Bool {
    guard let first = signs.first, let last = signs.last, !first.kind.isWhite, !last.kind.isWhite,
      !hasLineBreak
    else {
      return false
    }
    return signs.allSatisfy { $0.traits == .unbroken }
  }

  func range(ofRun index: Int) -> Range<Int> {
    runs[index].start..<(index + 1 < runs.count ? runs[index + 1].start : bytes.count)
  }

  /// The characters from `offset` up to white space or `end`; empty at white space.
  func word(at offset: Int, before end: Int) -> Range<Int> {
    var stop = offset
    while stop < end, !signs[stop].kind.isWhite { stop += 1 }
    return offset..<stop
  }

  func origin(at offset: Int) -> Place { origins.place(at: offset) }

  /// The character at `offset`, and its origin, when nothing can draw it.
  func missingGlyph(at offset: Int) -> Diagnostic {
    let end = bytes[(offset + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
    let scalar = String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
    return Diagnostic(
      PageCode.missingGlyph, at: origin(at: offset),
      [.character: (scalar ?? "\u{FFFD}").nameForMessages])
  }
}

extension [ParagraphText.Origin] {
  /// Where the character at `offset` comes from; the whole case when nothing says it.
  func place(at offset: Int) -> Place {
    last { $0.offset <= offset }?.place ?? .field("")
  }
}

extension Unicode.Scalar {
  /// `U+6F22 « 漢 »`; the number alone for what would not show.
  var nameForMessages: String {
    let digits = String(value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator,
      .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark:
      return number
    default: return "\(number) « \(self) »"
    }
  }
}
