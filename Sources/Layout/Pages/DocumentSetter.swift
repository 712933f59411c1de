import DocumentModel

/// Sets one document at any tightness; what no tightness changes is set once.
struct DocumentSetter {
  private let document: Document
  private let compositor: Compositor
  /// Nil too for a letter whose head depends on the tightness.
  private let head: LetterHead?
  private let memory: ParagraphMemory

  init(_ document: Document, with typesetter: Typesetter, memory: ParagraphMemory) {
    var compositor = Compositor(
      typesetter, style: PageStyle(document.layout, .natural), memory: memory)
    self.document = document
    self.memory = memory
    head = document.letter.flatMap { $0.mayTightenHead ? nil : compositor.head(of: $0) }
    self.compositor = compositor
    // Few documents but letters are set again, and theirs are long tables.
    if document.letter != nil { memory.beginDocument() }
  }

  func set(_ tightness: Tightness) -> Setting {
    memory.beginSetting()
    var compositor = compositor.with(PageStyle(document.layout, tightness))
    let head = head ?? document.letter.map { compositor.head(of: $0) }
    return Setting(of: document, below: head, with: compositor)
  }

  /// The natural setting, or the one of the least step that spares its sparse last page.
  func bestSetting() -> Setting {
    let natural = set(.natural)
    guard natural.spillsOnLastPage, !natural.isFaulty else { return natural }
    var best = natural
    var search = TightnessSearch(likely: natural.excess * Double(Tightness.steps))
    while let step = search.next {
      let closer = set(Tightness(step: step))
      if closer.pageCount < natural.pageCount, !closer.isFaulty {
        best = closer
        search.spared()
      } else {
        let won = (natural.excess - closer.excess) / Double(step)
        search.failed(missing: closer.excess / won)
      }
    }
    return best
  }
}
