import ArgumentParser
import DocumentModel
import Exigible
import Fonts
import Glibc
import Layout
import Painting

/// Pages already set, for programs that only paint: `Benchmarks/Floor/dump.h` says how they read them.
struct GlyphDump: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glyphs", abstract: "Write the painted things of each page, with their places.")

  @OptionGroup var cases: Cases
  @Option(help: "Folder to write the faces to, without the hints that cairo would copy into every file.")
  var fonts: String?

  func run() throws {
    if let fonts { try writeFaces(to: fonts) }
    let engine = try Engine()
    for json in try cases.read().prefix(cases.count) {
      for document in try engine.pages(of: json) { print(PageDump(document.pages).text) }
    }
  }

  private func writeFaces(to folder: String) throws {
    let book = try FontBook()
    for face in FaceID.allCases {
      guard let font = unhinted(book.bytes(of: face)),
        let file = fopen("\(folder)/\(face.rawValue).ttf", "wb")
      else { throw ValidationError("\(face.rawValue) cannot be written to \(folder)") }
      fwrite(font, 1, font.count, file)
      fclose(file)
    }
  }
}

private struct PageDump {
  private(set) var text = ""
  /// Ranks of the structure elements above each content, from the root, with their roles.
  private var paths: [ContentID: String] = [:]
  private var elementCount = 0

  init(_ document: PagedDocument) {
    collect(document.structure, above: "", depth: 0)
    for page in document.pages {
      text += "page \(page.width.points) \(page.height.points)\n"
      for item in page.items { write(item) }
    }
    text += "end"
  }

  private mutating func collect(_ node: StructureNode, above path: String, depth: Int) {
    let path = path + " \(elementCount) \(node.role.rawValue)"
    elementCount += 1
    if let content = node.content { paths[content] = "\(depth + 1)\(path)" }
    for child in node.children { collect(child, above: path, depth: depth + 1) }
  }

  private mutating func write(_ item: PageItem) {
    switch item.shape {
    case .glyphs(let run, let origin): write(run, at: origin, path: path(of: item.mark))
    case .rule(let from, let to, let thickness, let ink):
      text +=
        "rule \(from.x.points) \(from.y.points) \(to.x.points) \(to.y.points) \(thickness.points) \(ink.grey)\n"
    case .fill(let origin, let width, let height, let ink):
      text += "fill \(origin.x.points) \(origin.y.points) \(width.points) \(height.points) \(ink.grey)\n"
    case .modules(let modules, let origin, let width, let height):
      write(modules, at: origin, width, height, path: path(of: item.mark))
    case .picture: break
    }
  }

  private func path(of mark: PageItem.Mark) -> String {
    guard case .content(let content) = mark else { return "0" }
    return paths[content] ?? "0"
  }

  private mutating func write(_ run: GlyphRun, at origin: Point, path: String) {
    text += "run \(run.face.rawValue) \(run.size.points) \(run.ink.grey) "
    text += "\(run.glyphs.count) \(run.clusters.count) \(run.text.utf8.count) \(path)\n"
    for glyph in run.glyphs {
      text += "\(glyph.id) \((origin.x + glyph.x).points) \((origin.y - glyph.y).points)\n"
    }
    for cluster in run.clusters { text += "\(cluster.utf8Count) \(cluster.glyphCount)\n" }
    text += run.text + "\n"
  }

  private mutating func write(
    _ modules: Modules, at origin: Point, _ width: Length, _ height: Length, path: String
  ) {
    text += "code \(origin.x.points) \(origin.y.points) \(width.points) \(height.points) "
    text += "\(modules.height) \(modules.width) \(path)\n"
    for row in modules.rows { text += String(row.map { $0 ? "1" : "0" }) + "\n" }
  }
}
