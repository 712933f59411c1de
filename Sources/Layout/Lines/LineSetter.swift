import DocumentModel

/// Places the glyphs of one line.
struct LineSetter {
  let paragraph: ShapedParagraph
  let measure: LineMeasure
  private var runs: [Line.PlacedRun] = []
  private var pen = 0.0

  init(_ paragraph: ShapedParagraph, measure: LineMeasure) {
    self.paragraph = paragraph
    self.measure = measure
  }

  /// The line whose glyphs begin at `start`, where the sums of the paragraph are `edge` and `elasticity`.
  mutating func line(
    from start: Int, edge: Double, elasticity: Double, to point: BreakPoint
  ) -> Line {
    let natural = point.endEdge - edge
    let elastic = point.endElasticity - elasticity
    let slack = measure.width - natural
    let isStretched =
      measure.alignment == .justified && elastic > 0 && (slack < 0 || !point.endsParagraphOrLine)
    let give = isStretched ? slack / elastic : 0
    runs.removeAll()
    pen = 0
    var next = start
    while next < point.end { next = placeRun(from: next, to: point.end, give: give) }
    if point.kind == .hyphenated { addHyphen(after: point.end - 1) }
    let width = pen
    if point.kind != .end, point.next > point.end { addSpace(point.end) }
    return Line(
      runs: runs, width: .pt(width), endsWithHyphen: point.showsHyphen)
  }

  /// Places the glyphs from `start` that share a face, a size and a rise; returns the first that does not.
  private mutating func placeRun(from start: Int, to end: Int, give: Double) -> Int {
    let glyphs = paragraph.glyphs
    let style = paragraph.text.runs[Int(glyphs[start].run)]
    var stop = start + 1
    while stop < end, isAlike(glyphs[stop].run, glyphs[start].run) { stop += 1 }
    var placed: [GlyphRun.Glyph] = []
    var clusters: [GlyphRun.Cluster] = []
    placed.reserveCapacity(stop - start + 2)
    clusters.reserveCapacity(stop - start + 2)
    let origin = pen
    var first = start
    for index in start..<stop {
      let glyph = glyphs[index]
      let next = glyphs[index + 1]
      placed.append(
        GlyphRun.Glyph(id: glyph.id, x: .pt(pen - origin + glyph.x), y: .pt(glyph.y)))
      pen += glyph.advance + (next.elasticity - glyph.elasticity) * give
      // Glyphs of one character are one cluster.
      guard next.byte != glyph.byte || index + 1 == stop else { continue }
      clusters.append(
        GlyphRun.Cluster(utf8Count: next.byte - glyph.byte, glyphCount: index + 1 - first))
      first = index + 1
    }
    let run = GlyphRun(
      face: style.face, size: .pt(style.size), ink: paragraph.style.ink, glyphs: placed,
      text: text(start, stop), clusters: clusters, width: .pt(pen - origin))
    runs.append(Line.PlacedRun(run: run, x: .pt(origin), rise: .pt(style.rise)))
    return stop
  }

  private func isAlike(_ one: Int32, _ other: Int32) -> Bool {
    if one == other { return true }
    let (a, b) = (paragraph.text.runs[Int(one)], paragraph.text.runs[Int(other)])
    return a.face == b.face && a.size == b.size && a.rise == b.rise
  }

  private func text(_ start: Int, _ stop: Int) -> String {
    String(decoding: paragraph.text.bytes[byte(start)..<byte(stop)], as: UTF8.self)
  }

  private func byte(_ glyph: Int) -> Int { paragraph.glyphs[glyph].byte }

  private mutating func addHyphen(after index: Int) {
    let last = paragraph.glyphs[index]
    let hyphen = paragraph.hyphen(after: last)
    pen += paragraph.loneAdvance(of: last) - last.advance
    append(hyphen.id, "-")
    pen += hyphen.advance
    guard let run = runs.indices.last else { return }
    runs[run].run.width = .pt(pen) - runs[run].x
  }

  private mutating func addSpace(_ index: Int) { append(paragraph.glyphs[index].id, " ") }

  private mutating func append(_ glyph: UInt32, _ text: String) {
    guard let last = runs.indices.last else { return }
    runs[last].run.glyphs.append(
      GlyphRun.Glyph(id: glyph, x: .pt(pen) - runs[last].x, y: .zero))
    runs[last].run.text += text
    runs[last].run.clusters.append(GlyphRun.Cluster(utf8Count: 1, glyphCount: 1))
  }
}
