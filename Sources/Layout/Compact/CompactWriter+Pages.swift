import DocumentModel
import Fonts

/// What each thing on a page begins with.
enum CompactShape: UInt8 {
  case glyphs, rule, fill, picture, modules
}

/// What is left out of a run because it goes without saying.
struct CompactRun: OptionSet {
  let rawValue: UInt8
  /// The run has the style of the one before it.
  static let sameStyle = CompactRun(rawValue: 1)
  /// No glyph is raised.
  static let isLevel = CompactRun(rawValue: 2)
  /// One glyph for each character.
  static let isPlain = CompactRun(rawValue: 4)
}

extension CompactWriter {
  /// A document without its structure, which no painter needs.
  package mutating func write(_ document: PagedDocument) {
    for text in [document.title, document.language, document.author, document.subject, document.date] {
      write(text)
    }
    write(document.pages.count)
    for page in document.pages { write(page) }
  }

  private mutating func write(_ page: Page) {
    write(page.width)
    write(page.height)
    write(page.items.count)
    for item in page.items {
      write(item.mark)
      write(item.shape)
    }
  }

  /// Zero and the artifact, or one more than the number of the content.
  private mutating func write(_ mark: PageItem.Mark) {
    switch mark {
    case .content(let id): write(id.number + 1)
    case .artifact(let artifact):
      write(0)
      write(byte: artifact.compactCode)
    }
  }

  private mutating func write(_ shape: PageItem.Shape) {
    switch shape {
    case .glyphs(let run, let origin):
      write(byte: CompactShape.glyphs.rawValue)
      write(origin)
      write(run)
    case .rule(let from, let to, let thickness, let ink):
      write(byte: CompactShape.rule.rawValue)
      write(from)
      write(to)
      write(thickness)
      write(ink.grey)
    case .fill(let origin, let width, let height, let ink):
      write(byte: CompactShape.fill.rawValue)
      writeBox(origin, width, height)
      write(ink.grey)
    case .picture(let picture, let origin, let width, let height):
      write(byte: CompactShape.picture.rawValue)
      writeBox(origin, width, height)
      write(picture)
    case .modules(let modules, let origin, let width, let height):
      write(byte: CompactShape.modules.rawValue)
      writeBox(origin, width, height)
      write(modules.width)
      write(modules.height)
      for row in modules.rows { write(row) }
    }
  }

  private mutating func writeBox(_ origin: Point, _ width: Length, _ height: Length) {
    write(origin)
    write(width)
    write(height)
  }

  private mutating func write(_ run: GlyphRun) {
    let style = RunStyle(face: run.face.compactCode, size: run.size, ink: run.ink)
    var omitted: CompactRun = []
    if style == lastStyle { omitted.insert(.sameStyle) }
    if run.glyphs.allSatisfy({ $0.y == .zero }) { omitted.insert(.isLevel) }
    if run.isPlain { omitted.insert(.isPlain) }
    write(byte: omitted.rawValue)
    if !omitted.contains(.sameStyle) {
      write(byte: style.face)
      write(style.size)
      write(style.ink.grey)
      lastStyle = style
    }
    write(run.text)
    write(run.width)
    writeGlyphs(of: run, omitting: omitted)
  }

  private mutating func writeGlyphs(of run: GlyphRun, omitting omitted: CompactRun) {
    write(run.glyphs.count)
    for glyph in run.glyphs { write(Int(glyph.id)) }
    write(run.glyphs.lazy.map(\.x.points))
    if !omitted.contains(.isLevel) { write(run.glyphs.lazy.map(\.y.points)) }
    guard !omitted.contains(.isPlain) else { return }
    write(run.clusters.count)
    for cluster in run.clusters {
      write(cluster.utf8Count)
      write(cluster.glyphCount)
    }
  }
}

extension GlyphRun {
  /// Whether each character is a cluster drawn by one glyph.
  fileprivate var isPlain: Bool {
    guard clusters.count == glyphs.count else { return false }
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      var start = 0
      for cluster in clusters {
        guard cluster.glyphCount == 1, start < bytes.count, cluster.utf8Count == bytes[start].characterLength
        else { return false }
        start += cluster.utf8Count
      }
      return start == bytes.count
    }
    return isPlain ?? false
  }
}

extension UInt8 {
  /// Bytes of the character that begins with this one, in UTF-8.
  var characterLength: Int { self < 0xC0 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4 }
}

extension PageItem.Artifact {
  static let compactOrder = PageItem.Artifact.allCases

  fileprivate var compactCode: UInt8 { UInt8(PageItem.Artifact.compactOrder.firstIndex(of: self) ?? 0) }
}

extension FaceID {
  static let compactOrder = FaceID.allCases

  fileprivate var compactCode: UInt8 { UInt8(FaceID.compactOrder.firstIndex(of: self) ?? 0) }
}
