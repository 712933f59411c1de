/// The streams of one file, unpacked once each, and what may be spent on them: a file of a few kilobytes can
/// announce gigabytes, or one object a million times.
final class StreamReader {
  private let deflater: Deflater
  /// By where the object stands in the file.
  private var tables: [Int: ObjectStream] = [:]
  private var bytesToUnpack = 512 << 20
  private var bytesToScan = 1 << 30

  /// Most objects of a file; our longest have some thousands.
  static let largestCount = 1 << 17

  /// Objects packed into one stream, and where each starts.
  struct ObjectStream {
    let scanner: PDFScanner
    let offsets: [Int]
  }

  init(_ deflater: Deflater) { self.deflater = deflater }

  /// Nil for what is no zlib stream, and once too much was unpacked.
  func inflate(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard let content = deflater.inflate(bytes, limit: bytesToUnpack) else { return nil }
    bytesToUnpack -= content.count
    return content
  }

  /// Counts `range` as read; false once too much was.
  func mayScan(_ range: Range<Int>) -> Bool {
    bytesToScan -= range.count
    return bytesToScan > 0
  }

  /// The object stream at `offset`, as `read` gives it the first time.
  func objectStream(at offset: Int, _ read: () -> (first: Int, bytes: [UInt8])?) -> ObjectStream? {
    if let known = tables[offset] { return known }
    guard let (first, bytes) = read() else { return nil }
    var scanner = PDFScanner(bytes)
    var offsets: [Int] = []
    while scanner.position < first, offsets.count < StreamReader.largestCount,
      scanner.readInteger() != nil, let place = scanner.readInteger()
    {
      offsets.append(first &+ place)
    }
    let stream = ObjectStream(scanner: PDFScanner(bytes), offsets: offsets)
    tables[offset] = stream
    return stream
  }
}
