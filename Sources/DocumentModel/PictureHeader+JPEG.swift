extension PictureHeader {
  /// Walks from segment to segment up to the first scan (ITU-T T.81, annex B).
  init(jpeg bytes: [UInt8]) throws(Fault) {
    var frame: PictureHeader?
    var place = 2
    while let segment = try Segment(bytes, at: place) {
      switch segment.marker {
      case Segment.startOfScan:
        guard let frame else { throw .truncated(missing: "SOF") }
        guard bytes.hasEndOfImage(after: segment.content.upperBound) else { throw .truncated(missing: "EOI") }
        self = frame
        return
      case Segment.applicationData1:
        if let orientation = bytes.exifOrientation(in: segment.content), orientation != 1 {
          throw .turned(orientation: orientation)
        }
      case 0xC0...0xCF where !Segment.notFrames.contains(segment.marker):
        frame = try PictureHeader(jpegFrame: segment, of: bytes)
      default: break
      }
      place = segment.content.upperBound
    }
    throw .truncated(missing: frame == nil ? "SOF" : "SOS")
  }

  private init(jpegFrame segment: Segment, of bytes: [UInt8]) throws(Fault) {
    let start = segment.content.lowerBound
    guard segment.content.count >= 6 else { throw .truncated(missing: "SOF") }
    let precision = Int(bytes[start])
    let componentCount = Int(bytes[start + 5])
    guard Segment.printableFrames.contains(segment.marker) else {
      throw .unprintable(kind: "SOF\(segment.marker - 0xC0)")
    }
    guard precision == 8 else { throw .unprintable(kind: "\(precision) bits") }
    guard componentCount == 1 || componentCount == 3 else {
      throw .unprintable(kind: componentCount == 4 ? "CMYK" : "\(componentCount) × 8 bits")
    }
    let height = bytes.bigEndian(at: start + 1, count: 2)
    let width = bytes.bigEndian(at: start + 3, count: 2)
    guard width > 0, height > 0 else { throw .unprintable(kind: "\(width) × \(height)") }
    self.init(format: .jpeg, width: width, height: height)
  }

  private struct Segment {
    static let startOfScan: UInt8 = 0xDA
    static let applicationData1: UInt8 = 0xE1
    /// Tables and a reserved marker that share the frames' range: DHT, JPG, DAC.
    static let notFrames: [UInt8] = [0xC4, 0xC8, 0xCC]
    /// Baseline, extended and progressive, with Huffman codes.
    static let printableFrames: ClosedRange<UInt8> = 0xC0...0xC2

    var marker: UInt8
    /// What follows the length, in the file.
    var content: Range<Int>

    /// The segment at `place`, after any fill bytes; nil at the end of the file.
    init?(_ bytes: [UInt8], at place: Int) throws(Fault) {
      guard place < bytes.count else { return nil }
      guard bytes[place] == 0xFF, let code = bytes[place...].firstIndex(where: { $0 != 0xFF }) else {
        throw .truncated(missing: "SOF")
      }
      marker = bytes[code]
      guard code + 3 <= bytes.count else { return nil }
      let length = bytes.bigEndian(at: code + 1, count: 2)
      guard length >= 2, code + 1 + length <= bytes.count else { return nil }
      content = code + 3..<code + 1 + length
    }
  }
}

extension [UInt8] {
  /// Within a scan the two bytes of this marker cannot stand side by side.
  fileprivate func hasEndOfImage(after place: Int) -> Bool {
    var end = count
    while end - 2 >= place {
      if self[end - 2] == 0xFF, self[end - 1] == 0xD9 { return true }
      end -= 1
    }
    return false
  }

  /// Orientation of Exif 2.3 §4.6.4, 1 when upright; nil when the segment does not say.
  fileprivate func exifOrientation(in content: Range<Int>) -> Int? {
    let tiff = content.lowerBound + 6
    guard content.count >= 14, self[content.lowerBound..<tiff].elementsEqual([0x45, 0x78, 0x69, 0x66, 0, 0])
    else { return nil }
    let isLittle = self[tiff] == 0x49
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= tiff, place + count <= content.upperBound else { return nil }
      let digits = self[place..<place + count]
      return isLittle ? digits.reversed().reduce(0) { $0 << 8 | Int($1) } : bigEndian(at: place, count: count)
    }
    guard let offset = number(tiff + 4, 4), let entryCount = number(tiff + offset, 2) else { return nil }
    for rank in 0..<entryCount {
      let entry = tiff + offset + 2 + 12 * rank
      guard let tag = number(entry, 2) else { return nil }
      if tag == 0x0112 { return number(entry + 8, 2) }
    }
    return nil
  }
}
