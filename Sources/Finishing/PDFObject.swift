/// An object of a file, or one packed in an object stream.
struct PDFObject {
  let scanner: PDFScanner
  /// Without "n 0 obj" and "endobj".
  let value: Range<Int>

  var entries: PDFEntries { scanner.entries(ofDictionaryAt: value.lowerBound) }
  var bytes: ArraySlice<UInt8> { scanner.bytes[value] }

  init(scanner: PDFScanner, value: Range<Int>) {
    self.scanner = scanner
    self.value = value
  }

  /// Nil when no whole object starts there.
  init?(at offset: Int, in file: PDFScanner) {
    guard (0..<file.bytes.count).contains(offset) else { return nil }
    var scanner = file
    scanner.position = offset
    guard scanner.readInteger() != nil, scanner.readInteger() != nil, scanner.skip("obj") else { return nil }
    scanner.skipSpace()
    let start = scanner.position
    guard scanner.skipValue() else { return nil }
    self.init(scanner: file, value: start..<scanner.position)
  }

  /// The integers of an array, or the one that stands there.
  func integers(_ key: String) -> [Int] {
    guard let range = entries[key] else { return [] }
    return scanner.bytes[range].split { !(48...57).contains($0) }
      .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  func name(_ key: String) -> String? {
    entries[key].map { String(decoding: scanner.bytes[$0].dropFirst(), as: UTF8.self) }
  }

  /// True when the bytes of a stream follow.
  var hasStream: Bool { streamStart != nil }

  private var streamStart: Int? {
    var scanner = scanner
    scanner.position = value.upperBound
    guard scanner.skip("stream") else { return nil }
    if scanner.peek == 13 { scanner.position += 1 }
    return scanner.peek == 10 ? scanner.position + 1 : nil
  }

  /// Where the bytes of its stream stand; nil when it has none of that length, or one that others read otherwise.
  ///
  /// - Parameter length: nil takes the one that stands in the dictionary itself.
  func streamRange(length: Int? = nil) -> Range<Int>? {
    let own = integers("Length")
    guard entries.areUnambiguous, let length = length ?? (own.count == 1 ? own[0] : nil),
      let start = streamStart, length <= scanner.bytes.count - start
    else { return nil }
    // A length that stops short, or goes on, is not the end for readers that look for the word.
    var end = scanner
    end.position = start + length
    guard end.position == start + length, end.skip("endstream") else { return nil }
    return start..<start + length
  }

  /// Its stream, decoded, a JPEG picture as it stands; nil when it has none or one in another encoding.
  func content(_ streams: StreamReader, length: Int? = nil) -> [UInt8]? {
    guard let range = streamRange(length: length) else { return nil }
    let bytes = scanner.bytes[range]
    switch filter {
    case .plain, .picture: return entries["DecodeParms"] == nil ? streams.copy(bytes) : nil
    case .deflate: return streams.inflate(bytes)
    case .rows(let columns): return streams.inflate(bytes).flatMap { RowPredictor.rows($0, columns: columns) }
    case nil: return nil
    }
  }

  /// How a stream is packed.
  enum Filter {
    case plain, picture, deflate
    /// Deflated, written as differences from row to row.
    case rows(columns: Int)
  }

  /// Nil for another way than those: one filter alone, its parameters beside it.
  var filter: Filter? {
    guard let range = entries["Filter"] else { return .plain }
    let words = String(decoding: scanner.bytes[range], as: UTF8.self)
      .filter { !$0.isWhitespace && !"[]".contains($0) }
    guard words == "/FlateDecode" else { return words == "/DCTDecode" ? .picture : nil }
    guard let parameters = entries["DecodeParms"] else { return .deflate }
    let inner = PDFObject(scanner: scanner, value: parameters).entries
    guard inner.areUnambiguous, inner.list.count == 2, let columns = inner["Columns"],
      let kind = inner["Predictor"],
      let predictor = scanner.integer(at: kind.lowerBound), predictor >= 10,
      let width = scanner.integer(at: columns.lowerBound)
    else { return nil }
    return .rows(columns: width)
  }
}
