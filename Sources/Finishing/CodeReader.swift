/// Counts the character codes of a string operand.
struct CodeReader {
  let isHex: Bool
  let bytesPerCode: Int

  /// The bracket that closes the string.
  var end: UInt8 { isHex ? UInt8(ascii: ">") : UInt8(ascii: ")") }

  /// Steps over line continuations, which hold no code; false at the end of the string.
  func hasMore(_ scanner: inout PDFScanner) -> Bool {
    while let byte = scanner.peek {
      if isHex, PDFScanner.isSpace(byte) {
        scanner.position += 1
      } else if !isHex, CodeReader.isContinuation(scanner.bytes, scanner.position) {
        scanner.position += 2
      } else {
        return byte != end
      }
    }
    return false
  }

  /// Steps over at most `limit` codes; how many there were, or nil for a part of one.
  func skip(atMost limit: Int, _ scanner: inout PDFScanner) -> Int? {
    let bytes = scanner.bytes
    let width = isHex ? 2 * bytesPerCode : bytesPerCode
    var left = limit * width
    var position = scanner.position
    while left > 0, position < bytes.count, bytes[position] != end {
      if isHex {
        if !PDFScanner.isSpace(bytes[position]) { left -= 1 }
        position += 1
      } else if bytes[position] != UInt8(ascii: "\\") {
        left -= 1
        position += 1
      } else if CodeReader.isContinuation(bytes, position) {
        position += 2
      } else {
        left -= 1
        position += CodeReader.isOctal(bytes, position + 1) ? 4 : 2
      }
    }
    scanner.position = min(position, bytes.count)
    return left.isMultiple(of: width) ? limit - left / width : nil
  }

  private static func isContinuation(_ bytes: [UInt8], _ position: Int) -> Bool {
    position + 1 < bytes.count && bytes[position] == UInt8(ascii: "\\") && bytes[position + 1] == 10
  }

  private static func isOctal(_ bytes: [UInt8], _ position: Int) -> Bool {
    position < bytes.count && (48...55).contains(bytes[position])
  }
}
