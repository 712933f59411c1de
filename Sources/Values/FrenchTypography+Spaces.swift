/// Where a space may not break, and where one is owed.
extension TypographicRun {
  mutating func placeSpaces() {
    var placer = SpacePlacer(input: units)
    placer.run()
    units = placer.output
    isChanged = isChanged || placer.hasPlaced
  }
}

private struct SpacePlacer {
  let input: [TypographicRun.Unit]
  var output: [TypographicRun.Unit] = []
  /// Whether a space was put anywhere, if only in the place of another.
  private(set) var hasPlaced = false

  init(input: [TypographicRun.Unit]) {
    self.input = input
    output.reserveCapacity(input.count + 8)
  }

  mutating func run() {
    var index = 0
    while index < input.count {
      let unit = input[index]
      guard unit.scalar.isReplaceableSpace else {
        if let space = owedSpace(before: index) { append(space, piece: owner(of: index)) }
        output.append(unit)
        index += 1
        continue
      }
      let end = input[index...].firstIndex { !$0.scalar.isReplaceableSpace } ?? input.count
      if let space = boundSpace(before: end) {
        append(space, piece: unit.piece)
      } else {
        output += input[index..<end]
      }
      index = end
      if index < input.count {
        output.append(input[index])
        index += 1
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, piece: Int) {
    hasPlaced = true
    output.append(TypographicRun.Unit(scalar: scalar, piece: piece))
  }

  /// A space owed after `«` or `n°` belongs to their piece, every other to that of the sign after it.
  private func owner(of index: Int) -> Int {
    guard let last = output.last, last.scalar == "«" || last.scalar == "°" || last.scalar == "." else {
      return input[index].piece
    }
    return last.piece
  }

  /// The space that must stand where the source has some, before the character at `index`; nil when any will do.
  private func boundSpace(before index: Int) -> Unicode.Scalar? {
    guard let previous = output.last, index < input.count else {
      return output.last?.scalar == "«" || bindsToAnything ? FrenchTypography.noBreakSpace : nil
    }
    if previous.scalar == "«" { return FrenchTypography.noBreakSpace }
    let next = input[index]
    if !next.isProtected, !previous.scalar.isAnySpace, let space = space(beforeSign: next.scalar) {
      return space
    }
    if startsGroup(at: index) { return FrenchTypography.narrowNoBreakSpace }
    return bindsBackward(to: index) || bindsForward(index) ? FrenchTypography.noBreakSpace : nil
  }

  private func space(beforeSign sign: Unicode.Scalar) -> Unicode.Scalar? {
    switch sign {
    case ";", "!", "?": FrenchTypography.narrowNoBreakSpace
    case ":", "»": FrenchTypography.noBreakSpace
    case "%", "€", "‰": endsNumber ? FrenchTypography.noBreakSpace : nil
    default: nil
    }
  }

  /// The space that must stand before the character at `index` although the source has none.
  private func owedSpace(before index: Int) -> Unicode.Scalar? {
    let unit = input[index]
    guard let previous = output.last, !unit.isProtected, !previous.isProtected,
      !previous.scalar.isAnySpace
    else { return nil }
    if previous.scalar == "«" { return FrenchTypography.noBreakSpace }
    switch unit.scalar {
    case ";", "!", "?":
      return "([«!?;:".unicodeScalars.contains(previous.scalar) || !endsClause(after: index)
        ? nil : FrenchTypography.narrowNoBreakSpace
    case ":":
      return "([«!?;:".unicodeScalars.contains(previous.scalar) || !endsClause(after: index)
        ? nil : FrenchTypography.noBreakSpace
    case "»": return FrenchTypography.noBreakSpace
    case "%", "€", "‰":
      return endsFigure && endsClause(after: index) ? FrenchTypography.noBreakSpace : nil
    default:
      return opensNumber(unit.scalar) && (bindsToAnything || endsCodeLetter)
        ? FrenchTypography.noBreakSpace : nil
    }
  }

  /// Whether nothing but punctuation stands between the sign at `index` and the next space.
  private func endsClause(after index: Int) -> Bool {
    let rest = input[(index + 1)...].prefix { !$0.scalar.isAnySpace && $0.scalar != "»" }
    return rest.allSatisfy { ".,;:!?)]…\"'’".unicodeScalars.contains($0.scalar) }
  }

  private func opensNumber(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit || scalar.isValue }

  /// Whether the words so far end with a number, or with a value that may be one.
  private var endsNumber: Bool {
    if endsFigure { return true }
    // "k€" and "M€".
    guard let last = output.last?.scalar, last == "k" || last == "M", output.count > 1 else { return false }
    return output[output.count - 2].scalar.isAnySpace || output[output.count - 2].scalar.isDigit
  }

  private var endsFigure: Bool { output.last.map { opensNumber($0.scalar) } ?? false }

  private var endsCodeLetter: Bool { ends(withOneOf: FrenchTypography.codeLetters) }
}

/// Words that hold on to their neighbour.
extension SpacePlacer {
  /// Whether the output ends with one of `words`, and not merely with the end of a longer word.
  private func ends(withOneOf words: [[Unicode.Scalar]]) -> Bool {
    guard let last = output.last?.scalar else { return false }
    return words.contains { $0.last == last && endsWith($0) }
  }

  private func endsWith(_ word: [Unicode.Scalar]) -> Bool {
    var index = output.count
    for scalar in word.reversed() {
      index -= 1
      guard index >= 0, output[index].scalar == scalar, !output[index].isProtected else { return false }
    }
    guard index > 0 else { return true }
    let before = output[index - 1].scalar
    return !before.isLetter && !before.isDigit && before != "." && before != "-"
  }

  /// Whether the words so far hold on to whatever follows, such as a value not known yet.
  private var bindsToAnything: Bool {
    output.last?.scalar == "°" && ends(withOneOf: FrenchTypography.numeroSigns)
  }

  private func bindsBackward(to index: Int) -> Bool {
    let next = input[index].scalar
    if bindsToAnything { return true }
    if opensNumber(next) {
      if ends(withOneOf: FrenchTypography.beforeNumbers) { return true }
      return next.isDigit && endsHour
    }
    if next.isCapital, ends(withOneOf: FrenchTypography.beforeNames) { return true }
    // An article's code letter, "L.", or the second initial of "P. J.".
    guard index + 1 < input.count, input[index + 1].scalar == "." else { return false }
    if ends(withOneOf: FrenchTypography.articleWords) {
      return FrenchTypography.codeLetters.contains { startsWith($0, at: index) }
    }
    return next == "J" && ends(withOneOf: FrenchTypography.firstInitials)
  }

  /// "14 h" before "30".
  private var endsHour: Bool {
    guard output.count > 2, ends(withOneOf: FrenchTypography.hourMarks) else { return false }
    return output[output.count - 2].scalar.isAnySpace && output[output.count - 3].scalar.isDigit
  }

  /// A number before its unit, a day before its month.
  private func bindsForward(_ index: Int) -> Bool {
    let isDay = ends(withOneOf: FrenchTypography.firstDays)
    guard isDay || endsFigure else { return false }
    let letters = input[index...].prefix { unit in
      unit.scalar.isLetter || unit.scalar == "²" || unit.scalar == "³"
    }
    let word = String(scalars: letters.lazy.map(\.scalar))
    return isDay ? FrenchTypography.months.contains(word) : FrenchTypography.afterNumbers.contains(word)
  }

  /// Groups of three figures that go on to an amount in euros; other figures may be a telephone number.
  private func startsGroup(at index: Int) -> Bool {
    guard output.last?.scalar.isDigit == true else { return false }
    var index = index
    while input[index...].prefix(while: { $0.scalar.isDigit }).count == 3 {
      index += 3
      guard index < input.count else { return false }
      if input[index].scalar == "," {
        index += 1 + input[(index + 1)...].prefix { $0.scalar.isDigit }.count
        guard index < input.count else { return false }
      }
      let space = input[index].scalar.isReplaceableSpace ? 1 : 0
      if index + space < input.count, input[index + space].scalar == "€" { return true }
      if space == 1, startsWith(FrenchTypography.euro, at: index + 1) { return true }
      index += space
      if space == 0 || index >= input.count { return false }
    }
    return false
  }

  private func startsWith(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + word.count <= input.count else { return false }
    return zip(input[index...], word).allSatisfy { $0.scalar == $1 }
  }
}

extension Unicode.Scalar {
  /// A space that a rule may turn into another.
  fileprivate var isReplaceableSpace: Bool { isAnySpace && self != "\n" && self != "\t" }
}

extension FrenchTypography {
  static let months: Set<String> = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
  ]

  /// Words that a number keeps on its line.
  static let afterNumbers: Set<String> = months.union([
    "euro", "euros", "centime", "centimes", "k", "jour", "jours", "mois", "an", "ans", "année", "années",
    "semaine", "semaines", "heure", "heures", "minute", "minutes", "h", "min", "km", "m", "m²", "cm", "mm",
    "kg", "g", "t", "l", "cl", "ml", "hl", "m³", "ha", "kWh", "kW",
    "point", "points", "page", "pages", "fois",
  ])

  /// Words that stay with the number after them.
  static let beforeNumbers = scalars(
    of: "L.", "R.", "D.", "art.", "al.", "p.", "n°", "N°", "nos", "§", "article", "articles", "alinéa",
    "page",
    "réf.", "M.", "MM.", "Mme", "Mmes", "Me", "Dr")

  static let beforeNames = scalars(of: "M.", "MM.", "Mme", "Mmes", "Mlle", "Me", "Dr", "Pr")

  static let articleWords = scalars(of: "article", "articles", "art.")
  static let codeLetters = scalars(of: "L.", "R.", "D.")
  static let numeroSigns = scalars(of: "n°", "N°")
  /// Of "P. J.".
  static let firstInitials = scalars(of: "P.")
  static let hourMarks = scalars(of: "h")
  static let firstDays = scalars(of: "1er")
  static let euro = Array("euro".unicodeScalars)

  /// Words are held against text scalar by scalar.
  private static func scalars(of words: String...) -> [[Unicode.Scalar]] {
    words.map { Array($0.unicodeScalars) }
  }
}
