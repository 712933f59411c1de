import Fonts
import Layout

/// Writes the fonts of a file, and their names as pages call them: the numbers of the dictionaries of those names.
///
/// - Returns: nil when an outline of a face is malformed.
func writeFonts(of text: FileText, into writer: inout ObjectWriter) -> [Int]? {
  var numbers: [Int] = []
  for font in text.fonts {
    guard let number = write(font, into: &writer) else { return nil }
    numbers.append(number)
  }
  return text.names.map { write($0.map { numbers[$0] }, into: &writer) }
}

private func write(_ fonts: [Int], into writer: inout ObjectWriter) -> Int {
  let number = writer.reserve()
  writer.add(as: number) { text in
    text.append(word: "<<")
    for (rank, font) in fonts.enumerated() {
      text.append(word: "/F")
      text.append(decimal: rank)
      text.append(32)
      text.append(reference: font)
    }
    text.append(word: ">>")
  }
  return number
}

/// Writes one font (ISO 32000-1, 9.6.3). In the encoding of Windows, codes say what they stand for; else a map does,
/// and the codes are the program's own.
private func write(_ font: EmbeddedFont, into writer: inout ObjectWriter) -> Int? {
  let codes = font.codes
  let characters = codes.map { code in
    (
      character: font.isWindows ? Int(font.texts[Int(code)].character ?? 0) : 0xF000 + Int(code),
      glyph: font.glyphs[Int(code)]
    )
  }
  .sorted { $0.character < $1.character }
  guard let first = codes.first, let last = codes.last,
    let program = subsetProgram(of: font.face, codes: characters, font.isWindows ? .unicode : .symbol)
  else { return nil }
  let name = tag(of: program) + "+" + font.face.id.rawValue
  let descriptor = write(program, of: font, named: name, into: &writer)
  let encoding =
    font.isWindows ? "/Encoding/WinAnsiEncoding" : "/ToUnicode \(writeTexts(of: font, into: &writer)) 0 R"
  let number = writer.reserve()
  writer.add(as: number) { text in
    text.append("<</Type/Font/Subtype/TrueType/BaseFont/\(name)\(encoding)/FontDescriptor \(descriptor) 0 R")
    text.append("/FirstChar \(first)/LastChar \(last)/Widths[")
    for code in first...last {
      text.append(decimal: font.glyphs[Int(code)] == 0 ? 0 : font.face.width(of: font.glyphs[Int(code)]))
      text.append(32)
    }
    text.append(word: "]>>")
  }
  return number
}

/// Writes the program of a font with its descriptor (ISO 32000-1, 9.8); the number of the descriptor.
private func write(
  _ program: [UInt8], of font: EmbeddedFont, named name: String, into writer: inout ObjectWriter
) -> Int {
  let file = writer.reserve()
  writer.addStream(program, entries: Array("/Length1 \(program.count)".utf8), as: file, encoding: .deflate)
  let metrics = font.face.metrics
  let box = metrics.box.map(String.init).joined(separator: " ")
  return writer.add(
    "<</Type/FontDescriptor/FontName/\(name)/Flags \(flags(of: font).rawValue)/FontBBox[\(box)]"
      + "/ItalicAngle \(metrics.italicAngle)/Ascent \(metrics.ascent)/Descent \(metrics.descent)"
      + "/CapHeight \(metrics.capHeight)/StemV \(metrics.isBold ? 140 : 80)/FontFile2 \(file) 0 R>>")
}

/// ISO 32000-1, table 123.
private struct FontFlags: OptionSet {
  let rawValue: Int
  static let isSerif = FontFlags(rawValue: 1 << 1)
  static let isSymbolic = FontFlags(rawValue: 1 << 2)
  static let isNonsymbolic = FontFlags(rawValue: 1 << 5)
  static let isItalic = FontFlags(rawValue: 1 << 6)
}

private func flags(of font: EmbeddedFont) -> FontFlags {
  var flags: FontFlags = font.isWindows ? .isNonsymbolic : .isSymbolic
  if font.face.metrics.isSerif { flags.insert(.isSerif) }
  if font.face.metrics.isItalic { flags.insert(.isItalic) }
  return flags
}

/// Six capital letters that tell subsets of a face apart (ISO 32000-1, 9.6.4).
private func tag(of program: [UInt8]) -> String {
  // FNV-1a.
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in program { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let letters = (0..<6).map { _ -> UInt8 in
    defer { hash /= 26 }
    return 65 + UInt8(hash % 26)
  }
  return String(decoding: letters, as: UTF8.self)
}

/// Writes what the codes of a font stand for (ISO 32000-1, 9.10.3); the number of the stream.
private func writeTexts(of font: EmbeddedFont, into writer: inout ObjectWriter) -> Int {
  var map: [UInt8] = []
  map.append(
    word: """
      /CIDInit/ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName/Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <00><FF>
      endcodespacerange

      """)
  let codes = font.codes
  // A list has a hundred lines at most.
  for start in stride(from: 0, to: codes.count, by: 100) {
    let share = codes[start..<min(start + 100, codes.count)]
    map.append("\(share.count) beginbfchar\n")
    for code in share {
      map.append(word: "<")
      map.append(hexadecimal: code)
      map.append(word: "><")
      for unit in font.texts[Int(code)].utf16 { map.append(hexadecimal: unit) }
      map.append(word: ">\n")
    }
    map.append(word: "endbfchar\n")
  }
  map.append(
    word: """
      endcmap
      CMapName currentdict/CMap defineresource pop
      end
      end
      """)
  let number = writer.reserve()
  writer.addStream(map, entries: [], as: number, encoding: .deflate)
  return number
}
