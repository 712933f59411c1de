import Diagnostics

extension Picture {
  /// Heavier than any letterhead needs, light enough for a batch.
  private static let byteLimit = 5_000_000
  /// A page at 600 dots per inch has 35 million pixels; a letterhead is a part of it.
  private static let pixelLimit = 20_000_000

  /// Reads the header of a PNG or JPEG picture and checks that it is whole.
  ///
  /// - Parameters:
  ///   - alternate: what it shows, for those who cannot see it.
  ///   - place: the field that gave it.
  /// - Throws: another format, a truncated, too large or turned picture, a JPEG that PDF/A does not take.
  package static func read(_ bytes: [UInt8], alternate: String, at place: Place) throws(Refusal) -> Picture {
    guard bytes.count <= byteLimit else {
      throw tooHeavy(bytes.count, at: place)
    }
    let header: PictureHeader
    do { header = try PictureHeader(bytes) } catch { throw Refusal(error.diagnostic(at: place)) }
    guard header.width <= pixelLimit / header.height else {
      throw Refusal(
        Diagnostic(
          PaintingCode.tooManyPixels, at: place,
          [.found: "\(header.width) × \(header.height)", .limit: "\(pixelLimit / 1_000_000) 000 000"]))
    }
    return Picture(
      bytes: bytes, format: header.format, width: header.width, height: header.height, alternate: alternate)
  }

  /// Reads a picture given as `data:image/png;base64,…` or `data:image/jpeg;base64,…`.
  ///
  /// - Throws: as for bytes; another shape of URI, base64 with a stray character or without its padding, a media
  ///   type that is not the picture's.
  package static func read(
    dataURI: String, alternate: String, at place: Place
  ) throws(Refusal) -> Picture {
    let announced = Format.allCases.first { dataURI.hasPrefix("data:image/\($0.rawValue);base64,") }
    guard let announced, let comma = dataURI.utf8.firstIndex(of: UInt8(ascii: ",")) else {
      throw Refusal(Diagnostic(PaintingCode.malformedDataURI, at: place))
    }
    let digits = dataURI.utf8[comma...].dropFirst()
    guard digits.count / 4 * 3 <= byteLimit + 2 else { throw tooHeavy(digits.count / 4 * 3, at: place) }
    guard let bytes = decodeBase64(digits) else {
      throw Refusal(Diagnostic(PaintingCode.malformedDataURI, at: place))
    }
    let picture = try read(bytes, alternate: alternate, at: place)
    guard picture.format == announced else {
      throw Refusal(
        Diagnostic(
          PaintingCode.misnamedPicture, at: place,
          [.found: picture.format.rawValue, .wanted: announced.rawValue]))
    }
    return picture
  }

  private static func tooHeavy(_ count: Int, at place: Place) -> Refusal {
    Refusal(
      Diagnostic(
        PaintingCode.heavyPicture, at: place,
        [.found: "\(count)", .limit: "\(byteLimit / 1_000_000) 000 000"]))
  }
}

/// Decodes padded base64 (RFC 4648 §4) without any blank; nil if it is anything else.
func decodeBase64(_ digits: some Collection<UInt8>) -> [UInt8]? {
  guard digits.count % 4 == 0 else { return nil }
  let padding = digits.suffix(2).count { $0 == UInt8(ascii: "=") }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(digits.count / 4 * 3)
  var word = 0
  var digitCount = 0
  for digit in digits.dropLast(padding) {
    guard let value = base64Value(of: digit) else { return nil }
    word = word << 6 | value
    digitCount += 1
    if digitCount % 4 == 0 {
      bytes.append(contentsOf: [UInt8(word >> 16), UInt8(word >> 8 & 0xFF), UInt8(word & 0xFF)])
      word = 0
    }
  }
  switch padding {
  case 1 where word & 0b11 == 0: bytes.append(contentsOf: [UInt8(word >> 10), UInt8(word >> 2 & 0xFF)])
  case 2 where word & 0b1111 == 0: bytes.append(UInt8(word >> 4))
  case 0: break
  default: return nil
  }
  return bytes
}

private func base64Value(of digit: UInt8) -> Int? {
  switch digit {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(digit - UInt8(ascii: "A"))
  case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(digit - UInt8(ascii: "a")) + 26
  case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(digit - UInt8(ascii: "0")) + 52
  case UInt8(ascii: "+"): 62
  case UInt8(ascii: "/"): 63
  default: nil
  }
}
