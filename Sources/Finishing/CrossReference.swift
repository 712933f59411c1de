/// Where the objects of a file stand, newest first: tables and streams, each with the one it completes
/// (ISO 32000-1, 7.5.4 and 7.5.8).
struct CrossReference {
  enum Place {
    case free
    case offset(Int)
    case inStream(Int, index: Int)
  }

  private(set) var places: [Int: Place] = [:]
  /// The entries of each section, newest first.
  private(set) var trailers: [PDFEntries] = []
  /// True for a file of one section, a stream, as `ObjectWriter` writes it.
  private(set) var isOneStream = false

  private static let mostSections = 64

  /// Nil when a section cannot be read, or can be read in two ways: hybrid sections show some readers other objects than
  /// others (ISO 32000-1, 7.5.8.4).
  init?(_ file: PDFScanner, _ streams: StreamReader) {
    guard let start = file.lastIndex(of: "startxref"), file.endsSoon(after: start) else { return nil }
    var next = file.integer(at: start + "startxref".utf8.count)
    var sections = 0
    while let offset = next {
      guard offset < file.bytes.count, sections < CrossReference.mostSections,
        let trailer = readSection(file, at: offset, streams), trailer.areUnambiguous,
        trailer["XRefStm"] == nil, trailer["Encrypt"] == nil
      else { return nil }
      sections += 1
      trailers.append(trailer)
      next = trailer["Prev"].flatMap { file.integer(at: $0.lowerBound) }
    }
    isOneStream = isOneStream && sections == 1
  }

  func entry(_ key: String) -> Range<Int>? { trailers.lazy.compactMap { $0[key] }.first }

  private mutating func readSection(
    _ file: PDFScanner, at offset: Int, _ streams: StreamReader
  ) -> PDFEntries? {
    var scanner = file
    scanner.position = offset
    if scanner.skip("xref") {
      let trailer = readTable(&scanner)
      return streams.spendScan(scanner.position - offset) ? trailer : nil
    }
    guard let object = streams.object(at: offset, in: file), let bytes = object.content(streams)
    else { return nil }
    isOneStream = true
    return readStream(bytes, object) ? object.entries : nil
  }

  private mutating func readTable(_ scanner: inout PDFScanner) -> PDFEntries? {
    isOneStream = false
    while !scanner.skip("trailer") {
      guard let first = scanner.readInteger(), let count = scanner.readInteger(),
        count <= StreamReader.largestCount, places.count <= StreamReader.largestCount
      else { return nil }
      for number in first..<first + count {
        guard let offset = scanner.readInteger(), scanner.readInteger() != nil else { return nil }
        scanner.skipSpace()
        note(scanner.peek == UInt8(ascii: "n") ? .offset(offset) : .free, of: number)
        scanner.position += 1
      }
    }
    scanner.skipSpace()
    return scanner.entries(ofDictionaryAt: scanner.position)
  }

  private mutating func readStream(_ bytes: [UInt8], _ object: PDFObject) -> Bool {
    let widths = object.integers("W")
    guard widths.count == 3, widths.allSatisfy({ $0 <= 8 }), let size = object.integers("Size").first
    else { return false }
    let row = widths.reduce(0, +)
    let index = object.entries["Index"] == nil ? [0, size] : object.integers("Index")
    var numbers: [Int] = []
    for pair in stride(from: 0, to: index.count - 1, by: 2) {
      guard index[pair] <= StreamReader.largestCount, index[pair + 1] <= StreamReader.largestCount,
        numbers.count <= StreamReader.largestCount
      else { return false }
      numbers += Array(index[pair]..<index[pair] + index[pair + 1])
    }
    guard row > 0, bytes.count >= numbers.count * row, places.count <= StreamReader.largestCount
    else { return false }
    for (rank, number) in numbers.enumerated() {
      var position = rank * row
      let fields = widths.map { width in
        defer { position += width }
        return bytes[position..<position + width].reduce(0) { $0 << 8 | Int($1) & 0xFF }
      }
      guard fields.allSatisfy({ $0 >= 0 }) else { return false }
      let kind = widths[0] == 0 ? 1 : fields[0]
      let place: Place =
        kind == 1 ? .offset(fields[1]) : kind == 2 ? .inStream(fields[1], index: fields[2]) : .free
      note(place, of: number)
    }
    return true
  }

  /// A later section has said already where the object is.
  private mutating func note(_ place: Place, of number: Int) {
    if places[number] == nil { places[number] = place }
  }
}

extension PDFScanner {
  /// Whether the file is closed there, so near its end that every reader looks there: others would gather its objects
  /// anew.
  fileprivate func endsSoon(after offset: Int) -> Bool {
    guard bytes.count - offset <= PDFScanner.lookedAt else { return false }
    var scanner = self
    scanner.position = offset
    guard scanner.skip("startxref"), scanner.readInteger() != nil else { return false }
    while let byte = scanner.peek, PDFScanner.isSpace(byte) { scanner.position += 1 }
    return bytes[scanner.position...].starts(with: "%%EOF".utf8)
  }

  private static let lookedAt = 1_024
}
