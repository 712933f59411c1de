import Fonts
import Layout

extension CompactWriter {
  package mutating func write(_ text: WrittenText) {
    write(text.pages.count)
    for page in text.pages { write(page) }
    write(text.fonts.count)
    for font in text.fonts {
      write(font.face.rank)
      write(font.codes.count)
      for code in font.codes {
        write(Int(code.byte))
        write(code.glyph)
        write(code.text.bytes)
      }
    }
  }
}

extension CompactReader {
  package mutating func readWrittenText() throws(Fault) -> WrittenText {
    var pages: [[UInt8]] = []
    for _ in 0..<(try readCount()) { pages.append(try readBytes()) }
    var fonts: [WrittenFont] = []
    for _ in 0..<(try readCount()) { fonts.append(try readFont()) }
    return WrittenText(pages: pages, fonts: fonts)
  }

  private mutating func readFont() throws(Fault) -> WrittenFont {
    let rank = try readNumber()
    guard FaceID.allCases.indices.contains(rank) else { throw Fault() }
    let count = try readCount()
    var codes: [WrittenFont.Code] = []
    codes.reserveCapacity(count)
    for _ in 0..<count {
      guard let byte = UInt8(exactly: try readNumber()), let glyph = UInt16(exactly: try readNumber()) else {
        throw Fault()
      }
      let text = GlyphText(bytes: try readWord())
      codes.append(WrittenFont.Code(byte: byte, glyph: Int(glyph), text: text))
    }
    return WrittenFont(face: FaceID.allCases[rank], codes: codes)
  }
}
