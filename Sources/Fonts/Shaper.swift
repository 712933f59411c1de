import CHarfBuzz

/// A glyph of a shaped run, in units of its face.
package struct ShapedGlyph: Sendable, Hashable {
  /// 0 where the face cannot draw the text.
  package var id: UInt32
  package var advance: Int32
  package var xOffset: Int32
  package var yOffset: Int32
  /// Byte offset in the text of the first character that it draws.
  package var cluster: UInt32

  package init(id: UInt32, advance: Int32, xOffset: Int32, yOffset: Int32, cluster: UInt32) {
    self.id = id
    self.advance = advance
    self.xOffset = xOffset
    self.yOffset = yOffset
    self.cluster = cluster
  }
}

/// Turns text into glyphs. It owns a working buffer and the words it has met: one for each user, not shared between
/// threads.
///
/// Kerning is on. Ligatures are off, because a glyph that stands for several characters makes readers of the
/// finished file lose text; figures are of equal width as these faces draw them.
package final class Shaper {
  private let fonts: FontBook
  private var words = WordCache()
  /// Made at the first word that is not known yet.
  private var buffer: OpaquePointer?
  private lazy var language = hb_language_from_string("fr", -1)
  private lazy var features = [("liga", 0), ("clig", 0), ("smcp", 1)].map { (tag: String, value: UInt32) in
    hb_feature_t(tag: hb_tag_from_string(tag, -1), value: value, start: 0, end: .max)
  }

  package init(_ fonts: FontBook) { self.fonts = fonts }

  deinit { if let buffer { hb_buffer_destroy(buffer) } }

  /// Appends the glyphs of one word, in `range` of `text`: what stands around it has no influence.
  package func shapeWord(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, face: FaceID,
    script: WritingScript = .latin, smallCaps: Bool = false, into glyphs: inout [ShapedGlyph]
  ) {
    let word = UnsafeBufferPointer(rebasing: text[range])
    let base = UInt32(range.lowerBound)
    let figures = fonts[face].figures
    if figures.append(word, base: base, to: &glyphs) { return }
    guard !smallCaps, FigureTable.divide(word) else {
      return shapeLetters(word, base: base, face, script, smallCaps, into: &glyphs)
    }
    var rest = word[...]
    while !rest.isEmpty {
      let part = UnsafeBufferPointer(rebasing: FigureTable.firstPart(of: rest))
      let base = base + UInt32(rest.startIndex)
      if !figures.append(part, base: base, to: &glyphs) {
        shapeLetters(part, base: base, face, script, smallCaps, into: &glyphs)
      }
      rest.removeFirst(part.count)
    }
  }

  /// Appends the glyphs of a word, or of what stands between its figures, from those that are known if they are.
  private func shapeLetters(
    _ letters: UnsafeBufferPointer<UInt8>, base: UInt32, _ face: FaceID, _ script: WritingScript,
    _ smallCaps: Bool, into glyphs: inout [ShapedGlyph]
  ) {
    let key = WordKey(letters, look: look(face, script, smallCaps))
    if words.append(key, base: base, to: &glyphs) { return }
    let count = glyphs.count
    shape(
      letters, 0..<letters.count, face: face, script: script, smallCaps: smallCaps, into: &glyphs)
    for index in count..<glyphs.count { glyphs[index].cluster += base }
    words.store(key, glyphs[count...], base: base)
  }

  private func look(_ face: FaceID, _ script: WritingScript, _ smallCaps: Bool) -> UInt32 {
    UInt32(face.rank) << 3 | script.rank << 1 | (smallCaps ? 1 : 0)
  }

  /// Appends the glyphs of `range` of `text`, in UTF-8 offsets; the rest of `text` is its context.
  package func shape(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, face: FaceID,
    script: WritingScript = .latin, smallCaps: Bool = false, into glyphs: inout [ShapedGlyph]
  ) {
    if buffer == nil { buffer = hb_buffer_create() }
    hb_buffer_clear_contents(buffer)
    text.withMemoryRebound(to: CChar.self) { characters in
      hb_buffer_add_utf8(
        buffer, characters.baseAddress, Int32(text.count), UInt32(range.lowerBound),
        Int32(range.count))
    }
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, script.code)
    hb_buffer_set_language(buffer, language)
    hb_shape(fonts[face].font, buffer, features, UInt32(smallCaps ? 3 : 2))
    collect(into: &glyphs)
  }

  /// The glyphs of a short text in one face.
  package func shape(
    _ text: String, face: FaceID, script: WritingScript = .latin, smallCaps: Bool = false
  ) -> [ShapedGlyph] {
    var text = text
    return text.withUTF8 { bytes in
      var glyphs: [ShapedGlyph] = []
      shape(
        bytes, 0..<bytes.count, face: face, script: script, smallCaps: smallCaps, into: &glyphs)
      return glyphs
    }
  }

  private func collect(into glyphs: inout [ShapedGlyph]) {
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return }
    glyphs.reserveCapacity(glyphs.count + Int(count))
    for index in 0..<Int(count) {
      let position = positions[index]
      glyphs.append(
        ShapedGlyph(
          id: infos[index].codepoint, advance: position.x_advance, xOffset: position.x_offset,
          yOffset: position.y_offset, cluster: infos[index].cluster))
    }
  }
}

extension WritingScript {
  fileprivate var rank: UInt32 {
    switch self {
    case .latin: 0
    case .greek: 1
    case .cyrillic: 2
    }
  }

  fileprivate var code: hb_script_t {
    switch self {
    case .latin: HB_SCRIPT_LATIN
    case .greek: HB_SCRIPT_GREEK
    case .cyrillic: HB_SCRIPT_CYRILLIC
    }
  }
}
