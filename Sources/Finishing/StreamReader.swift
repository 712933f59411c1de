/// The objects and streams of one file, streams unpacked once each, and what may be spent on them: a file of a few
/// kilobytes can announce gigabytes, or one object a million times. What cannot be read is paid for too.
final class StreamReader {
  private let deflater: Deflater
  /// By where the object stands in the file; nil for one that is no object stream.
  private var tables: [Int: ObjectStream?] = [:]
  private var bytesToUnpack = 512 << 20
  private var bytesToScan: Int
  /// The files carried inside, once they have been looked for: every object is read to find them.
  var carried: [(name: String, stream: Int)]?

  /// Most objects of a file: a statement of a hundred thousand rows has some hundred thousands.
  static let largestCount = 1 << 21
  /// Most bytes that one byte of a deflated stream can stand for.
  private static let largestRatio = 1_032
  private static let mostToScan = 1 << 30
  /// Objects pack fifty to one in our files, and each is read some ten times.
  private static let scansPerByte = 1_024
  /// What each object costs beside its bytes.
  private static let objectCost = 512

  /// Objects packed into one stream: the number of each, and where it starts.
  struct ObjectStream {
    let scanner: PDFScanner
    let head: [(number: Int, offset: Int)]
  }

  /// - Parameter size: bytes of the file: a small one has little to be read, however often it points at the same.
  init(_ deflater: Deflater, size: Int) {
    self.deflater = deflater
    let (own, overflows) = size.multipliedReportingOverflow(by: StreamReader.scansPerByte)
    bytesToScan = overflows ? StreamReader.mostToScan : min(StreamReader.mostToScan, own + (32 << 20))
  }

  /// Nil for what is no zlib stream, and once too much was unpacked.
  func inflate(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard bytesToUnpack > 0 else { return nil }
    let content = deflater.inflate(bytes, limit: bytesToUnpack)
    bytesToUnpack -= content.map { max($0.count, bytes.count) } ?? StreamReader.largestRatio * bytes.count
    return content
  }

  /// A stream that is not packed; nil once too much was unpacked.
  func copy(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard bytes.count <= bytesToUnpack else { return nil }
    bytesToUnpack -= bytes.count
    return Array(bytes)
  }

  /// Counts so many bytes as read; false once too many were.
  @discardableResult func spendScan(_ count: Int) -> Bool {
    bytesToScan -= max(count, 0) + StreamReader.objectCost
    return bytesToScan > 0
  }

  /// The object that starts at `offset` of the file; nil when none does, and once too much was read.
  func object(at offset: Int, in file: PDFScanner) -> PDFObject? {
    guard bytesToScan > 0 else { return nil }
    let object = PDFObject(at: offset, in: file)
    spendScan((object?.value.upperBound ?? file.bytes.count) - offset)
    return object
  }

  /// The object of that rank and that number in an object stream, in the same way.
  func object(_ index: Int, numbered number: Int, of stream: ObjectStream) -> PDFObject? {
    guard bytesToScan > 0, stream.head.indices.contains(index), stream.head[index].number == number else {
      return nil
    }
    var scanner = stream.scanner
    let start = stream.head[index].offset
    scanner.position = start
    let isWhole = start < scanner.bytes.count && scanner.skipValue()
    spendScan(scanner.position - start)
    return isWhole ? PDFObject(scanner: stream.scanner, value: start..<scanner.position) : nil
  }

  /// The object stream at `offset`, as `read` gives it the first time.
  func objectStream(at offset: Int, _ read: () -> (first: Int, bytes: [UInt8])?) -> ObjectStream? {
    if let known = tables[offset] { return known }
    let table = read().map { first, bytes in
      ObjectStream(scanner: PDFScanner(bytes), head: StreamReader.head(of: bytes, before: first))
    }
    tables[offset] = .some(table)
    return table
  }

  private static func head(of bytes: [UInt8], before first: Int) -> [(number: Int, offset: Int)] {
    var scanner = PDFScanner(bytes)
    var head: [(number: Int, offset: Int)] = []
    while scanner.position < first, head.count < largestCount, let number = scanner.readInteger(),
      let place = scanner.readInteger()
    {
      head.append((number, first + place))
    }
    return head
  }
}
