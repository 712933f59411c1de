/// The bytes of a `data:` address (RFC 2397) that holds a picture in base 64 (RFC 4648, 4).
///
/// Nil when the media type is not a PNG or JPEG picture, or a character is not of the alphabet.
func decodeDataAddress(_ address: String) -> [UInt8]? {
  guard let comma = address.firstIndex(of: ",") else { return nil }
  let heading = address[..<comma].lowercased()
  guard ["data:image/png;base64", "data:image/jpeg;base64"].contains(heading) else { return nil }
  return decodeBase64(address[address.index(after: comma)...].utf8)
}

private func decodeBase64(_ text: some Sequence<UInt8>) -> [UInt8]? {
  var bytes: [UInt8] = []
  var pending: UInt32 = 0
  var bits = 0
  var padding = 0
  for character in text where ![0x09, 0x0A, 0x0D, 0x20].contains(character) {
    if character == UInt8(ascii: "=") {
      padding += 1
      continue
    }
    guard padding == 0, let value = sextet(character) else { return nil }
    pending = pending << 6 | value
    bits += 6
    if bits >= 8 {
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
    }
  }
  // A lone last character holds fewer bits than a byte: the text was cut.
  return padding <= 2 && bits < 6 && !bytes.isEmpty ? bytes : nil
}

private func sextet(_ character: UInt8) -> UInt32? {
  switch character {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character) - 65
  case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character) - 71
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character) + 4
  case UInt8(ascii: "+"): 62
  case UInt8(ascii: "/"): 63
  default: nil
  }
}
