/// The typography of French running text: apostrophes, guillemets, dashes, and the spaces that may not break.
///
/// Words in, words out; applying it twice changes nothing more. Addresses of web pages and of mail, times such as
/// `14:30`, telephone and account numbers keep their characters. Groups of thousands are left to the formatters.
package enum FrenchTypography {
  /// Stands for a value whose words are not known yet.
  package static let value = "\u{FFFC}"

  package static let noBreakSpace: Unicode.Scalar = "\u{A0}"
  /// U+202F, before `;` `!` and `?`.
  package static let narrowNoBreakSpace: Unicode.Scalar = "\u{202F}"

  package static func apply(to text: String) -> String {
    apply(to: [text]).first ?? text
  }

  /// Applies the rules across `pieces` as if they were one text, and gives each back.
  package static func apply(to pieces: [String]) -> [String] {
    guard pieces.contains(where: { $0.utf8.contains(where: mayMatter) }) else { return pieces }
    var run = TypographicRun(pieces)
    run.protectAddresses()
    run.replaceCharacters()
    run.placeSpaces()
    return run.isChanged ? run.pieces(count: pieces.count) : pieces
  }

  /// Whether a text without such a byte is left as it is.
  private static func mayMatter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      false
    // Accented letters, U+00C0 to U+017F, by their first byte; the bytes that follow one tell nothing.
    case 0xC3...0xC5, 0x80...0xBF: false
    default: true
    }
  }
}

/// Characters, each with the piece of text it belongs to.
struct TypographicRun {
  struct Unit {
    var scalar: Unicode.Scalar
    var piece: Int
    var isProtected = false
  }

  var units: [Unit] = []
  /// False for as long as the characters are those of the pieces.
  var isChanged = false

  init(_ pieces: [String]) {
    units.reserveCapacity(pieces.reduce(0) { $0 + $1.utf8.count })
    for (index, piece) in pieces.enumerated() {
      for scalar in piece.unicodeScalars { units.append(Unit(scalar: scalar, piece: index)) }
    }
  }

  func pieces(count: Int) -> [String] {
    guard count > 1 else { return [String(scalars: units.lazy.map(\.scalar))] }
    var pieces = [[Unicode.Scalar]](repeating: [], count: count)
    for unit in units { pieces[unit.piece].append(unit.scalar) }
    return pieces.map { String(scalars: $0) }
  }

  /// Marks what no rule may touch: web and mail addresses.
  mutating func protectAddresses() {
    guard units.contains(where: \.scalar.mayMarkAddress) else { return }
    var start = 0
    for end in 0...units.count where end == units.count || units[end].scalar.isAnySpace {
      if isAddress(start..<end) {
        for index in start..<end { units[index].isProtected = true }
      }
      start = end + 1
    }
  }

  private func isAddress(_ range: Range<Int>) -> Bool {
    range.contains { index in
      switch units[index].scalar {
      case "@": true
      case ":": holds("://", at: index)
      case "w": holds("www.", at: index)
      default: false
      }
    }
  }

  private func holds(_ text: String, at start: Int) -> Bool {
    let wanted = text.unicodeScalars
    guard start + wanted.count <= units.count else { return false }
    return zip(units[start...], wanted).allSatisfy { $0.scalar == $1 }
  }

  func scalar(at index: Int) -> Unicode.Scalar? {
    units.indices.contains(index) ? units[index].scalar : nil
  }
}

extension TypographicRun {
  /// `'` `"` `--` `...` become ’ « » – and ….
  mutating func replaceCharacters() {
    guard units.contains(where: \.scalar.mayBeReplaced) else { return }
    isChanged = true
    var output: [Unit] = []
    output.reserveCapacity(units.count)
    var isQuoting = false
    var index = 0
    while index < units.count {
      let unit = units[index]
      var taken = 1
      if unit.isProtected {
        output.append(unit)
      } else if unit.scalar == "'", let last = output.last?.scalar, last.isLetterOrValue {
        output.append(Unit(scalar: "’", piece: unit.piece))
      } else if unit.scalar == "\"", isQuoting || opensQuote(at: index, after: output.last?.scalar) {
        output.append(Unit(scalar: isQuoting ? "»" : "«", piece: unit.piece))
        isQuoting.toggle()
      } else if let (scalar, length) = contraction(at: index) {
        output.append(Unit(scalar: scalar, piece: unit.piece))
        taken = length
      } else {
        output.append(unit)
      }
      // The rest of a run of points or hyphens that is no contraction goes with its first.
      if taken == 1, !unit.isProtected, unit.scalar == "." || unit.scalar == "-" {
        while scalar(at: index + taken) == unit.scalar {
          output.append(units[index + taken])
          taken += 1
        }
      }
      index += taken
    }
    units = output
  }

  private func opensQuote(at index: Int, after previous: Unicode.Scalar?) -> Bool {
    guard let next = scalar(at: index + 1), !next.isAnySpace, next != "\"" else { return false }
    if let previous, !previous.isAnySpace, !"([«’'–—-".unicodeScalars.contains(previous) { return false }
    return units[(index + 1)...].contains { $0.scalar == "\"" && !$0.isProtected }
  }

  /// `--`, `---` or `...`, neither longer nor shorter, and what it becomes.
  private func contraction(at index: Int) -> (Unicode.Scalar, Int)? {
    let scalar = units[index].scalar
    guard scalar == "-" || scalar == "." else { return nil }
    let length = units[index...].prefix { $0.scalar == scalar && !$0.isProtected }.count
    switch (scalar, length) {
    case ("-", 2): return ("–", 2)
    case ("-", 3): return ("—", 3)
    case (".", 3): return ("…", 3)
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// With which what tells an address begins: `@`, `://`, `www.`.
  fileprivate var mayMarkAddress: Bool { self == "@" || self == ":" || self == "w" }

  /// A quotation mark, or what a dash or an ellipsis is typed with.
  fileprivate var mayBeReplaced: Bool { self == "'" || self == "\"" || self == "-" || self == "." }

  /// A space of any width, or the end of a line.
  var isAnySpace: Bool {
    switch self {
    case " ", "\u{A0}", "\u{202F}", "\u{2009}", "\t", "\n": true
    default: false
    }
  }

  var isValue: Bool { self == "\u{FFFC}" }

  var isDigit: Bool { ("0"..."9").contains(self) }

  /// Letters, and the marks that accent them.
  var isLetter: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    switch value {
    // Of the letters of Latin-1 and of those that follow them, all but two signs.
    case 0xC0..<0x250: return self != "×" && self != "÷"
    // The signs of Latin-1; then spaces, dashes and quotation marks.
    case ..<0xC0: return self == "ª" || self == "µ" || self == "º"
    case 0x2000...0x206F: return false
    default: return hasPropertiesOfLetter
    }
  }

  private var hasPropertiesOfLetter: Bool {
    properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }
  var isLetterOrValue: Bool { isLetter || isValue }
}

extension String {
  /// Through bytes: a string grows slowly when scalars are added to it one by one.
  package init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.underestimatedCount + 8)
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += scalar.utf8
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
