import Fonts

/// The words of a print run, document by document.
///
/// A document's contents stay as they were written. Its fonts become those of the run: one whose codes say nothing else
/// takes them up, and only where there is none there is one more.
package struct PrintRunText {
  private(set) var text = FileText()
  private let faces: FaceLibrary
  private var ranks: [[Int]: Int] = [:]

  init(_ faces: FaceLibrary) { self.faces = faces }

  /// Adds the pages of a document; false for fonts that its faces have not.
  package mutating func add(_ written: WrittenText) -> Bool {
    var names: [Int] = []
    for font in written.fonts {
      guard let rank = rank(of: font) else { return false }
      names.append(rank)
    }
    let list = list(of: names)
    for page in written.pages { text.pages.append(FileText.Page(content: page, names: list)) }
    return true
  }

  package mutating func addBlankPage() { text.pages.append(FileText.Page(content: [], names: 0)) }

  private mutating func list(of names: [Int]) -> Int {
    if let known = ranks[names] { return known }
    ranks[names] = text.names.count
    text.names.append(names)
    return text.names.count - 1
  }

  private mutating func rank(of written: WrittenFont) -> Int? {
    guard let face = faces[written.face],
      written.codes.allSatisfy({ (1..<face.glyphCount).contains($0.glyph) })
    else { return nil }
    let rank = text.fonts.firstIndex { $0.face.id == written.face && $0.admits(written) } ?? text.fonts.count
    if rank == text.fonts.count { text.fonts.append(EmbeddedFont(face: face)) }
    text.fonts[rank].take(written)
    return rank
  }
}
