extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Syntax that the program holds: cheaper than text that is made at run time.
  mutating func append(word: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// A number that is not negative, in decimal, with spaces before it up to `width`, ten at most.
  mutating func append(decimal number: Int, width: Int = 0) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = digits.count
      var rest = UInt(truncatingIfNeeded: number)
      repeat {
        start -= 1
        digits[start] = UInt8(truncatingIfNeeded: 48 + rest % 10)
        rest /= 10
      } while rest > 0
      while digits.count - start < width {
        start -= 1
        digits[start] = 32
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  /// A reference to an object; its number in `width` columns.
  mutating func append(reference number: Int, width: Int = 0) {
    append(decimal: number, width: width)
    append(word: " 0 R")
  }

  mutating func pad(toMultipleOf width: Int) {
    while !count.isMultiple(of: width) { append(32) }
  }
}
