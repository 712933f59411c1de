import CCairo
import Embedded
import Fonts
import Testing

@testable import Painting

@Suite struct UnhintedFontTests {
  @Test(arguments: FaceID.allCases)
  func outlinesAdvancesAndCharactersStay(id: FaceID) throws {
    let bytes = try #require(EmbeddedFile.named(id.fileName)).bytes
    let stripped = try #require(UnhintedFont(bytes))
    #expect(stripped.bytes.count < bytes.count)
    withExtendedLifetime(stripped) {
      let before = RawFace(bytes: bytes)
      let after = RawFace(bytes: stripped.bytes)
      let glyphCount = UInt32(before.face.pointee.num_glyphs)
      #expect(UInt32(after.face.pointee.num_glyphs) == glyphCount)
      let changed = (0..<glyphCount).filter { before.outline($0) != after.outline($0) }
      #expect(changed.isEmpty)
      let moved = (0x20...0x2FFF).filter {
        FT_Get_Char_Index(before.face, FT_ULong($0)) != FT_Get_Char_Index(after.face, FT_ULong($0))
      }
      #expect(moved.isEmpty)
    }
  }

  @Test func hintProgramsAreGone() throws {
    let bytes = try #require(EmbeddedFile.named(FaceID.sansRegular.fileName)).bytes
    let stripped = Array(try #require(UnhintedFont(bytes)).bytes)
    for tag in ["fpgm", "prep", "cvt ", "GPOS"] {
      #expect(directory(of: Array(bytes)).contains(tag))
      #expect(!directory(of: stripped).contains(tag))
    }
  }

  @Test func damagedFontsAreRefusedNotRead() throws {
    let bytes = Array(try #require(EmbeddedFile.named(FaceID.sansRegular.fileName)).bytes)
    for count in [0, 11, 100, 5_000, bytes.count / 2, bytes.count - 40_000] {
      #expect(bytes[..<count].withUnsafeBytes { UnhintedFont($0) == nil })
    }
    for place in stride(from: 0, to: 320, by: 1) {
      var damaged = bytes
      damaged[place] ^= 0xFF
      _ = damaged.withUnsafeBytes { UnhintedFont($0) }
    }
  }

  private func directory(of font: [UInt8]) -> [String] {
    (0..<Int(font[5])).map { String(decoding: font[12 + 16 * $0..<16 + 16 * $0], as: UTF8.self) }
  }
}
