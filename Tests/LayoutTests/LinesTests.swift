import Diagnostics
import DocumentModel
import Fonts
import Layout
import Testing

struct LinesTests {
  let samples: LinesSamples

  init() throws { samples = try LinesSamples() }

  @Test(arguments: [60.0, 90, 160], [TextStyle.Alignment.justified, .left, .right, .centre])
  func noCharacterIsLost(millimetres: Double, alignment: TextStyle.Alignment) throws {
    var style = LinesSamples.letter
    style.alignment = alignment
    for seed in 1...60 {
      var french = RandomFrench(seed: UInt64(seed))
      let text = french.text(words: 20 + seed * 2)
      let lines = try samples.lines(text, style, millimetres: millimetres)
      #expect(lines.text.filter { $0 != "-" } == text.drawn.filter { $0 != "-" })
      for run in lines.flatMap(\.runs).map(\.run) {
        #expect(run.clusters.map(\.utf8Count).reduce(0, +) == run.text.utf8.count)
        #expect(run.clusters.map(\.glyphCount).reduce(0, +) == run.glyphs.count)
      }
    }
  }

  @Test(arguments: [60.0, 90, 160])
  func justifiedLinesFillTheMeasure(millimetres: Double) throws {
    let measure = Length.mm(millimetres).points
    for seed in 1...60 {
      var french = RandomFrench(seed: UInt64(seed))
      let lines = try samples.lines(french.text(words: 120), millimetres: millimetres)
      for line in lines.dropLast() { #expect(abs(line.width.points - measure) < 0.01) }
      #expect(try #require(lines.last).width.points <= measure + 0.01)
    }
  }

  @Test(arguments: [60.0, 90, 160])
  func lineEndsFollowFrenchUsage(millimetres: Double) throws {
    for seed in 1...60 {
      var french = RandomFrench(seed: UInt64(seed))
      let lines = try samples.lines(french.text(words: 150), millimetres: millimetres)
      var hyphens = 0
      for line in lines.dropLast() {
        hyphens = line.endsWithHyphen ? hyphens + 1 : 0
        #expect(hyphens <= 2)
        #expect(line.endsWithHyphen == (line.text.last == "-"))
        let words = line.text.split(separator: " ")
        #expect(words.last?.count != 1 || words.last?.first?.isLetter == false)
      }
    }
  }

  @Test func spacesStayEven() throws {
    for (style, millimetres, limit) in [
      (LinesSamples.letter, 160.0, 1.3), (LinesSamples.narrow, 60, 4),
    ] {
      for paragraph in LinesSamples.paragraphs {
        let lines = try samples.lines(paragraph, style, millimetres: millimetres)
        for line in lines.dropLast() {
          let ratio = try #require(line.spaceRatio)
          #expect(ratio <= limit, "\(line.text)")
          #expect(ratio >= -1.01, "\(line.text)")
        }
      }
    }
  }

  @Test func lastLineIsNotAScrap() throws {
    for millimetres in stride(from: 90.0, through: 170, by: 5) {
      for paragraph in LinesSamples.paragraphs {
        let lines = try samples.lines(paragraph, millimetres: millimetres)
        guard lines.count > 3, let last = lines.last else { continue }
        let isWord = last.text.count { $0.isLetter || $0.isNumber } >= 4
        #expect(last.width > .pt(3 * 10.2) || isWord, "\(millimetres): \(last.text)")
        let isFragment = lines[lines.count - 2].endsWithHyphen && !last.text.contains(" ")
        #expect(!isFragment, "\(millimetres): \(last.text)")
      }
    }
  }

  @Test func lineBreaksAreObeyed() throws {
    let content: [Inline] = [
      .text("Lettre recommandée", origin: nil), .lineBreak, .lineBreak,
      .text("n° 1A 123", origin: nil), .lineBreak,
    ]
    let lines = try samples.lines(content)
    #expect(lines.map(\.text) == ["Lettre recommandée ", "", "n° 1A 123"])
    #expect(try samples.lines("").isEmpty)
  }

  @Test func superscriptsAreRaisedAndSmall() throws {
    let line = try samples.lines([
      .text("le 1", origin: nil), .superscript([.text("er", origin: nil)]),
      .text("\u{A0}juillet", origin: nil),
    ])[0]
    #expect(line.runs.map(\.run.text) == ["le 1", "er", " juillet"])
    #expect(line.runs[1].rise > .pt(3) && line.runs[1].rise < .pt(4))
    #expect(line.runs[1].run.size < .pt(7))
    #expect(line.runs[1].x == line.runs[0].run.width)
    #expect(line.runs[2].rise == .zero)
  }

  @Test func noBreakSpacesArePlacedNotDrawn() throws {
    let text = "1\u{202F}234,56\u{A0}€ A\u{2011}B"
    let line = try samples.lines(text, LinesSamples.cell)[0]
    let run = line.runs[0].run
    #expect(run.text == "1 234,56 € A-B")
    let space = samples.fonts.spaceGlyph(of: .sansRegular)
    #expect(run.glyphs.count { $0.id == space } == 3)
    let narrow = run.glyphs[2].x - run.glyphs[1].x
    #expect(abs(narrow.points - 0.2 * 9) < 0.001)
  }

  @Test func threadsBreakAlike() async throws {
    let samples = samples
    let expected = try LinesSamples.paragraphs.map { try samples.lines($0, millimetres: 72) }
    try await withThrowingTaskGroup(of: [[Line]].self) { group in
      for _ in 0..<8 {
        group.addTask {
          try LinesSamples.paragraphs.map { try samples.lines($0, millimetres: 72) }
        }
      }
      for try await result in group { #expect(result == expected) }
    }
  }
}

extension String {
  /// As a reader copies it out: plain spaces, plain hyphens.
  fileprivate var drawn: String {
    String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
}

extension Line {
  /// How far the word spaces are stretched (or, below 0, shrunk), as a part of what is sound.
  fileprivate var spaceRatio: Double? {
    let advances = runs.flatMap { placed in
      zip(placed.run.glyphs.indices.dropLast(), placed.run.text.unicodeScalars)
        .filter { $0.1 == " " }
        .map { (placed.run.glyphs[$0.0 + 1].x - placed.run.glyphs[$0.0].x) / placed.run.size }
    }.sorted()
    guard !advances.isEmpty else { return nil }
    let extra = advances[advances.count / 2] - 0.233
    return extra / (extra > 0 ? 0.13 : 0.07)
  }
}
