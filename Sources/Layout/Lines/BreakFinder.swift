import Fonts

/// Lists the places of a paragraph where a line may end, in order.
struct BreakFinder {
  private(set) var points: [BreakPoint] = []
  /// First glyph of the first line: spaces at the very start are dropped.
  private(set) var start = 0
  let paragraph: ShapedParagraph
  let effort: BreakEffort
  let hyphenator: HyphenatedWords?
  /// Points: only a word that is wider is hyphenated.
  let hyphenatedWidth: Double
  private let text: ParagraphText
  private let glyphs: [ShapedParagraph.LineGlyph]
  private var cursor = 0
  private var hyphenations: [Int] = []

  /// - Parameter hyphenatedWidth: in points, the width above which a word may be hyphenated: 0 for any.
  init(
    _ paragraph: ShapedParagraph, effort: BreakEffort, hyphenator: HyphenatedWords?,
    hyphenatedWidth: Double = 0
  ) {
    self.paragraph = paragraph
    text = paragraph.text
    glyphs = paragraph.glyphs
    self.effort = effort
    self.hyphenator = effort > .plain ? hyphenator : nil
    self.hyphenatedWidth = hyphenatedWidth
    points.reserveCapacity(glyphs.count / 4 + 2)
    find()
  }

  private mutating func find() {
    let signs = text.signs
    var tokenStart = 0
    var offset = 0
    var offersMore = false
    while offset < signs.count {
      guard signs[offset].kind.isWhite else {
        offersMore = offersMore || offers(at: offset)
        offset += 1
        continue
      }
      let token = tokenStart..<offset
      if offersMore || hyphenator != nil { findInside(token, offersMore: offersMore) }
      let isForced = skipWhite(&offset)
      if offset == signs.count { return addEnd(at: token.upperBound) }
      addGap(after: token, next: offset, isForced: isForced)
      tokenStart = offset
      offersMore = false
    }
    if offersMore || hyphenator != nil {
      findInside(tokenStart..<offset, offersMore: offersMore)
    }
    addEnd(at: offset)
  }

  /// Whether the character may be beside a line end without being a space.
  private func offers(at offset: Int) -> Bool {
    text.signs[offset].kind.rawValue >= CharacterKind.hyphen.rawValue
      || text.signs[offset].traits.rawValue > CharacterTraits([.unbroken, .raised]).rawValue
  }

  /// Goes past spaces and at most one line break; tells whether there was one.
  private func skipWhite(_ offset: inout Int) -> Bool {
    let signs = text.signs
    func skipSpaces() {
      while offset < signs.count, signs[offset].kind == .space { offset += 1 }
    }
    skipSpaces()
    guard offset < signs.count, signs[offset].kind == .lineBreak else { return false }
    offset += 1
    skipSpaces()
    return true
  }

  private mutating func addGap(after token: Range<Int>, next: Int, isForced: Bool) {
    if isForced { return add(.forced, cost: 0, end: token.upperBound, next: next) }
    if token.isEmpty, points.isEmpty {
      start = glyph(at: next) ?? 0
      return
    }
    if !text.staysWhole(after: token) {
      let cost = text.dashCost(token, next: next) + text.yearCost(token, next: next)
      add(.gap, cost: cost, end: token.upperBound, next: next)
    } else if effort == .desperate {
      add(.gap, cost: LineRules.reluctant, end: token.upperBound, next: next)
    }
  }

  private mutating func addEnd(at offset: Int) {
    add(.end, cost: 0, end: offset, next: text.bytes.count)
  }

  private mutating func findInside(_ token: Range<Int>, offersMore: Bool) {
    let isAddress = offersMore && text.isAddress(token)
    if !isAddress { findHyphenations(in: token) }
    let isCompound = offersMore && !hyphenations.isEmpty && text.isCompound(token)
    guard offersMore else {
      for offset in hyphenations { addHyphenation(at: offset, in: token, isCompound) }
      return
    }
    var hyphens = isAddress ? [] : hyphenations[...]
    for offset in token.dropFirst() where text.bytes[offset] & 0xC0 != 0x80 {
      if hyphens.first == offset {
        hyphens.removeFirst()
        addHyphenation(at: offset, in: token, isCompound)
      } else if let offer = text.offer(before: offset, in: token, isAddress, effort) {
        add(offer.kind, cost: offer.cost, at: offset)
      }
    }
  }

  private mutating func addHyphenation(at offset: Int, in token: Range<Int>, _ isCompound: Bool) {
    let cost = isCompound ? LineRules.compoundHyphen : text.hyphenCost(at: offset, in: token)
    add(.hyphenated, cost: cost, at: offset)
  }

  /// Fills `hyphenations` with the offsets where the words of `token` may be hyphenated.
  private mutating func findHyphenations(in token: Range<Int>) {
    hyphenations.removeAll(keepingCapacity: true)
    guard let hyphenator, token.count >= LineRules.shortestHyphenatedWord else { return }
    if hyphenatedWidth > 0, width(of: token) <= hyphenatedWidth { return }
    var start = token.lowerBound
    while start < token.upperBound {
      let word = text.letters(from: start, in: token)
      if text.isHyphenable(word, in: token, effort) {
        hyphenator.appendBreaks(of: text.bytes[word], to: &hyphenations)
      }
      start = max(word.upperBound, start + 1)
    }
  }

  private mutating func width(of token: Range<Int>) -> Double {
    guard let first = glyph(at: token.lowerBound) else { return 0 }
    let last = glyphs[first...].first { $0.byte >= token.upperBound }
    return (last?.edge ?? 0) - glyphs[first].edge
  }

  /// The glyph that begins at `offset`, the end of the text included; nil inside a cluster.
  private mutating func glyph(at offset: Int) -> Int? {
    while glyphs[cursor].byte < offset { cursor += 1 }
    return glyphs[cursor].byte == offset ? cursor : nil
  }

  private mutating func add(_ kind: BreakPoint.Kind, cost: Double, at offset: Int) {
    add(kind, cost: cost, end: offset, next: offset)
  }

  private mutating func add(
    _ kind: BreakPoint.Kind, cost: Double, end endOffset: Int, next nextOffset: Int
  ) {
    guard let end = glyph(at: endOffset), let next = glyph(at: nextOffset) else { return }
    var endEdge = glyphs[end].edge
    if kind == .hyphenated, end > 0 {
      let last = glyphs[end - 1]
      endEdge += paragraph.loneAdvance(of: last) - last.advance
      endEdge += paragraph.hyphen(after: last).advance
    }
    points.append(
      BreakPoint(
        kind: kind, cost: cost, end: end, next: next, endEdge: endEdge,
        nextEdge: glyphs[next].edge, endElasticity: glyphs[end].elasticity,
        nextElasticity: glyphs[next].elasticity))
  }
}
