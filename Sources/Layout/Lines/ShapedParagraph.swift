import Diagnostics
import DocumentModel
import Fonts

/// A paragraph turned into glyphs, which may be measured and set at any measure without being shaped again.
package struct ShapedParagraph {
  let text: ParagraphText
  let style: TextStyle
  let fonts: FontBook
  /// In order, closed by a place that draws nothing and bears the sums of the whole.
  private(set) var glyphs: [LineGlyph] = []
  /// Lines already set: a document that is set again asks for the same ones.
  let lastSet = LastSet()

  final class LastSet {
    var measure: Length?
    var lines: [Line] = []
  }

  struct LineGlyph {
    var id: UInt32
    var run: Int32
    /// Offset of its first character in the text.
    var byte: Int
    /// Points, as the other measures.
    var advance = 0.0
    var x = 0.0
    var y = 0.0
    /// Width of all glyphs before it.
    var edge: Double
    /// Elastic space before it, in points of type size.
    var elasticity: Double
  }

  /// - Throws: every character that no shipped face covers.
  package init(_ content: [Inline], style: TextStyle, fonts: FontBook) throws(Refusal) {
    let gathered = TextGatherer(content, style: style, fonts: fonts)
    text = gathered.text
    self.style = style
    self.fonts = fonts
    let undrawn = shape()
    guard gathered.errors.isEmpty, undrawn.isEmpty else {
      throw Refusal(gathered.errors + undrawn)
    }
  }

  var isEmpty: Bool { glyphs.count == 1 }

  /// Number of glyphs that are drawn.
  var end: Int { glyphs.count - 1 }

  /// Fills `glyphs`; returns the characters that came out undrawn.
  private mutating func shape() -> [Diagnostic] {
    glyphs.reserveCapacity(text.bytes.count + 1)
    var shaped: [ShapedGlyph] = []
    shaped.reserveCapacity(32)
    let shaper = Shaper(fonts)
    var sums = Sums()
    var spaces = text.placedSpaces[...]
    for (index, run) in text.runs.enumerated() {
      let scale = run.size / Double(fonts.metrics(of: run.face).unitsPerEm)
      var offset = run.start
      let end = text.range(ofRun: index).upperBound
      while offset < end {
        let word = text.word(at: offset, before: end)
        shaped.removeAll(keepingCapacity: true)
        if word.isEmpty {
          shaped.append(space(at: offset, in: run.face))
        } else {
          shape(word, run, with: shaper, into: &shaped)
          fit(&spaces, in: run.face, to: &shaped)
        }
        append(shaped, run: index, scale: scale, &sums)
        offset = max(word.upperBound, offset + 1)
      }
    }
    glyphs.append(
      LineGlyph(
        id: 0, run: Int32(max(0, text.runs.count - 1)), byte: text.bytes.count, edge: sums.edge,
        elasticity: sums.elasticity))
    return undrawnCharacters()
  }

  private struct Sums {
    var edge = 0.0
    var elasticity = 0.0
  }

  private func shape(
    _ word: Range<Int>, _ run: ParagraphText.Run, with shaper: Shaper,
    into glyphs: inout [ShapedGlyph]
  ) {
    text.bytes.withUnsafeBufferPointer {
      shaper.shapeWord(
        $0, word, face: run.face, script: run.script, smallCaps: run.isSmallCaps, into: &glyphs)
    }
  }

  private func space(at offset: Int, in face: FaceID) -> ShapedGlyph {
    let id = fonts.spaceGlyph(of: face)
    return ShapedGlyph(
      id: id, advance: Int32(fonts.advance(of: id, in: face)), xOffset: 0, yOffset: 0,
      cluster: UInt32(offset))
  }

  /// Gives the spaces that have a width of their own that width: they were shaped as plain ones.
  private func fit(
    _ spaces: inout ArraySlice<(offset: Int, scalar: UInt32)>, in face: FaceID,
    to glyphs: inout [ShapedGlyph]
  ) {
    guard !spaces.isEmpty else { return }
    for index in glyphs.indices {
      guard let space = spaces.first, space.offset == Int(glyphs[index].cluster) else { continue }
      glyphs[index].advance = Int32(width(of: space.scalar, in: face))
      spaces.removeFirst()
    }
  }

  /// These faces draw the narrow space so thin that figures would look ungrouped: it gets the fifth of an em
  /// that typographers give a thin space.
  private func width(of space: UInt32, in face: FaceID) -> Int {
    if space == 0x202F { return fonts.metrics(of: face).unitsPerEm / 5 }
    let id = fonts.glyph(for: space, in: face) ?? fonts.spaceGlyph(of: face)
    return fonts.advance(of: id, in: face)
  }

  private mutating func append(
    _ shaped: [ShapedGlyph], run: Int, scale: Double, _ sums: inout Sums
  ) {
    let size = text.runs[run].size
    for glyph in shaped {
      let advance = Double(glyph.advance) * scale
      let kind = text.kinds[Int(glyph.cluster)]
      glyphs.append(
        LineGlyph(
          id: glyph.id, run: Int32(run), byte: Int(glyph.cluster), advance: advance,
          x: Double(glyph.xOffset) * scale, y: Double(glyph.yOffset) * scale, edge: sums.edge,
          elasticity: sums.elasticity))
      sums.edge += advance
      if kind == .space || kind == .noBreakSpace { sums.elasticity += size }
    }
  }

  private func undrawnCharacters() -> [Diagnostic] {
    var errors: [Diagnostic] = []
    for glyph in glyphs.dropLast() where glyph.id == 0 {
      let error = text.missingGlyph(at: glyph.byte)
      if !errors.contains(error) { errors.append(error) }
    }
    return errors
  }

  /// Width of the glyph on its own, without what kerning took or gave. Points.
  func loneAdvance(of glyph: LineGlyph) -> Double {
    advance(of: glyph.id, in: text.runs[Int(glyph.run)])
  }

  /// The hyphen that would follow `glyph`.
  func hyphen(after glyph: LineGlyph) -> (id: UInt32, advance: Double) {
    let run = text.runs[Int(glyph.run)]
    let id = fonts.glyph(for: 0x2D, in: run.face) ?? fonts.spaceGlyph(of: run.face)
    return (id, advance(of: id, in: run))
  }

  private func advance(of glyph: UInt32, in run: ParagraphText.Run) -> Double {
    let units = Double(fonts.advance(of: glyph, in: run.face))
    return units * run.size / Double(fonts.metrics(of: run.face).unitsPerEm)
  }
}
