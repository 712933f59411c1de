/// What French usage says about line ends beside and inside a token: the characters between two spaces.
extension ParagraphText {
  /// Whether the space after `token` is no place to end a line.
  func staysWhole(after token: Range<Int>) -> Bool {
    signs[token.upperBound].traits.contains(.unbroken) || endsWithLoneLetter(token) || isMark(token)
  }

  /// `à`, `y`, `ô`: one letter that stands alone, if need be after an opening mark.
  func endsWithLoneLetter(_ token: Range<Int>) -> Bool {
    guard !token.isEmpty, signs[token.upperBound - 1].kind.isLetter else { return false }
    let last = start(ofCharacterBefore: token.upperBound)
    guard last > token.lowerBound else { return true }
    switch signs[last - 1].kind {
    case .noBreakSpace, .fixedSpace, .opening, .dash: return true
    default: return false
    }
  }

  /// A footnote mark that begins its note.
  func isMark(_ token: Range<Int>) -> Bool {
    !token.isEmpty && signs[token.lowerBound].traits.contains(.raised)
      && signs[start(ofCharacterBefore: token.upperBound)].traits.contains(.raised)
  }

  /// A dash keeps with the words before it sooner than with those after.
  func dashCost(_ token: Range<Int>, next: Int) -> Double {
    if signs[next].kind == .dash { return LineRules.beforeDash }
    if !token.isEmpty, signs[token.lowerBound].kind == .dash { return LineRules.afterDash }
    return 0
  }

  /// A year keeps with the day and the month before it, which a no-break space joins.
  func yearCost(_ token: Range<Int>, next: Int) -> Double {
    guard next + 4 <= signs.count, signs[next].kind == .digit,
      signs[next..<next + 4].allSatisfy({ $0.kind == .digit }),
      next + 4 == signs.count || signs[next + 4].kind != .digit,
      let month = signs[token].lastIndex(where: \.kind.isGap), followsFigure(month + 1, in: token)
    else { return 0 }
    return LineRules.beforeYear
  }

  /// A figure, or letters raised after one, stands before the no-break space before `offset`.
  private func followsFigure(_ offset: Int, in token: Range<Int>) -> Bool {
    guard offset > token.lowerBound + 1, signs[offset - 1].kind.isGap else { return false }
    return signs[offset - 2].kind == .digit || signs[offset - 2].traits.contains(.raised)
  }

  /// An e-mail or web address.
  func isAddress(_ token: Range<Int>) -> Bool {
    let signs = signs[token]
    if signs.contains(where: { $0.kind == .at }) { return true }
    let bytes = bytes[token]
    if bytes.starts(with: "www.".utf8) { return true }
    guard let slash = signs.firstIndex(where: { $0.kind == .slash }), slash > token.lowerBound else {
      return false
    }
    return bytes[slash - 1] == UInt8(ascii: ":")
  }

  /// The line end that the text itself offers before `offset`.
  func offer(
    before offset: Int, in token: Range<Int>, _ isAddress: Bool, _ effort: BreakEffort
  ) -> (kind: BreakPoint.Kind, cost: Double)? {
    if signs[offset].traits.contains(.breakBefore) { return (.silent, 0) }
    if signs[offset].traits.contains(.softHyphenBefore) { return (.hyphenated, LineRules.hyphen) }
    if signs[offset].traits.contains(.unbroken), signs[offset - 1].traits.contains(.unbroken) { return nil }
    if isAddress { return addressOffer(before: offset, in: token) }
    switch signs[offset - 1].kind {
    case .hyphen:
      if hasLetters(LineRules.lettersBeforeHyphen, before: offset - 1, in: token),
        hasLetters(LineRules.lettersAfterHyphen, after: offset, in: token)
      {
        return (.explicit, LineRules.explicitHyphen)
      }
      let isInside = offset - 1 > token.lowerBound
      return effort == .desperate && isInside ? (.explicit, LineRules.reluctant) : nil
    case .dash:
      return signs[offset].kind.isGap ? nil : (.silent, LineRules.afterDash)
    case .slash:
      if hasLetters(3, before: offset - 1, in: token), hasLetters(3, after: offset, in: token) {
        return (.silent, LineRules.slash)
      }
      return effort == .desperate ? (.silent, LineRules.reluctant) : nil
    default: return nil
    }
  }

  /// After `@` and `/`, before a dot: what follows shows that the address goes on.
  private func addressOffer(
    before offset: Int, in token: Range<Int>
  ) -> (kind: BreakPoint.Kind, cost: Double)? {
    guard offset - token.lowerBound > 2, token.upperBound - offset > 2 else { return nil }
    switch (signs[offset - 1].kind, signs[offset].kind) {
    case (.at, _), (.hyphen, _): return (.silent, LineRules.address)
    case (.slash, let next) where next != .slash: return (.silent, LineRules.address)
    case (let last, .dot) where last.isLetter || last == .digit:
      return (.silent, LineRules.address)
    default: return nil
    }
  }

  /// Whether it holds a hyphen of its own.
  func isCompound(_ token: Range<Int>) -> Bool { signs[token].contains { $0.kind == .hyphen } }

  /// What a hyphen of ours costs in a word that is no compound.
  func hyphenCost(at offset: Int, in token: Range<Int>) -> Double {
    let isShort = !hasLetters(LineRules.lettersBeforeHyphen + 1, before: offset, in: token)
    return LineRules.hyphen + (isShort ? LineRules.shortHyphenPart : 0)
  }

  /// The letters from `start` up to the next other character; empty when it is none itself.
  func letters(from start: Int, in token: Range<Int>) -> Range<Int> {
    var end = start
    while end < token.upperBound, signs[end].kind.isLetter || signs[end].kind == .mark { end += 1 }
    return start..<end
  }

  /// Not a value, not a mixture with figures, and, save in need, neither a name nor an acronym.
  func isHyphenable(_ word: Range<Int>, in token: Range<Int>, _ effort: BreakEffort) -> Bool {
    guard word.count >= LineRules.shortestHyphenatedWord,
      signs[word.lowerBound].traits.isDisjoint(with: [.unbroken, .raised])
    else { return false }
    let touchesFigure =
      word.lowerBound > token.lowerBound && signs[word.lowerBound - 1].kind == .digit
      || word.upperBound < token.upperBound && signs[word.upperBound].kind == .digit
    guard !touchesFigure, !followsFigure(word.lowerBound, in: token) else { return false }
    return effort == .desperate || !signs[word].contains { $0.kind == .upper }
  }

  private func start(ofCharacterBefore offset: Int) -> Int {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Whether `count` letters at least stand before `offset`, side by side.
  private func hasLetters(_ count: Int, before offset: Int, in token: Range<Int>) -> Bool {
    var missing = count
    var place = offset
    while missing > 0, place > token.lowerBound, signs[place - 1].kind.isLetter {
      place -= 1
      if bytes[place] & 0xC0 != 0x80 { missing -= 1 }
    }
    return missing == 0
  }

  /// Whether a letter stands at `offset`, and `count` up to the end of the token, those of later parts of a compound
  /// included.
  private func hasLetters(_ count: Int, after offset: Int, in token: Range<Int>) -> Bool {
    guard signs[offset].kind.isLetter else { return false }
    var missing = count
    for place in offset..<token.upperBound where signs[place].kind.isLetter && bytes[place] & 0xC0 != 0x80 {
      missing -= 1
      if missing == 0 { return true }
    }
    return false
  }
}
