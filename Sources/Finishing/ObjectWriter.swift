import CNettle

/// Writes a PDF 1.7 file: streams as they come, all other objects packed in object streams, then a cross-reference
/// stream and an identifier made from the bytes before it.
struct ObjectWriter {
  private var output: [UInt8] = []
  private var places: [Place]
  private var packed: [(number: Int, range: Range<Int>)] = []
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
    output.append(contentsOf: ObjectWriter.heading)
  }

  mutating func reserve() -> Int {
    places.append(.free)
    return places.count - 1
  }

  /// Adds an object that is not a stream.
  mutating func add(_ value: some Collection<UInt8>, as number: Int) {
    let start = packedBytes.count
    packedBytes.append(contentsOf: value)
    packedBytes.append(10)
    packed.append((number, start..<packedBytes.count))
    if packed.count == ObjectWriter.objectsPerStream { flushPacked() }
  }

  mutating func add(_ value: String, as number: Int) { add(value.utf8, as: number) }

  mutating func add(_ value: String) -> Int {
    let number = reserve()
    add(value.utf8, as: number)
    return number
  }

  /// Adds a stream; `entries` are the dictionary's without brackets, length and filter.
  mutating func addStream(
    _ bytes: some Collection<UInt8>, entries: some Collection<UInt8>, as number: Int,
    encoding: Encoding
  ) {
    let content = encoding == .deflate ? deflater.deflate(bytes) : Array(bytes)
    places[number] = .offset(output.count)
    output.append("\(number) 0 obj\n<<")
    output.append(contentsOf: entries)
    output.append("/Length \(content.count)")
    if encoding == .deflate || encoding == .deflated { output.append("/Filter/FlateDecode") }
    output.append(">>\nstream\n")
    output.append(contentsOf: content)
    output.append("\nendstream\nendobj\n")
  }

  enum Encoding {
    case none
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
    addStream(tableBytes(), entries: entries.utf8, as: table, encoding: .deflate)
    output.append("startxref\n\(start)\n%%EOF\n")
    return output
  }

  private mutating func flushPacked() {
    guard !packed.isEmpty else { return }
    let number = reserve()
    var head = ""
    for (index, object) in packed.enumerated() {
      head += "\(object.number) \(object.range.lowerBound) "
      places[object.number] = .inStream(number, index: index)
    }
    let entries = "/Type/ObjStm/N \(packed.count)/First \(head.utf8.count)"
    addStream(Array(head.utf8) + packedBytes, entries: entries.utf8, as: number, encoding: .deflate)
    packed.removeAll(keepingCapacity: true)
    packedBytes.removeAll(keepingCapacity: true)
  }

  private func tableBytes() -> [UInt8] {
    var table: [UInt8] = []
    table.reserveCapacity(7 * places.count)
    for (number, place) in places.enumerated() {
      let (kind, second, third): (UInt8, Int, Int) =
        switch place {
        case .free: (0, 0, number == 0 ? 65_535 : 0)
        case .offset(let offset): (1, offset, 0)
        case .inStream(let stream, let index): (2, stream, index)
        }
      table.append(kind)
      for shift in [24, 16, 8, 0] { table.append(UInt8(truncatingIfNeeded: second >> shift)) }
      for shift in [8, 0] { table.append(UInt8(truncatingIfNeeded: third >> shift)) }
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

extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
