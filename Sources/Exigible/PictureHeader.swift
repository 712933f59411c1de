import DocumentModel

/// What the first bytes of a picture tell: enough to give it a place on a page.
struct PictureHeader {
  let format: Picture.Format
  /// Pixels, from 1 to 65 535.
  let width: Int
  let height: Int

  /// Nil when `bytes` are neither PNG nor JPEG, or end before their dimensions.
  init?(_ bytes: [UInt8]) {
    guard let header = PictureHeader.png(bytes) ?? PictureHeader.jpeg(bytes),
      (1...65_535).contains(header.width), (1...65_535).contains(header.height)
    else { return nil }
    self = header
  }

  private init(format: Picture.Format, width: Int, height: Int) {
    self.format = format
    self.width = width
    self.height = height
  }

  /// Signature, then the `IHDR` chunk (PNG, third edition, 5.2 and 11.2.1).
  private static func png(_ bytes: [UInt8]) -> PictureHeader? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.starts(with: signature), bytes.count >= 24,
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    return PictureHeader(
      format: .png, width: bigEndian(bytes[16..<20]), height: bigEndian(bytes[20..<24]))
  }

  /// Segments up to the first frame header (ISO/IEC 10918-1, B.2.2).
  private static func jpeg(_ bytes: [UInt8]) -> PictureHeader? {
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
    var position = 2
    while position + 9 <= bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      if isFrameHeader(marker) {
        return PictureHeader(
          format: .jpeg, width: bigEndian(bytes[position + 7..<position + 9]),
          height: bigEndian(bytes[position + 5..<position + 7]))
      }
      position += 2 + bigEndian(bytes[position + 2..<position + 4])
    }
    return nil
  }

  /// SOF0 to SOF15, less the three markers of that range that are not frames (DHT, JPG, DAC).
  private static func isFrameHeader(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
