/// What a finished file takes over from the painted one.
extension PaintedFile {
  /// Objects that a finished file does without: lengths of streams, and the meaning of the codes of fonts in the
  /// encoding of Windows, which is what that encoding says (ISO 19005-3, 6.2.11.7.2).
  var superfluous: Set<Int> {
    var superfluous: Set<Int> = []
    let scanner = PDFScanner(bytes)
    for number in 0..<objectCount {
      guard let object = object(number) else { continue }
      if object.stream != nil, let holder = object.entries.reference("Length", scanner) {
        superfluous.insert(holder)
      }
      if hasKnownCodes(object), let map = object.entries.reference("ToUnicode", scanner) {
        superfluous.insert(map)
      }
    }
    return superfluous
  }

  /// Programs of TrueType fonts, by the numbers of their streams, and whether their glyphs may change places.
  var fontPrograms: [Int: GlyphOrder] {
    var programs: [Int: GlyphOrder] = [:]
    for number in 0..<objectCount {
      guard let font = object(number), let order = glyphOrder(of: font),
        let descriptor = reference("FontDescriptor", in: font).flatMap(object),
        let program = reference("FontFile2", in: descriptor)
      else { continue }
      programs[program] = order
    }
    return programs
  }

  private func glyphOrder(of font: Object) -> GlyphOrder? {
    guard let subtype = font.entries["Subtype"] else { return nil }
    if bytes[subtype].elementsEqual("/CIDFontType2".utf8) { return .kept }
    return bytes[subtype].elementsEqual("/TrueType".utf8) && hasKnownCodes(font) ? .free : nil
  }

  /// Appends an object that is not a stream.
  ///
  /// - Parameter added: entries that go before the closing brackets of a dictionary.
  func append(
    _ object: Object, without left: [String] = [], adding added: String = "", to text: inout [UInt8]
  ) {
    guard !object.entries.list.isEmpty else {
      text.append(contentsOf: bytes[object.value])
      return
    }
    let left = hasKnownCodes(object) ? left + ["ToUnicode"] : left
    text.append(word: "<<")
    append(entriesOf: object, without: left, to: &text)
    text.append(added)
    text.append(word: ">>")
  }

  /// Appends the entries of a dictionary, without its brackets.
  func append(entriesOf object: Object, without left: [String], to text: inout [UInt8]) {
    for entry in object.entries.list where !left.contains(entry.key) {
      text.append(contentsOf: bytes[entry.whole])
    }
  }

  /// The bytes of a stream as they are packed, or nil for a packing other than zlib's, which is left as it is.
  func deflated(_ object: Object) -> ArraySlice<UInt8>? {
    guard let stream = object.stream, let filter = object.entries["Filter"],
      bytes[filter].elementsEqual("/FlateDecode".utf8), object.entries["DecodeParms"] == nil
    else { return nil }
    return bytes[stream]
  }

  /// Bytes in a row of a stencil, which has one bit a pixel; nil for anything else.
  func stencilWidth(_ object: Object) -> Int? {
    guard let mask = object.entries["ImageMask"], bytes[mask].elementsEqual("true".utf8),
      let width = object.entries["Width"], let pixels = PDFScanner(bytes).integer(at: width.lowerBound),
      pixels > 0
    else { return nil }
    return (pixels + 7) / 8
  }

  /// Cairo leaves out the map from codes to glyphs of a TrueType CID font, which PDF/A wants (ISO 19005-3, 6.2.11.3.2).
  func missingEntries(of object: Object) -> String {
    guard let subtype = object.entries["Subtype"], bytes[subtype].elementsEqual("/CIDFontType2".utf8),
      object.entries["CIDToGIDMap"] == nil
    else { return "" }
    return "/CIDToGIDMap/Identity"
  }

  private func hasKnownCodes(_ object: Object) -> Bool {
    object.entries["Encoding"].map { bytes[$0].elementsEqual("/WinAnsiEncoding".utf8) } ?? false
  }
}
