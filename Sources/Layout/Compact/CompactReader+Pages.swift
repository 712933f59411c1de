import DocumentModel

extension CompactReader {
  /// A document as it was written: without its words, and its structure is empty.
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
}
