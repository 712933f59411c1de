/// What bytes are appended to.
protocol ByteOutput: ~Copyable {
  mutating func append(_ byte: UInt8)
  mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>)
}

extension [UInt8]: ByteOutput {}

/// Bytes that grow at their end, held by one writer: an array asks at each byte whether it is shared.
struct GrowingBytes: ~Copyable, ByteOutput {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  var array: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(toHold: count + 1) }
    start[count] = byte
    count += 1
  }

  mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if count + bytes.count > capacity { grow(toHold: count + bytes.count) }
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  private mutating func grow(toHold wanted: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(wanted, 2 * capacity))
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
    capacity = max(wanted, 2 * capacity)
  }
}
