import DocumentModel
import Exigible
import Fonts
import Foundation
import Layout
import TestSupport
import Testing

/// The evenness of running text: how far word spaces of justified lines depart from each other.
@Suite("colour of the text")
struct ColourTests {
  /// Justified lines of every letter of every example, each with its word spaces in em.
  private func lines() throws -> [[Double]] {
    let engine = try SharedEngine.engine.get()
    let assets = Repository.file("examples").path
    return try ExampleTests.examples.flatMap { example in
      try engine.pages(of: Repository.bytes("examples/" + example), assets: assets).flatMap { document in
        document.pages.pages.flatMap(\.justifiedSpaces)
      }
    }
  }

  @Test("on 160 mm, over every letter of the examples")
  func wide() throws {
    let lines = try lines()
    #expect(lines.count > 100)
    let spaces = lines.map { $0.reduce(0, +) / Double($0.count) }
    #expect(spread(spaces) < 0.085, "\(spread(spaces)) em")
    #expect((spaces.max() ?? 1) < 0.233 + 0.13 * 2.3, "\(spaces.max() ?? 0) em")
    #expect((spaces.min() ?? 0) > 0.233 - 0.07 * 1.05, "\(spaces.min() ?? 0) em")
  }

  @Test("on 60 mm, the same words set as a cell would be if it were justified")
  func narrow() throws {
    let fonts = try FontBook()
    let hyphenator = try Hyphenator()
    let style = TextStyle(family: .serif, size: .pt(9), leading: .pt(12), alignment: .justified)
    let engine = try SharedEngine.engine.get()
    var spaces: [Double] = []
    for example in ExampleTests.examples {
      let json = try Repository.bytes("examples/" + example)
      for (_, document) in try engine.pages(of: json, assets: Repository.file("examples").path) {
        for text in document.paragraphs where text.count > 150 {
          let lines = try breakParagraph(
            [.text(text, origin: nil)], style: style, measure: .mm(60), fonts: fonts, hyphenator: hyphenator)
          for line in lines.dropLast() {
            let own = line.runs.flatMap(\.run.wordSpaces)
            if !own.isEmpty { spaces.append(own.reduce(0, +) / Double(own.count)) }
            #expect(abs(line.width.points - Length.mm(60).points) < 0.01)
          }
        }
      }
    }
    #expect(spaces.count > 300)
    #expect(spread(spaces) < 0.16, "\(spread(spaces)) em")
    let loose = spaces.count { $0 > 0.233 + 0.13 * 3 }
    #expect(Double(loose) < 0.03 * Double(spaces.count), "\(loose) of \(spaces.count)")
  }

  private func spread(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return (values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count)).squareRoot()
  }
}

extension GlyphRun {
  /// Widths of its word spaces, in em.
  fileprivate var wordSpaces: [Double] {
    guard clusters.allSatisfy({ $0.glyphCount == 1 }) else { return [] }
    return zip(text.unicodeScalars, glyphs.indices.dropLast()).compactMap { scalar, index in
      scalar == " " && text.unicodeScalars.count == glyphs.count
        ? (glyphs[index + 1].x - glyphs[index].x) / size : nil
    }
  }
}

extension Page {
  /// Word spaces of each line of the body that fills the measure of a letter.
  fileprivate var justifiedSpaces: [[Double]] {
    body.values.compactMap { line in
      let end = line.map { $0.origin.x + $0.run.width }.max() ?? .zero
      guard line.allSatisfy({ $0.run.face.isSerif }), abs(end.millimetres - 185) < 0.4 else { return nil }
      // Spaces within values are fixed: the widest ones of a line are those that give way.
      let spaces = line.flatMap(\.run.wordSpaces).sorted()
      guard spaces.count > 5 else { return nil }
      return Array(spaces[(spaces.count / 2)...])
    }
  }

  fileprivate var body: [Length: [(run: GlyphRun, origin: Point)]] {
    var lines: [Length: [(run: GlyphRun, origin: Point)]] = [:]
    for item in items {
      guard case .content = item.mark, case .glyphs(let run, let origin) = item.shape else { continue }
      lines[origin.y, default: []].append((run, origin))
    }
    return lines
  }
}

extension FaceID {
  fileprivate var isSerif: Bool { !isSans }
}

extension PagedDocument {
  /// Texts of the leaves set in the serif face: the paragraphs of a letter.
  fileprivate var paragraphs: [String] {
    var texts: [Int: String] = [:]
    for item in pages.flatMap(\.items) {
      guard case .content(let leaf) = item.mark, case .glyphs(let run, _) = item.shape, run.face.isSerif
      else { continue }
      texts[leaf.number, default: ""] += run.text
    }
    return texts.sorted { $0.key < $1.key }.map { $0.value.replacing("-", with: "") }
  }
}
