import Diagnostics
import DocumentModel
import Fonts

/// A paragraph turned into glyphs, which may be measured and set at any measure without being shaped again.
package struct ShapedParagraph {
  let text: ParagraphText
  let style: TextStyle
  let fonts: FontBook
  private(set) var glyphs: [LineGlyph] = []
  /// Width of the glyphs before each place: one more than there are glyphs. Points.
  private(set) var edges: [Double] = [0]
  /// Elastic space before each place, in points of type size.
  private(set) var elasticities: [Double] = [0]

  struct LineGlyph {
    var id: UInt32
    var run: Int32
    /// Offset of its first character in the text.
    var byte: Int
    var advance: Double
    var x: Double
    var y: Double
  }

  /// - Throws: every character that no shipped face covers.
  package init(_ content: [Inline], style: TextStyle, fonts: FontBook) throws(Refusal) {
    let gathered = TextGatherer(content, style: style, fonts: fonts)
    text = gathered.text
    self.style = style
    self.fonts = fonts
    let missing = shape()
    guard gathered.errors.isEmpty, missing.isEmpty else {
      throw Refusal(gathered.errors + missing)
    }
  }

  /// Fills `glyphs` and their sums; returns the characters that came out undrawn.
  private mutating func shape() -> [Diagnostic] {
    var missing: [Diagnostic] = []
    var shaped: [ShapedGlyph] = []
    var placed = text.placedSpaces[...]
    glyphs.reserveCapacity(text.bytes.count)
    edges.reserveCapacity(text.bytes.count + 1)
    elasticities.reserveCapacity(text.bytes.count + 1)
    let shaper = Shaper(fonts)
    for (index, run) in text.runs.enumerated() {
      shaped.removeAll(keepingCapacity: true)
      text.bytes.withUnsafeBufferPointer {
        shaper.shape(
          $0, text.range(ofRun: index), face: run.face, script: run.script,
          smallCaps: run.isSmallCaps, into: &shaped)
      }
      let scale = run.size / Double(fonts.metrics(of: run.face).unitsPerEm)
      for var glyph in shaped {
        if glyph.id == 0 { note(text.missingGlyph(at: Int(glyph.cluster)), in: &missing) }
        if let space = placed.first, space.offset == Int(glyph.cluster) {
          glyph.advance = advance(ofSpace: space.scalar, in: run.face)
          placed.removeFirst()
        }
        append(glyph, run: index, scale: scale)
      }
    }
    return missing
  }

  private mutating func append(_ glyph: ShapedGlyph, run: Int, scale: Double) {
    let advance = Double(glyph.advance) * scale
    let kind = text.kinds[Int(glyph.cluster)]
    let isElastic = kind == .space || kind == .noBreakSpace
    glyphs.append(
      LineGlyph(
        id: glyph.id, run: Int32(run), byte: Int(glyph.cluster), advance: advance,
        x: Double(glyph.xOffset) * scale, y: Double(glyph.yOffset) * scale))
    edges.append(edges[edges.count - 1] + advance)
    elasticities.append(
      elasticities[elasticities.count - 1] + (isElastic ? text.runs[run].size : 0))
  }

  private func advance(ofSpace scalar: UInt32, in face: FaceID) -> Int32 {
    let glyph = fonts.glyph(for: scalar, in: face) ?? fonts.spaceGlyph(of: face)
    return Int32(fonts.advance(of: glyph, in: face))
  }

  private func note(_ error: Diagnostic, in errors: inout [Diagnostic]) {
    if !errors.contains(error) { errors.append(error) }
  }

  /// Width of the glyph on its own, without what kerning took or gave. Points.
  func loneAdvance(of glyph: LineGlyph) -> Double {
    let run = text.runs[Int(glyph.run)]
    let units = Double(fonts.advance(of: glyph.id, in: run.face))
    return units * run.size / Double(fonts.metrics(of: run.face).unitsPerEm)
  }

  /// The hyphen that would follow `glyph`.
  func hyphen(after glyph: LineGlyph) -> (id: UInt32, advance: Double) {
    let run = text.runs[Int(glyph.run)]
    let id = fonts.glyph(for: 0x2D, in: run.face) ?? fonts.spaceGlyph(of: run.face)
    let units = Double(fonts.advance(of: id, in: run.face))
    return (id, units * run.size / Double(fonts.metrics(of: run.face).unitsPerEm))
  }
}
