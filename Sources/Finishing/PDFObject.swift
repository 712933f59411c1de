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

  /// Where the bytes of its stream stand; nil when it has none.
  func streamRange(length: Int? = nil) -> Range<Int>? {
    var scanner = scanner
    scanner.position = value.upperBound
    guard let length = length ?? integers("Length").first, scanner.skip("stream") else { return nil }
    if scanner.peek == 13 { scanner.position += 1 }
    guard scanner.peek == 10, length <= scanner.bytes.count - scanner.position - 1 else { return nil }
    return scanner.position + 1..<scanner.position + 1 + length
  }

  /// Its stream, decoded; nil when it has none or one in another encoding than ours.
  func content(_ streams: StreamReader, length: Int? = nil) -> [UInt8]? {
    guard let range = streamRange(length: length) else { return nil }
    let bytes = scanner.bytes[range]
    guard let filter = name("Filter") else { return Array(bytes) }
    guard filter.contains("FlateDecode"), let inflated = streams.inflate(bytes) else { return nil }
    guard let parameters = entries["DecodeParms"] else { return inflated }
    let inner = PDFObject(scanner: scanner, value: parameters)
    guard let predictor = inner.integers("Predictor").first, predictor >= 10 else { return inflated }
    return unpredicted(inflated, columns: inner.integers("Columns").first ?? 1)
  }
}

/// Takes back the PNG prediction "up" (ISO 32000-1, 7.4.4.4), the one in which tables of references are saved.
private func unpredicted(_ bytes: [UInt8], columns: Int) -> [UInt8]? {
  guard columns > 0, columns < 1 << 16, bytes.count.isMultiple(of: columns + 1) else { return nil }
  var above = [UInt8](repeating: 0, count: columns)
  var output: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: columns + 1) {
    guard bytes[start] == 2 || bytes[start] == 0 else { return nil }
    for column in 0..<columns {
      above[column] = bytes[start + 1 + column] &+ (bytes[start] == 2 ? above[column] : 0)
    }
    output += above
  }
  return output
}
