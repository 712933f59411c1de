import DocumentModel

/// Writes the bytes of a key as far as there is room, and counts them all.
struct ParagraphKeyWriter {
  private let room: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  private enum Mark: UInt8 {
    case textEnd = 0xF8
    case lineBreak, emphasis, strong, smallCaps, superscript, unbroken, end
  }

  init(_ room: UnsafeMutableRawBufferPointer) { self.room = room }

  mutating func append(_ content: [Inline]) {
    // Looked at where it lies: an inline taken out of its array is a copy of its text and of its place.
    content.withUnsafeBufferPointer { content in
      for index in content.indices {
        switch content[index] {
        case .text(let text, _): append(text)
        case .lineBreak: append(.lineBreak)
        case .emphasis(let inner): append(inner, as: .emphasis)
        case .strong(let inner): append(inner, as: .strong)
        case .smallCaps(let inner): append(inner, as: .smallCaps)
        case .superscript(let inner): append(inner, as: .superscript)
        case .unbroken(let inner): append(inner, as: .unbroken)
        }
      }
    }
  }

  /// Up to a multiple of eight bytes.
  mutating func fillWord() {
    while count % 8 != 0 { append(.end) }
  }

  private mutating func append(_ inner: [Inline], as mark: Mark) {
    append(mark)
    append(inner)
    append(.end)
  }

  private mutating func append(_ text: String) {
    let utf8 = text.utf8
    // All at once where the string lies in one piece, as all but foreign ones do.
    let isAppended: Void? = utf8.withContiguousStorageIfAvailable { append($0) }
    if isAppended == nil { for byte in utf8 { append(byte) } }
    append(.textEnd)
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count <= room.count - count {
      UnsafeMutableRawBufferPointer(rebasing: room[count...]).copyMemory(from: UnsafeRawBufferPointer(bytes))
    }
    count += bytes.count
  }

  private mutating func append(_ mark: Mark) { append(mark.rawValue) }

  private mutating func append(_ byte: UInt8) {
    if count < room.count { room[count] = byte }
    count += 1
  }
}
