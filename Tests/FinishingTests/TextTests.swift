import Diagnostics
import DocumentModel
import Fonts
import Layout
import TestSupport
import Testing

@testable import Finishing

/// Words as finished files hold them.
@Suite struct TextTests {
  private let fonts: FontBook
  private let amounts = "Total : 1\u{202F}234,56\u{A0}€ à régler n°\u{A0}12"

  init() throws { fonts = try FontBook() }

  private func finish(_ runs: [GlyphRun], profile: FileProfile = .archive) throws -> [UInt8] {
    try finished(onePage(stacked(runs)), fonts: fonts, profile: profile)
  }

  private func printed(_ pdf: [UInt8]) throws -> [String] {
    try Tool.run("pdftotext", "{}", "-", on: pdf).output.split { $0.isNewline || $0 == "\u{C}" }.map(
      String.init)
  }

  private func fontLines(_ pdf: [UInt8]) throws -> [[String]] {
    try Tool.run("pdffonts", "{}", on: pdf).lines.dropFirst(2).filter { !$0.isEmpty }
      .map { $0.split(separator: " ").map(String.init) }
  }

  @Test(arguments: FileProfile.allCases)
  func extractedTextIsExact(profile: FileProfile) throws {
    let texts = [
      "Madame, Monsieur, l’œuvre — « ci-jointe »…", amounts, "Ÿ À Ç œ fi ffi ☐ − × Ωμέγα Жуков",
      "C:\\dossier (copie) \\) [x] <y> /z %",
    ]
    let pdf = try finish(texts.map { handSet($0, fonts: fonts) }, profile: profile)
    let wanted = texts.map { $0.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ") }
    #expect(try printed(pdf) == wanted)
  }

  @Test(arguments: FaceID.allCases)
  func charactersOfWindowsNeedNoMap(face: FaceID) throws {
    let lines = try fontLines(finish([handSet(amounts, in: face, fonts: fonts)]))
    #expect(lines.count == 1)
    #expect(lines[0][0].hasSuffix("+\(face.rawValue)"))
    #expect(lines[0][1...5].joined(separator: " ") == "TrueType WinAnsi yes yes no")
  }

  @Test func codesOfWindowsAreThoseOfTheirCharacters() throws {
    let characters = WindowsEncoding.characters
    #expect(characters.count == 256)
    // ISO 32000-1, annex D.2, without the two signs that have another code: no-break space and soft hyphen.
    #expect(characters.filter { $0 != nil }.count == 95 + 27 + 94)
    for (code, character) in characters.enumerated() {
      if let character { #expect(WindowsEncoding.code(of: character.value) == UInt8(code)) }
    }
    for value in (0...0x2200 as ClosedRange<UInt32>) {
      if let code = WindowsEncoding.code(of: value) { #expect(characters[Int(code)]?.value == value) }
    }
  }

  @Test func everyFaceIsOneFont() throws {
    let lines = try fontLines(
      finish(FaceID.allCases.map { handSet("Œuvre à 40\u{A0}€ − Ω ½ ⅓", in: $0, fonts: fonts) }))
    #expect(lines.count == FaceID.allCases.count)
    for line in lines {
      #expect(line[1] == "TrueType" && line.contains("yes") && line[3...5] == ["yes", "yes", "yes"])
    }
  }

  /// U+2011 has the glyph of the hyphen in this face: each is copied as it was written.
  @Test func aGlyphMayStandForTwoCharacters() throws {
    var run = handSet("A-B-C", fonts: fonts)
    run.text = "A-B\u{2011}C"
    run.clusters[3].utf8Count = 3
    let pdf = try finish([run])
    let letters = try #require(FinishedFile(pdf)?.pageReadings[0]?.letters)
    #expect(letters.map(\.text) == ["A", "-", "B", "\u{2011}", "C"])
    #expect(try fontLines(pdf).count == 1)
  }

  @Test func glyphsThatStandForOneThingTogetherSayIt() throws {
    var run = handSet("xe´y", fonts: fonts)
    run.text = "xéy"
    run.clusters = [(1, 1), (2, 2), (1, 1)].map { .init(utf8Count: $0, glyphCount: $1) }
    let pdf = try finish([run], profile: .print)
    #expect(try Tool.run("pdftotext", "{}", "-", on: pdf).output.contains("xéy"))
    let letters = try #require(FinishedFile(pdf)?.pageReadings[0]?.letters)
    #expect(letters.map(\.text) == ["x", "\u{FFFD}", "\u{FFFD}", "y"])
  }

  /// Two hundred and fifty codes or so a font: a face with more glyphs takes another.
  @Test func moreGlyphsThanCodes() throws {
    let blocks: [ClosedRange<UInt32>] = [
      0x21...0x7E, 0xA1...0xAC, 0xAE...0x17F, 0x391...0x3C9, 0x410...0x44F,
    ]
    let characters = blocks.joined().filter { fonts.glyph(for: $0, in: .sansRegular) ?? 0 > 0 }
    #expect(characters.count > 300)
    let texts = stride(from: 0, to: characters.count, by: 40).map { start in
      String(
        String.UnicodeScalarView(
          characters[start..<min(start + 40, characters.count)].compactMap(Unicode.Scalar.init)))
    }
    let pdf = try finish(texts.map { handSet($0, in: .sansRegular, size: .pt(9), fonts: fonts) })
    let letters = try #require(FinishedFile(pdf)?.pageReadings[0]?.letters)
    #expect(letters.map(\.text).joined() == texts.joined())
    #expect(try fontLines(pdf).count == 2)
    #expect(try Tool.run("qpdf", "--check", "{}", on: pdf).status == 0)
  }

  /// Within half a hundredth of a point where lines begin, and half a thousandth of the size in them.
  @Test func lettersStandWhereTheyWereSet() throws {
    var generator = SeededGenerator(seed: 11)
    let runs = (0..<30).map { rank in
      var run = handSet(
        amounts, in: FaceID.allCases[rank % 8], size: .pt(7 + Double(rank) * 0.317), fonts: fonts)
      for index in run.glyphs.indices {
        run.glyphs[index].x += .pt(Double.random(in: -3...3, using: &generator))
        if rank.isMultiple(of: 7) { run.glyphs[index].y = .pt(Double.random(in: -2...2, using: &generator)) }
      }
      return run
    }
    let letters = try #require(FinishedFile(finish(runs))?.pageReadings[0]?.letters)
    let places = stacked(runs).flatMap { shape -> [(x: Double, y: Double, size: Double)] in
      guard case .glyphs(let run, let origin) = shape else { return [] }
      return run.glyphs.map { glyph in
        (
          (origin.x + glyph.x).points, Length.mm(297).points - (origin.y - glyph.y).points, run.size.points
        )
      }
    }
    #expect(letters.count == places.count)
    for (letter, place) in zip(letters, places) {
      #expect(abs(letter.x - place.x) <= max(0.000_55 * place.size, 0.005_1))
      #expect(abs(letter.y - place.y) <= 0.005_1)
      #expect(abs(letter.size - place.size) <= 0.000_1)
    }
  }

  @Test func inksAreThoseOfTheRuns() throws {
    let runs = [Ink.black, .label, .black].map { handSet("Encre", ink: $0, fonts: fonts) }
    let letters = try #require(FinishedFile(finish(runs))?.pageReadings[0]?.letters)
    #expect(letters.map(\.ink.red) == [0.0, 0.38, 0.0].flatMap { Array(repeating: $0, count: 5) })
  }

  @Test func pagesWithoutWordsHaveNoFont() throws {
    let pdf = try finished(onePage([]), fonts: fonts)
    #expect(try fontLines(pdf).isEmpty)
    #expect(try Tool.run("qpdf", "--check", "{}", on: pdf).status == 0)
  }

  @Test func wordsThatCannotBeWrittenAreRefused() throws {
    func refused(_ alter: (inout GlyphRun, inout Point) -> Void) throws -> Bool {
      var (run, origin) = (handSet("abc", fonts: fonts), Point(x: .mm(25), y: .mm(40)))
      alter(&run, &origin)
      let finisher = try Finisher(fonts: fonts, producer: "Exigible")
      do {
        _ = try finisher.writeText(of: onePage([.glyphs(run, origin: origin)]))
        return false
      } catch {
        return error.diagnostics.map(\.id) == ["A001"]
      }
    }
    #expect(try !refused { _, _ in })
    #expect(try refused { run, _ in run.glyphs[0].id = 0xFFFF })
    #expect(try refused { run, _ in run.glyphs[0].id = 0 })
    #expect(try refused { run, _ in run.clusters.removeLast() })
    #expect(try refused { run, _ in run.clusters[1].glyphCount = 0 })
    #expect(try refused { run, _ in run.clusters[2].utf8Count = 2 })
    #expect(try refused { run, _ in run.clusters[1].utf8Count = -1 })
    #expect(try refused { run, _ in run.glyphs.removeLast() })
    for place in [Double.nan, .infinity, 1e300] {
      #expect(try refused { _, origin in origin.x = .pt(place) })
      #expect(try refused { _, origin in origin.y = .pt(place) })
      #expect(try refused { run, _ in run.glyphs[1].x = .pt(place) })
      #expect(try refused { run, _ in run.glyphs[1].y = .pt(place) })
      #expect(try refused { run, _ in run.size = .pt(place) })
    }
    #expect(try refused { run, _ in run.size = .zero })
    #expect(try refused { run, _ in run.ink = Ink(grey: .nan) })
  }
}
