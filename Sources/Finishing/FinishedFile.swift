/// A finished PDF file read back, perhaps changed or saved again by another program since.
///
/// The bytes may come from anyone: whatever cannot be read is nil, and no offset is trusted.
package struct FinishedFile {
  let scanner: PDFScanner
  private let references: CrossReference
  let streams: StreamReader

  /// Nil when the bytes are no whole PDF file, from the first byte on: readers count offsets from its heading.
  package init?(_ bytes: [UInt8]) {
    let scanner = PDFScanner(bytes)
    guard bytes.starts(with: "%PDF-".utf8),
      let streams = Deflater(level: 1).map({ StreamReader($0, size: bytes.count) }),
      let references = CrossReference(scanner, streams), references.entry("Root") != nil
    else { return nil }
    self.scanner = scanner
    self.streams = streams
    self.references = references
  }

  /// True for the form in which the program writes: one table, a stream, nothing added.
  package var isAsWritten: Bool {
    references.isOneStream && scanner.bytes.starts(with: ObjectWriter.heading) && updateStart == nil
  }

  /// Where bytes stand that were added after the first end of the file; nil when none were.
  package var updateStart: Int? {
    guard let end = scanner.index(of: "\n%%EOF\n"), end + 7 < scanner.bytes.count else { return nil }
    return end + 7
  }

  var objectNumbers: [Int] { references.places.keys.sorted() }

  func reference(_ key: String) -> Int? {
    references.entry(key).flatMap { scanner.references(in: $0).first }
  }

  /// Nil for one that bears another number: other readers would look for it elsewhere.
  func object(_ number: Int) -> PDFObject? {
    switch references.places[number] {
    case .offset(let offset): scanner.integer(at: offset) == number ? object(at: offset) : nil
    case .inStream(let holder, let index): packed(index, numbered: number, in: holder)
    case .free, nil: nil
    }
  }

  private func object(at offset: Int) -> PDFObject? { streams.object(at: offset, in: scanner) }

  /// The bytes of the file from the start of an object, or of the stream it is packed in, to its end.
  func range(of number: Int) -> Range<Int>? {
    switch references.places[number] {
    case .offset(let offset):
      guard let object = object(at: offset) else { return nil }
      return offset..<(object.streamRange(length: length(of: object)) ?? object.value).upperBound
    case .inStream(let holder, _) where holder != number:
      guard case .offset = references.places[holder] else { return nil }
      return range(of: holder)
    default: return nil
    }
  }

  func stream(_ number: Int) -> [UInt8]? { object(number).flatMap { stream(of: $0) } }

  func stream(of object: PDFObject) -> [UInt8]? { object.content(streams, length: length(of: object)) }

  /// The value of a key, followed to the object that holds it.
  func value(_ key: String, of object: PDFObject) -> PDFObject? {
    object.entries[key].flatMap { value($0, of: object) }
  }

  /// What stands in `range` of an object, followed in the same way.
  func value(_ range: Range<Int>, of object: PDFObject) -> PDFObject? {
    if object.scanner.bytes[range].last == UInt8(ascii: "R"),
      let number = object.scanner.references(in: range).first
    {
      return self.object(number)
    }
    return PDFObject(scanner: object.scanner, value: range)
  }

  /// The length that stands in an object of its own, which is never packed: its stream would need it first.
  private func length(of object: PDFObject) -> Int? {
    guard let number = object.entries.reference("Length", object.scanner),
      case .offset(let offset) = references.places[number], let holder = self.object(at: offset)
    else { return nil }
    return holder.scanner.integer(at: holder.value.lowerBound)
  }

  private func packed(_ index: Int, numbered number: Int, in holder: Int) -> PDFObject? {
    guard case .offset(let offset) = references.places[holder] else { return nil }
    return streams.objectStream(at: offset) { objectStream(at: offset) }
      .flatMap { streams.object(index, numbered: number, of: $0) }
  }

  private func objectStream(at offset: Int) -> (first: Int, bytes: [UInt8])? {
    guard let object = object(at: offset), let first = object.integers("First").first,
      let bytes = stream(of: object), first <= bytes.count
    else { return nil }
    return (first, bytes)
  }
}

extension PDFScanner {
  /// Offset of the first occurrence of `word`.
  func index(of word: String) -> Int? {
    let pattern = Array(word.utf8)
    guard bytes.count >= pattern.count else { return nil }
    return (0...(bytes.count - pattern.count)).first { start in
      bytes[start] == pattern[0] && bytes[start..<start + pattern.count].elementsEqual(pattern)
    }
  }
}
