/// A TrueType font without its hinting programs and without the tables that only shaping reads: a file that is never
/// made, and whose bytes are given as they are asked for.
///
/// Paper has no use for hints, yet cairo copies them into every subset of every document: half of a letter's bytes.
/// Outlines and advances stay as they are. A letter draws a hundred glyphs of some thousands: to copy them all would
/// cost more than its page.
///
/// The bytes of the font that it is taken from stay where they are for as long as it is used.
package struct UnhintedFont {
  private var tables: [Table] = []
  package private(set) var count: Int

  private struct Table {
    var tag: String
    var start: Int
    var content: Content
  }

  private enum Content {
    case made([UInt8])
    case kept(UnsafeRawBufferPointer)
    case outlines(UnhintedOutlines)

    var count: Int {
      switch self {
      case .made(let bytes): bytes.count
      case .kept(let bytes): bytes.count
      case .outlines(let outlines): outlines.count
      }
    }

    func copy(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) {
      let range = offset..<offset + buffer.count
      switch self {
      case .made(let bytes): bytes[range].withUnsafeBytes { buffer.copyMemory(from: $0) }
      case .kept(let bytes): buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
      case .outlines(let outlines): outlines.copy(from: offset, into: buffer)
      }
    }
  }

  /// Nil if `font` is not a well-formed TrueType font.
  package init?(_ font: UnsafeRawBufferPointer) {
    guard let source = SFNTTables(font) else { return nil }
    guard
      var head = source["head"].map({ Array($0) }), head.count >= 54,
      var maxp = source["maxp"].map({ Array($0) }), maxp.count >= 32,
      let glyf = source["glyf"], let loca = source["loca"]
    else { return nil }

    let glyphCount = Int(maxp[4]) << 8 | Int(maxp[5])
    let isLong = head[51] == 1
    guard let outlines = UnhintedOutlines(glyf: glyf, loca: loca, glyphCount: glyphCount, isLong: isLong)
    else { return nil }
    head.replaceSubrange(50..<52, with: [0, 1])
    maxp.replaceSubrange(26..<28, with: [0, 0])

    var contents: [(tag: String, content: Content)] = []
    for tag in ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"] {
      switch tag {
      case "glyf": contents.append((tag, .outlines(outlines)))
      case "loca": contents.append((tag, .made(outlines.loca)))
      case "head": contents.append((tag, .made(head)))
      case "maxp": contents.append((tag, .made(maxp)))
      default: if let bytes = source[tag] { contents.append((tag, .kept(bytes))) }
      }
    }
    count = 12 + 16 * contents.count
    for (tag, content) in contents {
      tables.append(Table(tag: tag, start: count, content: content))
      count += (content.count + 3) & ~3
    }
    tables.insert(Table(tag: "", start: 0, content: .made(directory)), at: 0)
  }

  /// Checksums stay zero: FreeType does not read them and cairo writes its own.
  private var directory: [UInt8] {
    var directory: [UInt8] = [0, 1, 0, 0, 0, UInt8(tables.count), 0, 0, 0, 0, 0, 0]
    for table in tables {
      directory.append(contentsOf: table.tag.utf8)
      directory.append(bigEndian32: 0)
      directory.append(bigEndian32: table.start)
      directory.append(bigEndian32: table.content.count)
    }
    return directory
  }

  /// Fills `buffer` with what stands from `offset` on.
  ///
  /// - Returns: how many bytes were there to be copied.
  package func copy(from offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard (0..<count).contains(offset) else { return 0 }
    let wanted = offset..<offset + min(buffer.count, count - offset)
    // Tables are padded to four bytes.
    buffer.part(0..<wanted.count).initializeMemory(as: UInt8.self, repeating: 0)
    for table in tables {
      let overlap = wanted.clamped(to: table.start..<table.start + table.content.count)
      guard !overlap.isEmpty else { continue }
      let place = overlap.lowerBound - offset
      table.content.copy(
        from: overlap.lowerBound - table.start, into: buffer.part(place..<place + overlap.count))
    }
    return wanted.count
  }

  /// The whole file.
  package var bytes: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    _ = bytes.withUnsafeMutableBytes { copy(from: 0, into: $0) }
    return bytes
  }
}

/// The tables of an sfnt file, by tag.
private struct SFNTTables {
  private let font: UnsafeRawBufferPointer
  private let records: [Int]

  init?(_ font: UnsafeRawBufferPointer) {
    guard font.count >= 12 else { return nil }
    let end = 12 + 16 * font.bigEndian16(at: 4)
    guard font.count >= end else { return nil }
    records = Array(stride(from: 12, to: end, by: 16))
    self.font = font
    guard records.allSatisfy({ start(of: $0) <= font.count && length(of: $0) <= font.count - start(of: $0) })
    else { return nil }
  }

  private func start(of record: Int) -> Int { font.bigEndian32(at: record + 8) }
  private func length(of record: Int) -> Int { font.bigEndian32(at: record + 12) }

  subscript(tag: String) -> UnsafeRawBufferPointer? {
    records.last { font[$0..<$0 + 4].elementsEqual(tag.utf8) }.map { record in
      UnsafeRawBufferPointer(rebasing: font[start(of: record)..<start(of: record) + length(of: record)])
    }
  }
}
