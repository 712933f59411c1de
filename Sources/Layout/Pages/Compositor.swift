import Diagnostics
import DocumentModel
import Fonts

/// Sets the parts of one document: counts its leaves in reading order and gathers everything that cannot be
/// set.
struct Compositor {
  let fonts: FontBook
  let hyphenator: HyphenatedWords
  private(set) var style: PageStyle
  /// In the order in which they were met, each once.
  private(set) var complaints: [Diagnostic] = []
  private var known: Set<Diagnostic> = []
  private var leaves = 0
  private var grounds = 0
  private var tables: [TableSetter] = []
  private let memory: ParagraphMemory

  init(_ typesetter: Typesetter, style: PageStyle, memory: ParagraphMemory) {
    fonts = typesetter.fonts
    hyphenator = typesetter.hyphenator
    self.style = style
    self.memory = memory
  }

  /// The same, to go on in another style.
  func with(_ style: PageStyle) -> Compositor {
    var compositor = self
    compositor.style = style
    return compositor
  }

  var mustRefuse: Bool { complaints.contains { $0.severity == .error } }

  /// Where blocks are set: their text style and their place between the margins.
  struct Column {
    var text: TextStyle
    var left: Length
    var measure: Length
    var paragraphSpace: Length

    func indented(by indent: Length) -> Column {
      var column = self
      column.left += indent
      column.measure -= indent
      return column
    }
  }

  var mainColumn: Column {
    Column(text: style.body, left: style.left, measure: style.measure, paragraphSpace: style.paragraphSpace)
  }

  mutating func newLeaf() -> ContentID {
    leaves += 1
    return ContentID(leaves)
  }

  mutating func newGround(in column: Column) -> Slab.Ground {
    grounds += 1
    return Slab.Ground(number: grounds, left: column.left, width: column.measure)
  }

  /// Keeps a table at hand for the pages that end inside it; returns its number.
  mutating func keep(_ table: TableSetter) -> Int {
    tables.append(table)
    return tables.count - 1
  }

  /// What closes a page that ends inside a table.
  mutating func foot(before split: TableSplit) -> Slab {
    tables[split.table].foot(after: split.row, with: &self)
  }

  /// What opens a page on which a table goes on.
  mutating func head(after split: TableSplit) -> Slab {
    tables[split.table].head(after: split.row, with: &self)
  }

  mutating func complain(_ diagnostic: Diagnostic) {
    if known.insert(diagnostic).inserted { complaints.append(diagnostic) }
  }

  mutating func complain(_ code: PageCode, at place: Place, _ arguments: [Diagnostic.Argument: String] = [:])
  {
    complain(Diagnostic(code, at: place, arguments))
  }

  /// `content` as glyphs, nil when it cannot be set.
  mutating func shaped(_ content: [Inline], style: TextStyle) -> ShapedParagraph? {
    do {
      return try memory.shaped(content, style: style)
    } catch {
      for diagnostic in error.diagnostics { complain(diagnostic) }
      return nil
    }
  }

  mutating func lines(of paragraph: ShapedParagraph?, measure: Length) -> [Line] {
    guard let paragraph else { return [] }
    do {
      return try paragraph.lines(measure: measure, hyphenator: hyphenator)
    } catch {
      for diagnostic in error.diagnostics { complain(diagnostic) }
      return []
    }
  }

  /// Lines of `content`, none when it cannot be set.
  mutating func lines(of content: [Inline], style: TextStyle, measure: Length) -> [Line] {
    lines(of: shaped(content, style: style), measure: measure)
  }

  mutating func width(of content: [Inline], style: TextStyle) -> Length {
    shaped(content, style: style)?.naturalWidths.full ?? .zero
  }

  /// One slab for each line, its text beginning at `left`.
  func slabs(of lines: [Line], style: TextStyle, left: Length, mark: PageItem.Mark) -> [Slab] {
    lines.map { line in
      Slab(height: style.leading, items: line.items(x: left, baseline: style.baseline, mark: mark))
    }
  }

  /// All lines in one slab.
  mutating func slab(
    of content: [Inline], style: TextStyle, left: Length, measure: Length, mark: PageItem.Mark
  ) -> Slab {
    let lines = lines(of: content, style: style, measure: measure)
    return slabs(of: lines, style: style, left: left, mark: mark).map(VerticalItem.slab).stacked()
  }
}

extension Line {
  func items(x: Length, baseline: Length, mark: PageItem.Mark) -> [PageItem] {
    var items: [PageItem] = []
    place(x: x, baseline: baseline, mark: mark, in: &items)
    return items
  }

  func place(x: Length, baseline: Length, mark: PageItem.Mark, in items: inout [PageItem]) {
    for placed in runs {
      let origin = Point(x: x + placed.x, y: baseline - placed.rise)
      items.append(PageItem(mark: mark, shape: .glyphs(placed.run, origin: origin)))
    }
  }
}
