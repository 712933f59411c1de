import DocumentModel
import Fonts

extension CompactReader {
  /// A document as it was written; its structure is empty.
  package mutating func readDocument() throws(Fault) -> PagedDocument {
    var document = PagedDocument(
      title: try readText(), language: try readText(), author: try readText(), subject: try readText(),
      date: try readText(), pages: [], structure: StructureNode(.document))
    for _ in 0..<(try readCount()) { document.pages.append(try readPage()) }
    return document
  }

  private mutating func readPage() throws(Fault) -> Page {
    var page = Page(width: try readLength(), height: try readLength(), items: [])
    let count = try readCount()
    page.items.reserveCapacity(count)
    for _ in 0..<count { page.items.append(PageItem(mark: try readMark(), shape: try readShape())) }
    return page
  }

  private mutating func readMark() throws(Fault) -> PageItem.Mark {
    let number = try readNumber()
    if number > 0 { return .content(ContentID(number - 1)) }
    let code = Int(try readByte())
    guard PageItem.Artifact.compactOrder.indices.contains(code) else { throw Fault() }
    return .artifact(PageItem.Artifact.compactOrder[code])
  }

  private mutating func readShape() throws(Fault) -> PageItem.Shape {
    guard let shape = CompactShape(rawValue: try readByte()) else { throw Fault() }
    let origin = try readPoint()
    switch shape {
    case .glyphs: return .glyphs(try readRun(), origin: origin)
    case .rule:
      return .rule(from: origin, to: try readPoint(), thickness: try readLength(), ink: try readInk())
    case .fill:
      return .fill(origin: origin, width: try readLength(), height: try readLength(), ink: try readInk())
    case .picture:
      let (width, height) = (try readLength(), try readLength())
      return .picture(try readPicture(), origin: origin, width: width, height: height)
    case .modules:
      let (width, height) = (try readLength(), try readLength())
      return .modules(try readModules(), origin: origin, width: width, height: height)
    }
  }

  private mutating func readInk() throws(Fault) -> Ink { Ink(grey: try readDouble()) }

  private mutating func readModules() throws(Fault) -> Modules {
    let (width, height) = (try readNumber(), try readCount())
    var rows: [[Bool]] = []
    for _ in 0..<height { rows.append(try readBits(width)) }
    return Modules(rows: rows)
  }

  private mutating func readRun() throws(Fault) -> GlyphRun {
    let omitted = CompactRun(rawValue: try readByte())
    let style = omitted.contains(.sameStyle) ? lastStyle : try readStyle()
    guard let style, FaceID.compactOrder.indices.contains(Int(style.face)) else { throw Fault() }
    lastStyle = style
    let (text, width) = (try readText(), try readLength())
    let glyphs = try readGlyphs(areLevel: omitted.contains(.isLevel))
    let clusters =
      omitted.contains(.isPlain) ? text.plainClusters(count: glyphs.count) : try readClusters()
    guard clusters.reduce(0, { $0 &+ $1.utf8Count }) == text.utf8.count,
      clusters.reduce(0, { $0 &+ $1.glyphCount }) == glyphs.count
    else { throw Fault() }
    return GlyphRun(
      face: FaceID.compactOrder[Int(style.face)], size: style.size, ink: style.ink, glyphs: glyphs,
      text: text, clusters: clusters, width: width)
  }

  private mutating func readStyle() throws(Fault) -> CompactWriter.RunStyle {
    CompactWriter.RunStyle(face: try readByte(), size: try readLength(), ink: try readInk())
  }

  private mutating func readGlyphs(areLevel: Bool) throws(Fault) -> [GlyphRun.Glyph] {
    let count = try readCount()
    var glyphs: [GlyphRun.Glyph] = []
    glyphs.reserveCapacity(count)
    for _ in 0..<count {
      guard let id = UInt32(exactly: try readNumber()) else { throw Fault() }
      glyphs.append(GlyphRun.Glyph(id: id, x: .zero, y: .zero))
    }
    for index in glyphs.indices { glyphs[index].x = try readLength() }
    if !areLevel { for index in glyphs.indices { glyphs[index].y = try readLength() } }
    return glyphs
  }

  private mutating func readClusters() throws(Fault) -> [GlyphRun.Cluster] {
    let count = try readCount()
    var clusters: [GlyphRun.Cluster] = []
    clusters.reserveCapacity(count)
    for _ in 0..<count {
      let (bytes, glyphs) = (try readNumber(), try readNumber())
      let counts = 0...Int(Int32.max)
      guard counts.contains(bytes), counts.contains(glyphs) else { throw Fault() }
      clusters.append(GlyphRun.Cluster(utf8Count: bytes, glyphCount: glyphs))
    }
    return clusters
  }
}

extension String {
  /// One glyph for each character.
  ///
  /// - Parameter count: of the characters there should be.
  fileprivate func plainClusters(count: Int) -> [GlyphRun.Cluster] {
    var clusters: [GlyphRun.Cluster] = []
    clusters.reserveCapacity(count)
    var rest = 0
    for byte in utf8 {
      if rest == 0 {
        rest = byte.characterLength
        clusters.append(GlyphRun.Cluster(utf8Count: rest, glyphCount: 1))
      }
      rest -= 1
    }
    return clusters
  }
}
