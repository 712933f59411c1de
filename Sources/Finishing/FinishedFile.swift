/// A PDF file as `ObjectWriter` writes it, read back: streams, object streams, a cross-reference stream.
///
/// The bytes may come from anyone: whatever does not have that form is nil, and no offset is trusted.
package struct FinishedFile {
  private let scanner: PDFScanner
  private let places: [Place]
  private let trailer: PDFEntries
  private let deflater: Deflater

  private enum Place {
    case free
    case offset(Int)
    case inStream(Int, index: Int)
  }

  private struct Object {
    let scanner: PDFScanner
    let value: Range<Int>
    var entries: PDFEntries { scanner.entries(ofDictionaryAt: value.lowerBound) }
  }

  package init?(_ bytes: [UInt8]) {
    let scanner = PDFScanner(bytes)
    guard let deflater = Deflater(level: 1), let start = scanner.lastIndex(of: "startxref"),
      let table = scanner.integer(at: start + "startxref".utf8.count), table < bytes.count,
      let object = FinishedFile.object(at: table, in: scanner)
    else { return nil }
    let trailer = object.entries
    guard trailer.list.contains(where: { $0.key == "Root" }),
      let rows = FinishedFile.content(of: object, inflating: deflater), rows.count.isMultiple(of: 7)
    else { return nil }
    self.scanner = scanner
    self.deflater = deflater
    self.trailer = trailer
    places = stride(from: 0, to: rows.count, by: 7).map { row in
      let second = rows[row + 1..<row + 5].reduce(0) { $0 << 8 | Int($1) }
      let third = Int(rows[row + 5]) << 8 | Int(rows[row + 6])
      return switch rows[row] {
      case 1: .offset(second)
      case 2: .inStream(second, index: third)
      default: .free
      }
    }
  }

  /// The text of one entry of the information dictionary.
  package func information(_ key: String) -> String? {
    guard let number = trailer.reference("Info", scanner), let object = object(number),
      let value = object.entries[key]
    else { return nil }
    return PDFText.read(object.scanner.bytes[value])
  }

  /// The files carried inside, by name.
  package var attachments: [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for number in places.indices {
      guard let object = object(number),
        let name = object.entries["F"].flatMap({ PDFText.read(object.scanner.bytes[$0]) }),
        let holder = object.entries["EF"]
      else { continue }
      let inner = object.scanner.entries(ofDictionaryAt: holder.lowerBound)
      guard let file = inner.reference("F", object.scanner), let bytes = stream(file) else { continue }
      files[name] = bytes
    }
    return files
  }

  /// What each page paints; nil for a page that cannot be read.
  package var pageContents: [[UInt8]?] {
    guard let root = trailer.reference("Root", scanner), let catalogue = object(root),
      let tree = catalogue.entries.reference("Pages", catalogue.scanner), let pages = object(tree),
      let kids = pages.entries["Kids"]
    else { return [] }
    return pages.scanner.references(in: kids).map { number in
      guard let page = object(number),
        let content = page.entries.reference("Contents", page.scanner)
      else { return nil }
      return stream(content)
    }
  }

  private func stream(_ number: Int) -> [UInt8]? {
    object(number).flatMap { FinishedFile.content(of: $0, inflating: deflater) }
  }

  private func object(_ number: Int) -> Object? {
    guard places.indices.contains(number) else { return nil }
    switch places[number] {
    case .free: return nil
    case .offset(let offset): return FinishedFile.object(at: offset, in: scanner)
    case .inStream(let holder, let index):
      guard places.indices.contains(holder), case .offset(let offset) = places[holder],
        let stream = FinishedFile.object(at: offset, in: scanner),
        let first = stream.entries["First"].flatMap({ scanner.integer(at: $0.lowerBound) }),
        let bytes = FinishedFile.content(of: stream, inflating: deflater)
      else { return nil }
      return FinishedFile.packed(index, first: first, in: PDFScanner(bytes))
    }
  }

  private static func packed(_ index: Int, first: Int, in stream: PDFScanner) -> Object? {
    var scanner = stream
    for _ in 0..<index {
      guard scanner.readInteger() != nil, scanner.readInteger() != nil else { return nil }
    }
    guard scanner.readInteger() != nil, let offset = scanner.readInteger(),
      first <= stream.bytes.count, offset <= stream.bytes.count - first
    else { return nil }
    scanner.position = first + offset
    guard scanner.skipValue() else { return nil }
    return Object(scanner: stream, value: first + offset..<scanner.position)
  }

  private static func object(at offset: Int, in file: PDFScanner) -> Object? {
    guard offset < file.bytes.count else { return nil }
    var scanner = file
    scanner.position = offset
    guard scanner.readInteger() != nil, scanner.readInteger() != nil, scanner.skip("obj") else { return nil }
    scanner.skipSpace()
    let start = scanner.position
    guard scanner.skipValue() else { return nil }
    return Object(scanner: file, value: start..<scanner.position)
  }

  private static func content(of object: Object, inflating deflater: Deflater) -> [UInt8]? {
    var scanner = object.scanner
    let entries = object.entries
    scanner.position = object.value.upperBound
    guard let length = entries["Length"].flatMap({ scanner.integer(at: $0.lowerBound) }),
      scanner.skip("stream"), scanner.peek == 10, length <= scanner.bytes.count - scanner.position - 1
    else { return nil }
    let bytes = scanner.bytes[scanner.position + 1..<scanner.position + 1 + length]
    return entries["Filter"] == nil ? Array(bytes) : deflater.inflate(bytes)
  }
}

extension PDFText {
  /// The text that ``string(_:)`` wrote; nil for any other form.
  static func read(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count >= 2 else { return nil }
    let inner = bytes.dropFirst().dropLast()
    if bytes.first == UInt8(ascii: "(") {
      var text: [UInt8] = []
      var isEscaped = false
      for byte in inner {
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        if !isEscaped { text.append(byte) }
      }
      return String(validating: text, as: UTF8.self)
    }
    let digits = inner.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count.isMultiple(of: 4), !digits.contains(nil) else { return nil }
    let units = stride(from: 0, to: digits.count, by: 4).map { start in
      digits[start..<start + 4].reduce(UInt16(0)) { $0 << 4 | UInt16($1 ?? 0) }
    }
    return String(validating: units.dropFirst(), as: UTF16.self)
  }
}
