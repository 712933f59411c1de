import Diagnostics
import Fonts
import Testing

struct ShapingTests {
  let fonts: FontBook

  init() throws { fonts = try FontBook() }

  @Test(arguments: FaceID.allCases)
  func metricsAreThoseOfATextFace(face: FaceID) {
    let metrics = fonts.metrics(of: face)
    #expect(metrics.unitsPerEm == 1000)
    #expect((900...1100).contains(metrics.ascender))
    #expect((-400 ... -200).contains(metrics.descender))
    #expect((600...700).contains(metrics.capHeight))
    #expect((450...520).contains(metrics.xHeight))
    #expect(fonts.bytes(of: face).starts(with: [0, 1, 0, 0]))
  }

  @Test(arguments: FaceID.allCases)
  func figuresHaveOneWidth(face: FaceID) {
    let advances = Set(Shaper(fonts).shape("0123456789", face: face).map(\.advance))
    #expect(advances.count == 1)
  }

  @Test(arguments: FaceID.allCases)
  func figureTableAgreesWithShaping(face: FaceID) {
    let shaper = Shaper(fonts)
    for word in ["6 200,00", "12,15 %", "02/04/2026", "1.5", "11 485,14", ", 7", "000"] {
      #expect(shapeWord(word, face, shaper) == shaper.shape(word, face: face), "\(word)")
    }
  }

  @Test(
    "figures part a word: what stands on either side is shaped as if it were alone",
    arguments: FaceID.allCases)
  func figuresHaveNoInfluence(face: FaceID) {
    let shaper = Shaper(fonts)
    let signs = (0x20...0x24F).filter { !(0x7F...0xA0).contains($0) && $0 != 0xAD }
    for value in signs + [0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x20AC, 0x301, 0x2044] {
      guard let sign = Unicode.Scalar(UInt32(value)), fonts.glyph(for: sign.value, in: face) != nil else {
        continue
      }
      for figure in 0...9 {
        for word in [
          "\(sign)\(figure)\(sign)", "T\(sign)\(figure)4\(sign)V", "\(figure)\(sign) \(figure)\(sign)\(sign)",
        ] {
          #expect(shapeWord(word, face, shaper) == shaper.shape(word, face: face), "\(word)")
        }
      }
    }
  }

  @Test func lettersAreKernedButNotJoined() {
    let shaper = Shaper(fonts)
    #expect(shaper.shape("office", face: .serifRegular).count == 6)
    let pair = shaper.shape("AV", face: .serifRegular).map(\.advance).reduce(0, +)
    let alone = ["A", "V"].flatMap { shaper.shape($0, face: .serifRegular) }.map(\.advance)
    #expect(pair < alone.reduce(0, +))
  }

  @Test(arguments: [FaceID.serifRegular, .serifBold, .sansRegular, .sansBold])
  func smallCapitalsHaveGlyphsOfTheirOwn(face: FaceID) {
    let shaper = Shaper(fonts)
    let plain = shaper.shape("siècle", face: face).map(\.id)
    let small = shaper.shape("siècle", face: face, smallCaps: true).map(\.id)
    #expect(zip(plain, small).allSatisfy { $0 != $1 })
  }

  @Test func otherScriptsAreDrawn() {
    let shaper = Shaper(fonts)
    for (name, script) in [("Παπαδόπουλος", WritingScript.greek), ("Достоевский", .cyrillic)] {
      for face in FaceID.allCases {
        let glyphs = shaper.shape(name, face: face, script: script)
        #expect(!glyphs.contains { $0.id == 0 })
        #expect(glyphs.count == name.count)
      }
    }
  }

  @Test func fallbackIsTheOtherFamily() throws {
    // U+1FB3, polytonic Greek, is in Source Sans 3 only.
    #expect(fonts.face(for: 0x1FB3, preferring: .serifBoldItalic) == .sansBoldItalic)
    #expect(fonts.face(for: 0xE9, preferring: .serifBold) == .serifBold)
    #expect(fonts.face(for: 0x6F22, preferring: .serifRegular) == nil)
  }

  @Test func wordsComeOutOfTheCacheAsTheyWentIn() {
    let shaper = Shaper(fonts)
    let words = (0..<20_000).map { "mot\($0)é" }
    for word in words { _ = shapeWord(word, .serifRegular, shaper) }
    for word in words[19_000...] + words[..<100] {
      #expect(shapeWord(word, .serifRegular, shaper) == shaper.shape(word, face: .serifRegular))
      #expect(shapeWord(word, .sansBold, shaper) == shaper.shape(word, face: .sansBold))
    }
  }

  @Test func threadsShapeAlike() async {
    let words = (0..<300).map { "échéance\($0 % 97)" } + (0..<3000).map { "F-\($0)-x" }
    let expected = words.map { Shaper(fonts).shape($0, face: .serifItalic) }
    await withTaskGroup(of: [[ShapedGlyph]].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let shaper = Shaper(fonts)
          return words.map { shapeWord($0, .serifItalic, shaper) }
        }
      }
      for await result in group { #expect(result == expected) }
    }
  }
}

private func shapeWord(_ word: String, _ face: FaceID, _ shaper: Shaper) -> [ShapedGlyph] {
  var word = word
  return word.withUTF8 { bytes in
    var glyphs: [ShapedGlyph] = []
    shaper.shapeWord(bytes, 0..<bytes.count, face: face, into: &glyphs)
    return glyphs
  }
}
