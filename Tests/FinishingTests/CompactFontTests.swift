import Foundation
import Fonts
import Layout
import Painting
import TestSupport
import Testing

@testable import Finishing

@Suite struct CompactFontTests {
  let painted: [UInt8]
  let document: PagedDocument
  /// As cairo wrote them.
  let programs: [(number: Int, bytes: [UInt8], order: GlyphOrder)]

  init() throws {
    let fonts = try FontBook()
    document = try FinishPDFTests.threeParagraphs(fonts: fonts)
    painted = try Painter(fonts: fonts).paintPDF(document)
    let file = try #require(PaintedFile(painted))
    let deflater = try #require(Deflater(level: 1))
    programs = try file.fontPrograms.sorted { $0.key < $1.key }.map { number, order in
      let packed = try #require(file.object(number).flatMap(file.deflated))
      return (number, try #require(deflater.inflate(packed)), order)
    }
  }

  /// The program of the regular face, with accents made of two glyphs.
  private var simple: [UInt8] {
    get throws {
      try #require(programs.filter { $0.order == .free }.max { $0.bytes.count < $1.bytes.count }).bytes
    }
  }

  private func compacted(_ bytes: [UInt8], _ order: GlyphOrder) throws -> TrueTypeProgram {
    let compact = try #require(compactFont(bytes, order: order))
    return try #require(TrueTypeProgram(compact))
  }

  @Test func everyProgramOfAPageGetsSmaller() throws {
    #expect(programs.contains { $0.order == .free })
    #expect(programs.contains { $0.order == .kept })
    for (_, bytes, order) in programs {
      let compact = try #require(compactFont(bytes, order: order))
      #expect(compact.count < bytes.count)
      #expect(compactFont(compact, order: order) == nil)
    }
  }

  @Test func codesKeepOutlinesAndMetrics() throws {
    for (_, bytes, order) in programs where order == .free {
      let before = try #require(TrueTypeProgram(bytes))
      let after = try compacted(bytes, order)
      #expect(before.codes.count > 5)
      #expect(before.codes == after.codes)
      for code in before.codes {
        let (old, new) = (before.glyph(for: code), after.glyph(for: code))
        let outline = try #require(before.outline(old))
        #expect(outline == after.outline(new), "U+\(String(code, radix: 16))")
        #expect(before.metric(old) == after.metric(new))
      }
      #expect(before.outline(0) == after.outline(0))
      #expect(before.metric(0) == after.metric(0))
    }
    let glyphs = try #require(TrueTypeProgram(simple))
    #expect(glyphs.codes.contains { glyphs.isComposite(glyphs.glyph(for: $0)) })
  }

  @Test func glyphsThatPagesNameByNumberStay() throws {
    for (_, bytes, order) in programs where order == .kept {
      let before = try #require(TrueTypeProgram(bytes))
      let after = try compacted(bytes, order)
      #expect(before.glyphCount == after.glyphCount)
      for glyph in 0..<before.glyphCount {
        let outline = try #require(before.outline(glyph))
        #expect(outline == after.outline(glyph))
        #expect(before.metric(glyph) == after.metric(glyph))
      }
    }
  }

  @Test func glyphsStandInTheOrderOfTheirCharacters() throws {
    let compact = try compacted(simple, .free)
    #expect(compact.codes.map(compact.glyph) == Array(1...compact.codes.count))
    #expect(compact["head"].word(50) == 0)
  }

  @Test func sumsAreThoseOfTheTables() throws {
    for (_, bytes, order) in programs {
      let compact = try compacted(bytes, order)
      #expect(compact.sumsHold)
    }
  }

  @Test func aFinishedFileHoldsThem() throws {
    let finished = try Finisher(producer: "Exigible").finishPDF(painted, of: document, profile: .print)
    let file = try #require(FinishedFile(finished))
    for (number, bytes, order) in programs {
      let compact = try #require(compactFont(bytes, order: order))
      #expect(file.stream(number) == compact)
      #expect(file.object(number)?.integers("Length1") == [compact.count])
    }
  }

  @Test func pagesLookTheSame() throws {
    let finished = try Finisher(producer: "Exigible").finishPDF(painted, of: document, profile: .archive)
    let scratch = try Scratch()
    let pictures = try [painted, finished].map { file in
      let path = try scratch.write(Data(file), to: "file.pdf").path
      let run = try Program.execute("/usr/bin/pdftoppm", ["-r", "200", "-singlefile", path])
      #expect(run.status == 0, "\(run.errors)")
      return run.output
    }
    #expect(pictures[0].count > 1_000_000)
    #expect(pictures[0] == pictures[1])
  }

  @Test func aProgramCutShortIsLeft() throws {
    for (_, bytes, order) in programs {
      let rewritten = bytes.indices.filter { compactFont(Array(bytes[..<$0]), order: order) != nil }
      #expect(rewritten.isEmpty)
    }
  }

  /// What each test alters stands at a place in a table.
  @Test(arguments: [
    ("cmap", 0, [0, 1]), ("cmap", 2, [0, 2]), ("cmap", 4, [0, 1]), ("cmap", 6, [0, 10]),
    ("cmap", 8, [1, 0, 0, 0]),
    ("cmap", 12, [0, 6]), ("cmap", 14, [255, 255]), ("cmap", 18, [0, 0]), ("cmap", 18, [0, 1]),
    ("cmap", 18, [255, 254]), ("cmap", 26, [255, 255]), ("glyf", 0, [0, 0]), ("glyf", 0, [127, 255]),
    ("glyf", 10, [255, 255]), ("head", 50, [0, 0]), ("hhea", 34, [0, 1]), ("maxp", 4, [0, 0]),
    ("maxp", 4, [255, 255]), ("loca", 4, [255, 255, 255, 255]), ("loca", 4, [0, 0, 0, 9]),
    ("loca", 8, [0, 0, 0, 0]),
  ])
  func anotherShapeIsLeft(tag: String, place: Int, replacement: [UInt8]) throws {
    var bytes = try simple
    let start = try #require(bytes.start(of: tag)) + place
    bytes.replaceSubrange(start..<start + replacement.count, with: replacement)
    #expect(compactFont(bytes, order: .free) == nil)
  }

  @Test func anotherDirectoryIsLeft() throws {
    let bytes = try simple
    for place in [
      0, 1, 3, 4, 5, 12, 28, 44, 60, 76, 92, 108, 20, 24, 36, 40, 52, 56, 68, 72, 84, 88, 100, 104, 116, 120,
    ] {
      var altered = bytes
      altered[place] ^= 0x80
      #expect(compactFont(altered, order: .free) == nil, "\(place)")
    }
    #expect(compactFont(bytes, order: .kept) == nil)
    let wide = try #require(programs.first { $0.order == .kept }).bytes
    #expect(compactFont(wide, order: .free) == nil)
    #expect(compactFont([], order: .free) == nil)
  }

  @Test func aComponentThatIsNoGlyphIsLeft() throws {
    let program = try #require(TrueTypeProgram(simple))
    let composite = try #require((0..<program.glyphCount).first(where: program.isComposite))
    let start = try #require(program.bytes.start(of: "glyf")) + program.places[composite]
    for (place, replacement) in [(12, program.glyphCount), (12, 0xFFFF), (10, 0x0120)] {
      var bytes = program.bytes
      bytes[start + place] = UInt8(replacement >> 8)
      bytes[start + place + 1] = UInt8(replacement & 255)
      #expect(compactFont(bytes, order: .free) == nil)
    }
  }

  /// Three glyphs with 48,000 bytes of instructions each.
  @Test func outlinesTooLongForShortPlacesAreLeft() throws {
    func program(instructions: Int) -> [UInt8] {
      let glyph: [UInt8] =
        [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, UInt8(instructions >> 8), UInt8(instructions & 255)]
        + Array(repeating: 0, count: instructions) + [0x37, 9, 9, 0]
      let length = (glyph.count + 3) & ~3
      let glyf = Array(
        repeatElement(glyph + Array(repeating: 0, count: length - glyph.count), count: 3).joined())
      let places = (0...3).flatMap { place in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: (place * length) >> $0) }
      }
      var head = Array(repeating: UInt8(0), count: 54)
      head[51] = 1
      var hhea = Array(repeating: UInt8(0), count: 36)
      hhea[35] = 3
      var maxp = Array(repeating: UInt8(0), count: 32)
      maxp[5] = 3
      let tables = [
        ("glyf", glyf), ("head", head), ("hhea", hhea), ("hmtx", Array(repeating: 0, count: 12)),
        ("loca", places), ("maxp", maxp),
      ]
      var bytes: [UInt8] = [0, 1, 0, 0, 0, 6, 0, 64, 0, 2, 0, 32]
      var start = 12 + 16 * tables.count
      for (tag, table) in tables {
        bytes += Array(tag.utf8) + [0, 0, 0, 0]
        for number in [start, table.count] {
          bytes += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
        }
        start += (table.count + 3) & ~3
      }
      for (_, table) in tables { bytes += table + Array(repeating: 0, count: -table.count & 3) }
      return bytes
    }
    let compact = try #require(compactFont(program(instructions: 43_000), order: .kept))
    #expect(TrueTypeProgram(compact)?.outline(2) != nil)
    let isLeft = compactFont(program(instructions: 48_000), order: .kept) == nil
    #expect(isLeft)
  }

  /// Whatever comes out draws each code as before, and its tables agree.
  @Test func alteredProgramsAreLeftOrSound() throws {
    var generator = SeededGenerator(seed: 1_609)
    var soundCount = 0
    for (_, bytes, order) in programs {
      for _ in 0..<400 {
        var altered = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          let isEarly = Bool.random(using: &generator)
          let place = Int.random(in: 0..<(isEarly ? min(900, bytes.count) : bytes.count), using: &generator)
          altered[place] = UInt8.random(in: 0...255, using: &generator)
        }
        guard let compact = compactFont(altered, order: order) else { continue }
        soundCount += 1
        let after = try #require(TrueTypeProgram(compact))
        #expect(after.sumsHold)
        let broken = (0..<after.glyphCount).filter { !after.isComposite($0) && after.outline($0) == nil }
        #expect(broken.isEmpty)
        guard order == .free, let before = TrueTypeProgram(altered) else { continue }
        #expect(before.codes == after.codes)
        let moved = before.codes.filter {
          before.outline(before.glyph(for: $0)) != after.outline(after.glyph(for: $0))
        }
        #expect(moved.isEmpty)
      }
    }
    #expect(soundCount > 50)
  }
}

extension [UInt8] {
  /// Where a table stands.
  fileprivate func start(of tag: String) -> Int? {
    stride(from: 12, to: 12 + 16 * word(4), by: 16).first { self[$0..<$0 + 4].elementsEqual(tag.utf8) }
      .map { long($0 + 8) }
  }
}
