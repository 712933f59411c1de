import Layout

extension PagedDocument {
  /// Several documents one after the other, each a section of the whole; each keeps its own page numbers.
  ///
  /// - Parameter documents: at least one; the first gives its title, language and date.
  static func merged(_ documents: [PagedDocument]) -> PagedDocument {
    guard documents.count > 1 else { return documents[0] }
    var whole = documents[0]
    whole.pages = []
    var sections: [StructureNode] = []
    var offset = 0
    for document in documents {
      whole.pages += document.pages.map { $0.renumbered(by: offset) }
      let section = StructureNode(.section, children: document.structure.renumbered(by: offset).children)
      sections.append(section)
      offset += document.contentIDs.map { $0.number + 1 }.max() ?? 0
    }
    whole.structure.children = sections
    return whole
  }

  private var contentIDs: some Sequence<ContentID> {
    pages.lazy.flatMap(\.items).compactMap { item in
      if case .content(let id) = item.mark { id } else { nil }
    }
  }
}

extension Page {
  fileprivate func renumbered(by offset: Int) -> Page {
    var page = self
    for index in page.items.indices {
      if case .content(let id) = page.items[index].mark {
        page.items[index].mark = .content(ContentID(id.number + offset))
      }
    }
    return page
  }
}

extension StructureNode {
  fileprivate func renumbered(by offset: Int) -> StructureNode {
    var node = self
    node.content = content.map { ContentID($0.number + offset) }
    node.children = children.map { $0.renumbered(by: offset) }
    return node
  }
}
