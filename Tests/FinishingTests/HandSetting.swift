import DocumentModel
import Fonts
import Layout
import Painting

@testable import Finishing

/// Sets a run glyph by glyph, without kerning; no-break spaces are placed, and drawn as spaces.
func handSet(
  _ text: String, in id: FaceID = .serifRegular, size: Length = .pt(11), ink: Ink = .black,
  fonts: FontBook
) -> GlyphRun {
  var run = GlyphRun(face: id, size: size, ink: ink, glyphs: [], text: "", clusters: [], width: .zero)
  for character in text.unicodeScalars {
    let isSpace = ["\u{A0}", "\u{202F}", " "].contains(character)
    let printed = isSpace ? " " : String(Character(character))
    let glyph = fonts.glyph(for: isSpace ? 0x20 : character.value, in: id) ?? 0
    run.glyphs.append(.init(id: glyph, x: run.width, y: .zero))
    run.text += printed
    run.clusters.append(.init(utf8Count: printed.utf8.count, glyphCount: 1))
    run.width += size * (Double(fonts.advance(of: glyph, in: id)) / 1_000)
  }
  return run
}

/// One A4 page of items, read aloud in their order.
func onePage(_ shapes: [PageItem.Shape], title: String = "Essai") -> PagedDocument {
  let items = shapes.enumerated().map { PageItem(mark: .content(ContentID($0.offset)), shape: $0.element) }
  return PagedDocument(
    title: title, language: "fr-FR", author: "Menuiserie Carpentier", subject: "2026-0417",
    date: "2026-11-23",
    pages: [Page(width: .mm(210), height: .mm(297), items: items)],
    structure: StructureNode(
      .document, children: items.indices.map { StructureNode(.paragraph, content: ContentID($0)) }))
}

/// Runs one under the other.
func stacked(_ runs: [GlyphRun]) -> [PageItem.Shape] {
  runs.enumerated().map { rank, run in
    .glyphs(run, origin: Point(x: .mm(25), y: .mm(40 + 8 * Double(rank))))
  }
}

/// The whole file of a document.
func finished(
  _ document: PagedDocument, fonts: FontBook, profile: FileProfile = .archive
) throws -> [UInt8] {
  try Finisher(fonts: fonts, producer: "Exigible").finishPDF(
    Painter(fonts: fonts).paintPDF(document), of: document, profile: profile)
}
