/// Writes a figure from its last sign to its first, as its digits become known.
struct FigureWriter {
  private var bytes: UnsafeMutableBufferPointer<UInt8>
  private var start: Int

  /// - Parameter write: writes the figure, its end first.
  static func string(_ write: (inout FigureWriter) -> Void) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes in
      var writer = FigureWriter(bytes: bytes, start: bytes.count)
      write(&writer)
      return String(decoding: bytes[writer.start...], as: UTF8.self)
    }
  }

  /// Twenty digits, as many marks of four bytes each, and room to spare.
  private static let capacity = 128

  mutating func put(_ text: String) {
    for byte in text.utf8.reversed() { put(byte) }
  }

  /// At least `width` digits.
  mutating func put(_ number: UInt64, width: Int = 1) {
    var rest = number
    var digits = 0
    repeat {
      put(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      digits += 1
    } while rest > 0 || digits < width
  }

  /// Digits in threes, `mark` between them.
  mutating func put(_ number: UInt64, grouping mark: String) {
    var rest = number
    while rest >= 1_000 {
      put(rest % 1_000, width: 3)
      put(mark)
      rest /= 1_000
    }
    put(rest)
  }

  /// A sign of one byte.
  mutating func put(_ byte: UInt8) {
    precondition(start > 0)
    start -= 1
    bytes[start] = byte
  }
}
