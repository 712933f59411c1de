import CNettle

/// Writes a PDF 1.7 file: streams as they come, all other objects packed in object streams, then a cross-reference
/// stream and an identifier made from the bytes before it.
struct ObjectWriter {
  private var output: [UInt8] = []
  private var places: [Place]
  private var packed: [PackedObject] = []
  private var packedBytes: [UInt8] = []
  private let deflater: Deflater

  /// Objects per object stream: small enough for a reader to open one page, large enough to compress.
  private static let objectsPerStream = 200

  /// The first bytes of a file; the four above 127 tell transports that it is not text.
  static let heading = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 10]

  private enum Place {
    case free
    case offset(Int)
    case inStream(Int, index: Int)
  }

  /// Numbers below `firstNewNumber` keep the meaning they have in the painted file.
  init(firstNewNumber: Int, capacity: Int, deflater: Deflater) {
    self.deflater = deflater
    places = Array(repeating: .free, count: firstNewNumber)
    output.reserveCapacity(capacity)
    packedBytes.reserveCapacity(capacity)
    output.append(contentsOf: ObjectWriter.heading)
  }

  mutating func reserve() -> Int {
    places.append(.free)
    return places.count - 1
  }

  /// Reserves `count` numbers that follow each other; the first of them.
  mutating func reserve(_ count: Int) -> Int {
    let first = places.count
    for _ in 0..<count { places.append(.free) }
    return first
  }

  /// Adds an object that is not a stream.
  mutating func add(_ value: String, as number: Int) { add(as: number) { $0.append(value) } }

  mutating func add(_ value: String) -> Int {
    let number = reserve()
    add(value, as: number)
    return number
  }

  /// Adds an object that `write` appends.
  mutating func add(as number: Int, write: (inout [UInt8]) -> Void) {
    let start = packedBytes.count
    write(&packedBytes)
    packedBytes.append(10)
    packed.append(PackedObject(number: number, range: start..<packedBytes.count))
  }

  /// A table of fewer bytes gains nothing by a stream of its own.
  private static let leastTableBytes = 2_048

  /// Adds an object of its own stream, made of rows of `columns` bytes that differ little from each other; a short one
  /// goes with the other objects.
  mutating func addTable(_ rows: [UInt8], columns: Int, as number: Int) {
    guard rows.count >= ObjectWriter.leastTableBytes else { return add(as: number) { $0 += rows } }
    var head: [UInt8] = []
    head.append(decimal: number)
    head.append(word: " 0")
    head.pad(toMultipleOf: columns)
    let stream = reserve()
    places[number] = .inStream(stream, index: 0)
    addRows(
      head + rows, columns: columns, entries: Array("/Type/ObjStm/N 1/First \(head.count)".utf8), as: stream)
  }

  /// Adds a stream; `entries` are the dictionary's without brackets, length and filter.
  mutating func addStream(_ bytes: [UInt8], entries: [UInt8], as number: Int, encoding: Encoding) {
    let content = encoding == .deflate ? deflater.deflate(bytes) : bytes
    places[number] = .offset(output.count)
    output.append(decimal: number)
    output.append(word: " 0 obj\n<<")
    output.append(contentsOf: entries)
    output.append(word: "/Length ")
    output.append(decimal: content.count)
    if encoding == .deflate || encoding == .deflated { output.append(word: "/Filter/FlateDecode") }
    output.append(word: ">>\nstream\n")
    output.append(contentsOf: content)
    output.append(word: "\nendstream\nendobj\n")
  }

  /// Adds a stream of rows, each written as its difference from the one above (predictor 12, ISO 32000-1, 7.4.4.4).
  mutating func addRows(_ rows: [UInt8], columns: Int, entries: [UInt8], as number: Int) {
    addStream(
      RowPredictor.differences(rows, columns: columns),
      entries: entries + "/DecodeParms<</Predictor 12/Columns \(columns)>>".utf8, as: number,
      encoding: .deflate)
  }

  enum Encoding {
    /// Whatever the entries say.
    case asGiven
    /// To be compressed here.
    case deflate
    /// Compressed already.
    case deflated
  }

  /// The whole file.
  mutating func close(catalogue: Int, information: Int) -> [UInt8] {
    flushPacked()
    let table = reserve()
    let start = output.count
    places[table] = .offset(start)
    let identifier = ObjectWriter.identifier(of: output)
    let entries =
      "/Type/XRef/Size \(places.count)/W[1 4 2]/Root \(catalogue) 0 R/Info \(information) 0 R"
      + "/ID[<\(identifier)><\(identifier)>]"
    addRows(tableBytes(), columns: PlaceRow.width, entries: Array(entries.utf8), as: table)
    output.append("startxref\n\(start)\n%%EOF\n")
    return output
  }

  /// Objects of the same length are like each other and go into streams of rows; the others follow as they came.
  private mutating func flushPacked() {
    let groups = PackedObject.grouped(packed)
    for group in groups.alike {
      let columns = group[0].range.count
      let head = PackedObject.head(of: group, columns: columns)
      var rows = head
      rows.reserveCapacity(head.count + columns * group.count)
      for object in group { rows.append(contentsOf: packedBytes[object.range]) }
      let number = place(group)
      addRows(
        rows, columns: columns, entries: Array("/Type/ObjStm/N \(group.count)/First \(head.count)".utf8),
        as: number)
    }
    for start in stride(from: 0, to: groups.others.count, by: ObjectWriter.objectsPerStream) {
      let end = min(start + ObjectWriter.objectsPerStream, groups.others.count)
      let share = Array(groups.others[start..<end])
      let (bytes, first) = PackedObject.joined(share, from: packedBytes)
      let number = place(share)
      addStream(
        bytes, entries: Array("/Type/ObjStm/N \(share.count)/First \(first)".utf8), as: number,
        encoding: .deflate)
    }
  }

  /// Notes that `objects` stand in a new stream; its number.
  private mutating func place(_ objects: [PackedObject]) -> Int {
    let stream = reserve()
    for (index, object) in objects.enumerated() { places[object.number] = .inStream(stream, index: index) }
    return stream
  }

  private func tableBytes() -> [UInt8] {
    var table: [UInt8] = []
    table.reserveCapacity(PlaceRow.width * places.count)
    for (number, place) in places.enumerated() {
      let row =
        switch place {
        case .free: PlaceRow(kind: 0, second: 0, third: number == 0 ? 65_535 : 0)
        case .offset(let offset): PlaceRow(kind: 1, second: offset, third: 0)
        case .inStream(let stream, let index): PlaceRow(kind: 2, second: stream, third: index)
        }
      row.append(to: &table)
    }
    return table
  }

  /// The first half of the SHA-256 of the bytes, in hexadecimal.
  private static func identifier(of bytes: [UInt8]) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: 16)
    nettle_sha256_digest(&context, digest.count, &digest)
    let digits = Array("0123456789ABCDEF".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// One row of a cross-reference stream whose fields take 1, 4 and 2 bytes.
private struct PlaceRow {
  let kind: UInt8
  let second: Int
  let third: Int

  static let width = 7

  func append(to table: inout [UInt8]) {
    let fields =
      UInt64(kind) << 48 | UInt64(UInt32(truncatingIfNeeded: second)) << 16
      | UInt64(UInt16(truncatingIfNeeded: third))
    withUnsafeBytes(of: fields.bigEndian) { table.append(contentsOf: $0.dropFirst()) }
  }
}
