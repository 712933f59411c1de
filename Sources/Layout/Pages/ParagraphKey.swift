import DocumentModel

/// All that the glyphs and lines of a paragraph depend on.
struct ParagraphKey {
  /// UTF-8, with bytes that UTF-8 never holds where anything but text stands; a multiple of eight of them.
  private(set) var bytes: [UInt8] = []
  private(set) var style = TextStyle(family: .serif, size: .zero, leading: .zero)
  private(set) var hash: UInt64 = 0

  private enum Mark: UInt8 {
    case textEnd = 0xF8
    case lineBreak, emphasis, strong, smallCaps, superscript, unbroken, end
  }

  /// Becomes the key of `content`, in the room that it has.
  mutating func write(_ content: [Inline], style: TextStyle) {
    self.style = style
    bytes.removeAll(keepingCapacity: true)
    append(content)
    while bytes.count % 8 != 0 { bytes.append(Mark.end.rawValue) }
    hash = bytesHash
  }

  private mutating func append(_ content: [Inline]) {
    // Looked at where it lies: an inline taken out of its array is a copy of its text and of its place.
    content.withUnsafeBufferPointer { content in
      for index in content.indices {
        switch content[index] {
        case .text(let text, _): append(text)
        case .lineBreak: bytes.append(Mark.lineBreak.rawValue)
        case .emphasis(let inner): append(inner, as: .emphasis)
        case .strong(let inner): append(inner, as: .strong)
        case .smallCaps(let inner): append(inner, as: .smallCaps)
        case .superscript(let inner): append(inner, as: .superscript)
        case .unbroken(let inner): append(inner, as: .unbroken)
        }
      }
    }
  }

  private mutating func append(_ text: String) {
    let utf8 = text.utf8
    // All at once where the string lies in one piece, as all but foreign ones do.
    let isAppended: Void? = utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isAppended == nil { bytes.append(contentsOf: utf8) }
    bytes.append(Mark.textEnd.rawValue)
  }

  private mutating func append(_ inner: [Inline], as mark: Mark) {
    bytes.append(mark.rawValue)
    append(inner)
    bytes.append(Mark.end.rawValue)
  }

  private var bytesHash: UInt64 {
    var hash = ParagraphKey.mixed(UInt64(bytes.count), style.size.points.bitPattern)
    bytes.withUnsafeBytes { bytes in
      for offset in stride(from: 0, to: bytes.count, by: 8) {
        hash = ParagraphKey.mixed(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
    }
    return hash
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.low ^ product.high
  }

  /// Whether those of the `range` of `others` are the same.
  func hasBytes(of others: [UInt8], _ range: Range<Int>) -> Bool {
    guard bytes.count == range.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      others.withUnsafeBytes { others in
        stride(from: 0, to: bytes.count, by: 8).allSatisfy {
          bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
            == others.loadUnaligned(fromByteOffset: range.lowerBound + $0, as: UInt64.self)
        }
      }
    }
  }
}

extension TextStyle {
  /// The same but for the leading, which is not part of a line.
  func setsLines(as other: TextStyle) -> Bool {
    var other = other
    other.leading = leading
    return self == other
  }
}
