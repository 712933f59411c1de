import Fonts
import Layout
import TestSupport
import Testing

@testable import Finishing

/// Words of pages as a print run keeps them until it is made.
@Suite struct WrittenTextTests {
  /// Texts of one byte to eight; those that begin outside of ASCII and fill all eight take every bit.
  private static let texts = [
    "A", "é", "€", "\u{FB03}", "ffi", "\u{10FFFF}", "é€é", "\u{3B1}\u{313}\u{301}\u{345}",
    "\u{10FFFF}\u{10FFFF}",
    "12345678",
  ]

  private func text() throws -> WrittenText {
    let codes = try Self.texts.enumerated().map { rank, text in
      let said = try #require(Array(text.utf8).withUnsafeBufferPointer { GlyphText($0) })
      return WrittenFont.Code(byte: UInt8(255 - rank), glyph: 65_535 - rank, text: said)
    }
    return WrittenText(
      pages: [[], Array(0...255)],
      fonts: FaceID.allCases.map { WrittenFont(face: $0, codes: codes) }
        + [WrittenFont(face: .serifBold, codes: [])])
  }

  private func packed(_ text: WrittenText) -> [UInt8] {
    var writer = CompactWriter()
    writer.write(text)
    return writer.bytes
  }

  private func read(_ bytes: [UInt8]) throws(CompactReader.Fault) -> WrittenText {
    var reader = CompactReader(bytes)
    return try reader.readWrittenText()
  }

  @Test func comesBackAsItWas() throws {
    let text = try text()
    #expect(try read(packed(text)) == text)
  }

  @Test func cutShortIsAFault() throws {
    let packed = try packed(text())
    for length in packed.indices {
      #expect(throws: CompactReader.Fault.self) { try read(Array(packed[..<length])) }
    }
  }

  @Test func alteredIsReadAsSomethingOrNothing() throws {
    let packed = try packed(text())
    var numbers = SeededGenerator(seed: 12)
    for _ in 0..<1_000 {
      var mutant = packed
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        mutant[.random(in: 0..<mutant.count, using: &numbers)] = .random(in: 0...255, using: &numbers)
      }
      guard let text = try? read(mutant) else { continue }
      #expect(try read(self.packed(text)) == text)
    }
  }
}
