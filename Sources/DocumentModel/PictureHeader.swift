import Diagnostics

/// Format and size of a picture, read from its bytes.
struct PictureHeader: Equatable {
  var format: Picture.Format
  /// Pixels, at least 1.
  var width: Int
  var height: Int

  enum Fault: Error, Equatable {
    case unknownFormat(start: String)
    /// `missing` is the part of the file that is not there.
    case truncated(missing: String)
    /// `part` of the file is not what it was when written.
    case damaged(part: String)
    /// A kind of JPEG that PDF/A does not take, or that few readers show.
    case unprintable(kind: String)
    /// A camera wrote it turned; a PDF would show it so.
    case turned(orientation: Int)
  }

  init(_ bytes: [UInt8]) throws(Fault) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = try PictureHeader(png: bytes)
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = try PictureHeader(jpeg: bytes)
    } else {
      throw .unknownFormat(start: bytes.prefix(4).map { hexadecimal($0) }.joined(separator: " "))
    }
  }

  init(format: Picture.Format, width: Int, height: Int) {
    self.format = format
    self.width = width
    self.height = height
  }
}

extension PictureHeader.Fault {
  func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .unknownFormat(let start): Diagnostic(PaintingCode.unknownPictureFormat, at: place, [.found: start])
    case .truncated(let missing): Diagnostic(PaintingCode.truncatedPicture, at: place, [.wanted: missing])
    case .damaged(let part): Diagnostic(PaintingCode.undecodablePicture, at: place, [.reason: part])
    case .unprintable(let kind): Diagnostic(PaintingCode.unprintablePicture, at: place, [.found: kind])
    case .turned(let orientation):
      Diagnostic(PaintingCode.turnedPicture, at: place, [.found: "\(orientation)"])
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

extension [UInt8] {
  /// An unsigned number of `count` bytes, which must be there.
  func bigEndian(at place: Int, count: Int) -> Int {
    self[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }
}
