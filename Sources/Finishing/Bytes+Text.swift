extension [UInt8] {
  mutating func pad(toMultipleOf width: Int) {
    while !count.isMultiple(of: width) { append(32) }
  }
}

extension ByteOutput where Self: ~Copyable {
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Syntax that the program holds: cheaper than text that is made at run time.
  mutating func append(word: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// A byte of a string in brackets, which are marked in it, as the mark is (ISO 32000-1, 7.3.4.2). It must end no line.
  @inline(__always)
  mutating func append(literal byte: UInt8) {
    if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
      append(UInt8(ascii: "\\"))
    }
    append(byte)
  }

  /// A number that is not negative, in decimal, with spaces before it up to `width`, ten at most.
  mutating func append(decimal number: Int, width: Int = 0) {
    if width == 0, (0..<100).contains(number) {
      if number >= 10 { append(UInt8(truncatingIfNeeded: 48 + number / 10)) }
      return append(UInt8(truncatingIfNeeded: 48 + number % 10))
    }
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

  /// A number of so many units that `decimals` of its digits are behind the point; zeros at the end are left out.
  mutating func append(fixed units: Int, decimals: Int) {
    var (rest, digits) = (units.magnitude, decimals)
    while digits > 0, rest % 10 == 0 {
      rest /= 10
      digits -= 1
    }
    var unit: UInt = 1
    for _ in 0..<digits { unit *= 10 }
    if units < 0 { append(UInt8(ascii: "-")) }
    append(decimal: Int(rest / unit))
    guard digits > 0 else { return }
    append(UInt8(ascii: "."))
    rest %= unit
    while unit > 1 {
      unit /= 10
      append(UInt8(truncatingIfNeeded: 48 + rest / unit))
      rest %= unit
    }
  }

  /// Every digit of a number, in hexadecimal: two of a byte.
  mutating func append(hexadecimal number: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: number.bitWidth - 4, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: number >> shift & 15)
      append(digit < 10 ? 48 + digit : 55 + digit)
    }
  }

  /// A reference to an object; its number in `width` columns.
  mutating func append(reference number: Int, width: Int = 0) {
    append(decimal: number, width: width)
    append(word: " 0 R")
  }
}
