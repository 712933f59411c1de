import Diagnostics

/// The name of the wide encoding that the first bytes betray: JSON starts with two ASCII characters or a mark.
func wideEncoding(of bytes: [UInt8]) -> String? {
  func starts(_ pattern: UInt8?...) -> Bool {
    bytes.count >= pattern.count && zip(bytes, pattern).allSatisfy { $1 == $0 || $1 == nil && $0 != 0 }
  }
  let utf32: [(name: String, isSeen: Bool)] = [
    ("UTF-32 (little endian)", starts(0xFF, 0xFE, 0, 0) || starts(nil, 0, 0, 0)),
    ("UTF-32 (big endian)", starts(0, 0, 0xFE, 0xFF) || starts(0, 0, 0, nil)),
  ]
  if bytes.count.isMultiple(of: 4), let found = utf32.first(where: \.isSeen) { return found.name }
  let utf16: [(name: String, isSeen: Bool)] = [
    ("UTF-16 (little endian)", starts(0xFF, 0xFE) || starts(nil, 0)),
    ("UTF-16 (big endian)", starts(0xFE, 0xFF) || starts(0, nil)),
  ]
  return bytes.count.isMultiple(of: 2) ? utf16.first(where: \.isSeen)?.name : nil
}

/// The name of the one-byte encoding that explains a byte at `offset` that is not UTF-8; nil when none does.
///
/// Every byte above ASCII must then be a letter or a sign that Western European text uses, and none of them may form
/// a character of UTF-8: a text cut or mixed from several sources is not given a name.
func narrowEncoding(of bytes: [UInt8], at offset: Int) -> String? {
  let high = bytes.filter { $0 >= 0x80 }
  guard high.allSatisfy(isWestern), !holdsUTF8Sequence(bytes) else { return nil }
  if offset + 1 < bytes.count, (0x80..<0xC0).contains(bytes[offset + 1]), bytes[offset] >= 0xC0 { return nil }
  return high.contains { $0 < 0xA0 } ? "Windows-1252" : "Latin-1 (ISO 8859-1)"
}

private func isWestern(_ byte: UInt8) -> Bool {
  switch byte {
  // € … Œ ‘ ’ “ ” • – — œ Ÿ of Windows-1252.
  case 0x80, 0x85, 0x8C, 0x91...0x97, 0x9C, 0x9F: true
  // Letters, « », °, §, the no-break space and the other signs of Latin-1.
  case 0xA0...0xFF: true
  default: false
  }
}

private func holdsUTF8Sequence(_ bytes: [UInt8]) -> Bool {
  var iterator = bytes.makeIterator()
  var parser = Unicode.UTF8.ForwardParser()
  while true {
    switch parser.parseScalar(from: &iterator) {
    case .valid(let scalar): if scalar.count > 1 { return true }
    case .error: continue
    case .emptyInput: return false
    }
  }
}
