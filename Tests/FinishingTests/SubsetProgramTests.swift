import Fonts
import TestSupport
import Testing

@testable import Finishing

@Suite struct SubsetProgramTests {
  private let fonts: FontBook

  init() throws { fonts = try FontBook() }

  private func face(_ id: FaceID) throws -> FaceProgram { try #require(FaceLibrary(fonts)[id]) }

  /// Every glyph of every face, two hundred at a time.
  @Test(arguments: FaceID.allCases)
  func outlinesAndMetricsStay(id: FaceID) throws {
    let face = try face(id)
    let whole = try #require(TrueTypeProgram(Array(fonts.bytes(of: id))))
    #expect(whole.glyphCount == face.glyphCount)
    for start in stride(from: 1, to: face.glyphCount, by: 200) {
      let glyphs = Array(start..<min(start + 200, face.glyphCount))
      let codes = glyphs.enumerated().map { (character: 0xF020 + $0.offset, glyph: $0.element) }
      let subset = try #require(
        subsetProgram(of: face, codes: codes, .symbol).flatMap { TrueTypeProgram($0) })
      #expect(subset.encoding == 0)
      #expect(subset.codes == codes.map(\.character))
      #expect(subset.sumsHold)
      let changed = codes.filter { code in
        let glyph = subset.glyph(for: code.character)
        guard let outline = whole.outline(code.glyph) else { return true }
        return subset.outline(glyph) != outline || subset.metric(glyph) != whole.metric(code.glyph)
      }
      #expect(changed.isEmpty)
    }
  }

  @Test func onlyWhatIsShownIsHeld() throws {
    let face = try face(.sansRegular)
    let accent = Int(try #require(fonts.glyph(for: 0xE9, in: .sansRegular)))
    let letter = Int(try #require(fonts.glyph(for: 0x65, in: .sansRegular)))
    let bytes = try #require(
      subsetProgram(of: face, codes: [(0x65, letter), (0xE9, accent)], .unicode))
    let subset = try #require(TrueTypeProgram(bytes))
    #expect(subset.tables.keys.sorted() == ["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"])
    // Nothing, e, é, and the accent that é is drawn with.
    #expect(subset.glyphCount == 4)
    #expect(subset.isComposite(subset.glyph(for: 0xE9)))
    #expect(subset.outline(0) == .empty)
    #expect(subset.encoding == 1)
    #expect(bytes.count < 1_500)
  }

  @Test func glyphsStandInTheOrderOfTheirCodes() throws {
    let codes = (0x61...0x7A).map { code in
      (character: code, glyph: fonts.glyph(for: UInt32(code), in: .serifBold).map { Int($0) } ?? 0)
    }
    let subset = try #require(
      subsetProgram(of: face(.serifBold), codes: codes, .unicode).flatMap { TrueTypeProgram($0) })
    #expect(subset.codes.map(subset.glyph) == Array(1...26))
    // One segment for all of them, one that ends the list.
    #expect(subset["cmap"].word(12 + 6) == 4)
    #expect(subset["head"].word(50) == 0)
  }

  /// The faces are the program's own; a file that was spoilt is refused, never read past its end.
  @Test func spoiltFacesAreRefusedNotRead() throws {
    let bytes = Array(fonts.bytes(of: .sansRegular))
    func read(_ bytes: [UInt8]) -> Bool {
      bytes.withUnsafeBytes { bytes in
        guard
          let face = FaceProgram(
            .sansRegular, bytes: bytes, heights: fonts.metrics(of: .sansRegular))
        else { return false }
        let glyphs = stride(from: 1, to: face.glyphCount, by: max(1, face.glyphCount / 90)).prefix(90)
        let codes = glyphs.enumerated().map { (character: 0xF020 + $0.offset, glyph: $0.element) }
        return subsetProgram(of: face, codes: codes, .symbol) != nil
      }
    }
    #expect(read(bytes))
    for count in [0, 11, 100, 5_000, bytes.count / 2, bytes.count - 60_000] {
      #expect(!read(Array(bytes[..<count])))
    }
    for place in 0..<320 {
      var spoilt = bytes
      spoilt[place] ^= 0xFF
      _ = read(spoilt)
    }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      var spoilt = bytes
      for _ in 0..<200 { spoilt[Int.random(in: 320..<bytes.count, using: &generator)] = .random(in: 0...255) }
      _ = read(spoilt)
    }
  }
}
