import CCairo
import DocumentModel
import Layout

/// Runs of one font as cairo takes them: glyphs at places of the page, and the text that each of them stands for.
struct TextBatch {
  private(set) var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  private var text: [UInt8] = []

  init(_ runs: [(run: GlyphRun, origin: Point)]) {
    glyphs.reserveCapacity(runs.reduce(0) { $0 + $1.run.glyphs.count })
    for (run, origin) in runs {
      text.append(contentsOf: run.text.utf8)
      for glyph in run.glyphs {
        glyphs.append(
          cairo_glyph_t(
            index: UInt(glyph.id), x: origin.x.points + glyph.x.points, y: origin.y.points - glyph.y.points))
      }
      for cluster in run.clusters {
        clusters.append(
          cairo_text_cluster_t(num_bytes: Int32(cluster.utf8Count), num_glyphs: Int32(cluster.glyphCount)))
      }
    }
  }

  func show(on context: OpaquePointer) {
    text.withUnsafeBytes { text in
      cairo_show_text_glyphs(
        context, text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count), glyphs,
        Int32(glyphs.count), clusters, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
    }
  }

  func addOutlines(to context: OpaquePointer) { cairo_glyph_path(context, glyphs, Int32(glyphs.count)) }
}
