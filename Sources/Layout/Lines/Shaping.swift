import Fonts

/// Turns the text of one paragraph into glyphs, word by word.
struct Shaping {
  private let text: ParagraphText
  private let fonts: FontBook
  /// In order, closed by a place that draws nothing and bears the sums of the whole.
  private(set) var glyphs: [ShapedParagraph.LineGlyph] = []
  private var edge = 0.0
  private var elasticity = 0.0
  /// Index of the next of the text's spaces that have a width of their own.
  private var nextSpace = 0

  init(_ text: ParagraphText, fonts: FontBook, shaper: Shaper) {
    self.text = text
    self.fonts = fonts
    glyphs.reserveCapacity(text.bytes.count + 1)
    var shaped: [ShapedGlyph] = []
    shaped.reserveCapacity(32)
    for index in text.runs.indices { shape(run: index, with: shaper, by: &shaped) }
    glyphs.append(
      ShapedParagraph.LineGlyph(
        id: 0, run: Int32(max(0, text.runs.count - 1)), byte: text.bytes.count, edge: edge,
        elasticity: elasticity))
  }

  /// - Parameter shaped: room for the glyphs of one word.
  private mutating func shape(run index: Int, with shaper: Shaper, by shaped: inout [ShapedGlyph]) {
    let run = text.runs[index]
    let scale = run.size / Double(fonts.metrics(of: run.face).unitsPerEm)
    var offset = run.start
    let end = text.range(ofRun: index).upperBound
    var space = fonts.space(of: run.face)
    while offset < end {
      let word = text.word(at: offset, before: end)
      if word.isEmpty {
        space.cluster = UInt32(offset)
        append(space, run: Int32(index), size: run.size, scale: scale)
        offset += 1
        continue
      }
      shaped.removeAll(keepingCapacity: true)
      text.bytes.withUnsafeBufferPointer {
        shaper.shapeWord(
          $0, word, face: run.face, script: run.script, smallCaps: run.isSmallCaps, into: &shaped)
      }
      fitSpaces(in: run.face, of: &shaped)
      for glyph in shaped { append(glyph, run: Int32(index), size: run.size, scale: scale) }
      offset = word.upperBound
    }
  }

  /// Gives the spaces that have a width of their own that width: they were shaped as plain ones.
  private mutating func fitSpaces(in face: FaceID, of glyphs: inout [ShapedGlyph]) {
    guard nextSpace < text.placedSpaces.count else { return }
    for index in glyphs.indices {
      guard nextSpace < text.placedSpaces.count,
        text.placedSpaces[nextSpace].offset == Int(glyphs[index].cluster)
      else { continue }
      glyphs[index].advance = Int32(width(of: text.placedSpaces[nextSpace].scalar, in: face))
      nextSpace += 1
    }
  }

  /// These faces draw the narrow space so thin that figures would look ungrouped: it gets the fifth of an em
  /// that typographers give a thin space.
  private func width(of space: UInt32, in face: FaceID) -> Int {
    if space == 0x202F { return fonts.metrics(of: face).unitsPerEm / 5 }
    let id = fonts.glyph(for: space, in: face) ?? fonts.spaceGlyph(of: face)
    return fonts.advance(of: id, in: face)
  }

  private mutating func append(_ glyph: ShapedGlyph, run: Int32, size: Double, scale: Double) {
    let advance = Double(glyph.advance) * scale
    let kind = text.signs[Int(glyph.cluster)].kind
    glyphs.append(
      ShapedParagraph.LineGlyph(
        id: glyph.id, run: run, byte: Int(glyph.cluster), advance: advance,
        x: Double(glyph.xOffset) * scale, y: Double(glyph.yOffset) * scale, edge: edge,
        elasticity: elasticity))
    edge += advance
    if kind == .space || kind == .noBreakSpace { elasticity += size }
  }
}
