import Glibc

/// Reads a text line by line; holds one line and one chunk, whatever the length of the text.
struct LineReader {
  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  /// Bytes of `buffer` from `start` that hold no line feed.
  private var searched = 0
  private var isSkipping = false
  private var hasEnded = false
  private var bytesRead = 0
  /// Bytes of the lines given so far, line feeds included.
  var position: Int { bytesRead - (buffer.count - start) }

  enum Line {
    case text([UInt8])
    case tooLong
    /// Nothing has come yet, and the reader was not to wait.
    case notReady
    case end
    case failure(Int32)
  }

  private static let chunk = 256 * 1024

  /// - Parameter limit: most bytes of one line.
  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line, without its line feed. The last line needs none.
  ///
  /// - Parameter waits: whether to go on waiting for input; asked ten times a second.
  mutating func next(waits: () -> Bool) -> Line {
    while true {
      if let line = takeLine() { return line }
      if hasEnded { return takeRest() }
      guard isReady(waits: waits) else { return .notReady }
      if let failure = readChunk() { return .failure(failure) }
    }
  }

  private mutating func takeLine() -> Line? {
    let from = start + searched
    guard let feed = buffer[from...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = buffer.count - start
      if searched > limit {
        isSkipping = true
        buffer.removeAll(keepingCapacity: false)
        (start, searched) = (0, 0)
      }
      return nil
    }
    defer { (start, searched, isSkipping) = (feed + 1, 0, false) }
    return isSkipping || feed - start > limit ? .tooLong : .text(Array(buffer[start..<feed]))
  }

  private mutating func takeRest() -> Line {
    defer { (buffer, start, searched, isSkipping) = ([], 0, 0, false) }
    if isSkipping { return .tooLong }
    return start < buffer.count ? .text(Array(buffer[start...])) : .end
  }

  private func isReady(waits: () -> Bool) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let isWaiting = waits()
      if poll(&request, 1, isWaiting ? 100 : 0) != 0 { return true }
      if !isWaiting { return false }
    }
  }

  private mutating func readChunk() -> Int32? {
    buffer.removeFirst(start)
    start = 0
    let before = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: LineReader.chunk))
    let count = buffer.withUnsafeMutableBytes { bytes in
      read(descriptor, bytes.baseAddress?.advanced(by: before), LineReader.chunk)
    }
    let error = errno
    buffer.removeLast(LineReader.chunk - max(count, 0))
    if count < 0 { return error == EINTR || error == EAGAIN ? nil : error }
    bytesRead += count
    hasEnded = count == 0
    return nil
  }
}
