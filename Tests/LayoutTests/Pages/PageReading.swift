import Diagnostics
import DocumentModel
import Fonts

@testable import Layout

/// What tests read off set pages.
enum Setting {
  static let fonts = try! FontBook()
  static let hyphenator = try! Hyphenator()

  static var typesetter: Typesetter { Typesetter(fonts: fonts, hyphenator: hyphenator) }

  static func pages(of document: Document) throws -> PagedDocument {
    try layOut(document, with: typesetter).value
  }

  /// The codes and places of a refusal; empty when the document could be set.
  static func refusals(of document: Document) throws -> [Diagnostic] {
    do {
      _ = try layOut(document, with: typesetter)
      return []
    } catch {
      return error.diagnostics
    }
  }
}

extension PageItem {
  var leaf: ContentID? {
    if case .content(let leaf) = mark { leaf } else { nil }
  }

  var artifact: Artifact? {
    if case .artifact(let artifact) = mark { artifact } else { nil }
  }

  var run: GlyphRun? {
    if case .glyphs(let run, _) = shape { run } else { nil }
  }

  var baseline: Length? {
    if case .glyphs(_, let origin) = shape { origin.y } else { nil }
  }

  /// Where its ink lies.
  func ink(_ fonts: FontBook) -> Area {
    switch shape {
    case .glyphs(let run, let origin):
      let placed = Line.PlacedRun(run: run, x: .zero, rise: .zero)
      let reach = Line(runs: [placed], width: run.width, endsWithHyphen: false).ink(in: fonts)
      return Area(
        left: origin.x, top: origin.y - reach.above, right: origin.x + run.width,
        bottom: origin.y + reach.below)
    case .rule(let from, let to, _, _): return Area(left: from.x, top: from.y, right: to.x, bottom: to.y)
    case .fill(let origin, let width, let height, _), .picture(_, let origin, let width, let height):
      return Area(
        left: origin.x, top: origin.y, right: origin.x + width, bottom: origin.y + height)
    case .modules(let modules, let origin, let width, let height):
      return Area(
        left: origin.x, top: origin.y, right: origin.x + width * Double(modules.width),
        bottom: origin.y + height * Double(modules.height))
    }
  }
}

extension Area {
  func inset(_ margin: Length) -> Area {
    Area(left: left + margin, top: top + margin, right: right - margin, bottom: bottom - margin)
  }
}

extension PagedDocument {
  var leaves: [ContentID] { structure.leaves }

  /// Baselines of the lines of each leaf, page by page.
  func lineCounts(of leaf: ContentID) -> [Int] {
    pages.map { page in Set(page.items.filter { $0.leaf == leaf }.compactMap(\.baseline)).count }
  }

  /// Text of everything on a page that is read, in order.
  func contentTexts(page: Int) -> [String] {
    pages[page].items.filter { $0.leaf != nil }.compactMap { $0.run?.text }
  }

  /// Page that holds a run with this text.
  func page(of text: String) -> Int? {
    pages.firstIndex { page in page.items.contains { $0.leaf != nil && $0.run?.text == text } }
  }
}

extension StructureNode {
  var leaves: [ContentID] {
    (content.map { [$0] } ?? []) + children.flatMap(\.leaves)
  }

  /// All nodes, in reading order.
  var all: [StructureNode] {
    [self] + children.flatMap(\.all)
  }
}
