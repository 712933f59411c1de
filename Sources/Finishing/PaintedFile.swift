/// A PDF file as cairo writes it: a cross-reference table, objects with plain dictionaries, one level of pages.
struct PaintedFile {
  let bytes: [UInt8]
  /// By their numbers; nil for a free number and for what is not well formed.
  private let objects: [Object?]
  let pagesRoot: Int
  let pages: [Int]
  let catalogue: Int
  let information: Int?

  struct Object {
    /// The dictionary or value, without "n 0 obj" and "endobj".
    var value: Range<Int>
    /// The bytes of the stream, when there is one.
    var stream: Range<Int>?
  }

  /// Nil when the bytes are not such a file.
  init?(_ bytes: [UInt8]) {
    var scanner = PDFScanner(bytes)
    guard let start = scanner.lastIndex(of: "startxref"),
      let table = scanner.integer(at: start + "startxref".utf8.count),
      let (offsets, trailer) = PaintedFile.readTable(&scanner, at: table)
    else { return nil }
    self.bytes = bytes
    objects = offsets.indices.map { PaintedFile.object($0, scanner, offsets) }
    let dictionary = scanner.entries(ofDictionaryAt: trailer)
    information = dictionary.reference("Info", scanner)
    guard let catalogue = dictionary.reference("Root", scanner), objects.indices.contains(catalogue),
      let root = objects[catalogue],
      let pagesRoot = scanner.entries(ofDictionaryAt: root.value.lowerBound)
        .reference("Pages", scanner), objects.indices.contains(pagesRoot), let tree = objects[pagesRoot],
      let kids = scanner.entries(ofDictionaryAt: tree.value.lowerBound)["Kids"]
    else { return nil }
    self.catalogue = catalogue
    self.pagesRoot = pagesRoot
    pages = scanner.references(in: kids)
  }

  var objectCount: Int { objects.count }

  /// The object of that number, or nil when the number is free or the object is not well formed.
  func object(_ number: Int) -> Object? { objects.indices.contains(number) ? objects[number] : nil }

  /// The entries of the dictionary that `object` is.
  func entries(of object: Object) -> PDFEntries {
    PDFScanner(bytes).entries(ofDictionaryAt: object.value.lowerBound)
  }

  func reference(_ key: String, in object: Object) -> Int? {
    entries(of: object).reference(key, PDFScanner(bytes))
  }

  private static func readTable(
    _ scanner: inout PDFScanner, at table: Int
  ) -> (offsets: [Int?], trailer: Int)? {
    scanner.position = table
    guard scanner.skip("xref"), scanner.readInteger() == 0, let count = scanner.readInteger()
    else { return nil }
    var offsets: [Int?] = []
    for _ in 0..<count {
      guard let offset = scanner.readInteger(), scanner.readInteger() != nil else { return nil }
      scanner.skipSpace()
      offsets.append(scanner.peek == UInt8(ascii: "n") ? offset : nil)
      scanner.position += 1
    }
    guard scanner.skip("trailer") else { return nil }
    scanner.skipSpace()
    return (offsets, scanner.position)
  }

  private static func object(_ number: Int, _ file: PDFScanner, _ offsets: [Int?]) -> Object? {
    guard offsets.indices.contains(number), let offset = offsets[number], file.integer(at: offset) == number,
      let object = PDFObject(at: offset, in: file)
    else { return nil }
    guard object.hasStream else { return Object(value: object.value, stream: nil) }
    return object.streamRange(length: length(of: object, offsets))
      .map { Object(value: object.value, stream: $0) }
  }

  /// Cairo writes a stream's length as an object of its own, after the stream; nil for one in its place.
  private static func length(of object: PDFObject, _ offsets: [Int?]) -> Int? {
    guard let number = object.entries.reference("Length", object.scanner) else { return nil }
    return Self.object(number, object.scanner, offsets)
      .flatMap { object.scanner.integer(at: $0.value.lowerBound) }
  }
}

extension PaintedFile {
  /// Objects that a finished file does without: lengths of streams, and the meaning of the codes of fonts in the
  /// encoding of Windows, which is what that encoding says (ISO 19005-3, 6.2.11.7.2).
  var superfluous: Set<Int> {
    var superfluous: Set<Int> = []
    let scanner = PDFScanner(bytes)
    for object in objects.compactMap({ $0 }) {
      let entries = entries(of: object)
      if object.stream != nil, let holder = entries.reference("Length", scanner) {
        superfluous.insert(holder)
      }
      if hasKnownCodes(entries), let map = entries.reference("ToUnicode", scanner) {
        superfluous.insert(map)
      }
    }
    return superfluous
  }

  private func hasKnownCodes(_ entries: PDFEntries) -> Bool {
    entries["Encoding"].map { bytes[$0].elementsEqual("/WinAnsiEncoding".utf8) } ?? false
  }

  /// The entries of a stream's dictionary, without brackets and length.
  func entriesWithoutLength(of object: Object) -> [UInt8] {
    var text: [UInt8] = []
    for entry in entries(of: object).list where entry.key != "Length" {
      text.append(PDFText.name(entry.key))
      text.append(32)
      text.append(contentsOf: bytes[entry.value])
    }
    return text
  }

  /// The object as it stands; `added` entries go before the closing brackets of a dictionary.
  func dictionary(_ object: Object, adding added: String) -> [UInt8] {
    let entries = entries(of: object)
    guard !added.isEmpty || hasKnownCodes(entries) else { return Array(bytes[object.value]) }
    var text = Array("<<".utf8)
    for entry in entries.list where entry.key != "ToUnicode" || !hasKnownCodes(entries) {
      text.append(PDFText.name(entry.key))
      text.append(32)
      text.append(contentsOf: bytes[entry.value])
    }
    return text + added.utf8 + Array(">>".utf8)
  }

  /// Cairo leaves out the map from codes to glyphs of a TrueType CID font, which PDF/A wants (ISO 19005-3, 6.2.11.3.2).
  func missingEntries(of object: Object) -> String {
    let entries = entries(of: object)
    guard let subtype = entries["Subtype"], bytes[subtype].elementsEqual("/CIDFontType2".utf8),
      entries["CIDToGIDMap"] == nil
    else { return "" }
    return "/CIDToGIDMap/Identity"
  }
}
