import DocumentModel

/// What each thing that a page draws begins with.
enum CompactShape: UInt8 {
  case rule, fill, picture, modules
}

extension CompactWriter {
  /// A document without its words, which are written apart, and without its structure.
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
    let drawing = page.items.filter { !$0.shape.isWords }
    write(drawing.count)
    for item in drawing {
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
    case .glyphs: break
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
}

extension PageItem.Artifact {
  static let compactOrder = PageItem.Artifact.allCases

  fileprivate var compactCode: UInt8 { UInt8(PageItem.Artifact.compactOrder.firstIndex(of: self) ?? 0) }
}

extension PageItem.Shape {
  fileprivate var isWords: Bool { if case .glyphs = self { true } else { false } }
}
