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
    /// Of the dictionary; none for another value.
    var entries: PDFEntries
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
    let objects = offsets.indices.map { PaintedFile.object($0, scanner, offsets) }
    self.objects = objects
    let dictionary = scanner.entries(ofDictionaryAt: trailer)
    information = dictionary.reference("Info", scanner)
    guard let catalogue = dictionary.reference("Root", scanner), objects.indices.contains(catalogue),
      let root = objects[catalogue],
      let pagesRoot = root.entries.reference("Pages", scanner), objects.indices.contains(pagesRoot),
      let kids = objects[pagesRoot]?.entries["Kids"]
    else { return nil }
    self.catalogue = catalogue
    self.pagesRoot = pagesRoot
    pages = scanner.references(in: kids)
  }

  var objectCount: Int { objects.count }

  /// The object of that number, or nil when the number is free or the object is not well formed.
  func object(_ number: Int) -> Object? { objects.indices.contains(number) ? objects[number] : nil }

  func reference(_ key: String, in object: Object) -> Int? {
    object.entries.reference(key, PDFScanner(bytes))
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
    guard let value = value(number, file, offsets) else { return nil }
    let entries = value.entries
    guard value.hasStream else { return Object(value: value.value, entries: entries, stream: nil) }
    return value.streamRange(length: length(entries, file, offsets))
      .map { Object(value: value.value, entries: entries, stream: $0) }
  }

  private static func value(_ number: Int, _ file: PDFScanner, _ offsets: [Int?]) -> PDFObject? {
    guard offsets.indices.contains(number), let offset = offsets[number], file.integer(at: offset) == number
    else { return nil }
    return PDFObject(at: offset, in: file)
  }

  /// Cairo writes a stream's length as an object of its own, after the stream; nil for one in its place.
  private static func length(_ entries: PDFEntries, _ file: PDFScanner, _ offsets: [Int?]) -> Int? {
    guard let number = entries.reference("Length", file) else { return nil }
    return value(number, file, offsets).flatMap { file.integer(at: $0.value.lowerBound) }
  }
}
