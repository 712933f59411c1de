import DocumentModel
import Layout

/// Writes the words of one page as one text object (ISO 32000-1, 9.4): for each run, the codes of its glyphs, with what
/// moves them from where their widths leave the pen.
///
/// A line begins where the one before it was told to begin, and so many thousandths of a point on: nothing adds up.
struct PageTextWriter {
  private var output: [UInt8] = []
  private let height: Double
  private var marking: MarkWriter
  private var ink = Ink.black
  /// The rank of the font in the file.
  private var font = -1
  private var size = Size(.zero)
  /// Where the line began that the next `Td` starts from, in thousandths of a point.
  private var lineX = 0
  private var lineY = 0
  /// Where the widths of the glyphs shown so far leave the pen, in points.
  private var pen = 0.0
  private var array = ArrayState.closed

  private enum ArrayState {
    case closed
    case open
    /// Inside a string of the array.
    case inString
  }

  /// A size of type, as it is told.
  private struct Size: Equatable {
    let tenThousandths: Int

    init(_ size: Length) { tenThousandths = Int((size.points * 10_000).rounded()) }

    var points: Double { Double(tenThousandths) / 10_000 }
  }

  /// Farther than any sheet, and larger than any type, in points.
  private static let farthest = 1e6

  /// - Parameter number: of the page, counted from 0.
  init(_ page: Page, number: Int) {
    height = page.height.points
    marking = MarkWriter(page: number)
    output.reserveCapacity(8_192)
  }

  /// The whole content; empty when nothing was shown.
  mutating func content() -> [UInt8] {
    guard !output.isEmpty else { return [] }
    closeArray()
    marking.end(in: &output)
    output.append(word: "ET\n")
    return output
  }

  /// Shows a run; false when it cannot be shown.
  mutating func show(
    _ run: GlyphRun, at origin: Point, as mark: PageItem.Mark, _ fonts: inout FileFonts,
    _ marks: inout MarkedContentTable?
  ) -> Bool {
    guard abs(origin.x.points) < PageTextWriter.farthest, abs(origin.y.points) < PageTextWriter.farthest,
      (1e-3..<PageTextWriter.farthest).contains(run.size.points), run.ink.grey.isFinite
    else { return false }
    if output.isEmpty { output.append(word: "BT\n") }
    closeArray()
    guard marking.begin(mark, &marks, in: &output) else { return false }
    set(run.ink)
    return run.text.utf8.withContiguousStorageIfAvailable { text in
      show(run, saying: text, at: origin, &fonts)
    } ?? false
  }

  /// Shows the clusters of a run; false when they do not make up its glyphs and its text.
  private mutating func show(
    _ run: GlyphRun, saying text: UnsafeBufferPointer<UInt8>, at origin: Point, _ fonts: inout FileFonts
  ) -> Bool {
    let size = Size(run.size)
    var (glyph, byte) = (0, 0)
    for cluster in run.clusters {
      let (end, textEnd) = (glyph + cluster.glyphCount, byte + cluster.utf8Count)
      guard glyph < end, end <= run.glyphs.count, byte <= textEnd, textEnd <= text.count else { return false }
      let said = UnsafeBufferPointer(rebasing: text[byte..<textEnd])
      let single = cluster.glyphCount == 1 ? GlyphText(said) : nil
      if single == nil { openSpan(saying: said) }
      while glyph < end {
        let placed = run.glyphs[glyph]
        guard let code = fonts.code(of: placed.id, as: single ?? .unsaid, in: run.face),
          show(code, size, x: (origin.x + placed.x).points, y: height - (origin.y - placed.y).points)
        else { return false }
        glyph += 1
      }
      if single == nil { closeSpan() }
      byte = textEnd
    }
    return glyph == run.glyphs.count && byte == text.count
  }

  /// Shows one glyph; false when its place is no number.
  private mutating func show(_ code: FileFonts.Code, _ size: Size, x: Double, y: Double) -> Bool {
    guard abs(x) < PageTextWriter.farthest, abs(y) < PageTextWriter.farthest else { return false }
    if code.font != font || size != self.size { set(code.font, size) }
    let line = PageTextWriter.thousandths(y)
    if array == .closed || line != lineY { begin(x: PageTextWriter.thousandths(x), y: line) }
    let shift = Int(((pen - x) * 1_000 / size.points).rounded())
    if shift != 0 {
      closeString()
      output.append(fixed: shift, decimals: 0)
      pen -= Double(shift) * size.points / 1_000
    }
    append(code.byte)
    pen += Double(code.width) * size.points / 1_000
    return true
  }

  private static func thousandths(_ points: Double) -> Int { Int((points * 1_000).rounded()) }

  private mutating func set(_ ink: Ink) {
    guard ink != self.ink else { return }
    for _ in 0..<3 {
      output.append(fixed: PageTextWriter.thousandths(ink.grey), decimals: 3)
      output.append(32)
    }
    output.append(word: "rg\n")
    self.ink = ink
  }

  private mutating func set(_ font: Int, _ size: Size) {
    closeArray()
    output.append(word: "/F")
    output.append(decimal: font)
    output.append(32)
    output.append(fixed: size.tenThousandths, decimals: 4)
    output.append(word: " Tf\n")
    (self.font, self.size) = (font, size)
  }

  /// Moves to where an array begins, in thousandths of a point.
  private mutating func begin(x: Int, y: Int) {
    closeArray()
    output.append(fixed: x - lineX, decimals: 3)
    output.append(32)
    output.append(fixed: y - lineY, decimals: 3)
    output.append(word: " Td\n[")
    array = .open
    (lineX, lineY) = (x, y)
    pen = Double(x) / 1_000
  }

  private mutating func append(_ code: UInt8) {
    if array == .open {
      output.append(UInt8(ascii: "("))
      array = .inString
    }
    // Brackets and the mark itself (ISO 32000-1, 7.3.4.2); no code ends a line.
    if code == UInt8(ascii: "(") || code == UInt8(ascii: ")") || code == UInt8(ascii: "\\") {
      output.append(UInt8(ascii: "\\"))
    }
    output.append(code)
  }

  private mutating func closeString() {
    guard array == .inString else { return }
    output.append(UInt8(ascii: ")"))
    array = .open
  }

  private mutating func closeArray() {
    guard array != .closed else { return }
    closeString()
    output.append(word: "]TJ\n")
    array = .closed
  }

  /// Says what the glyphs that follow stand for together (ISO 32000-1, 14.9.4).
  private mutating func openSpan(saying text: UnsafeBufferPointer<UInt8>) {
    closeArray()
    output.append(word: "/Span<</ActualText<FEFF")
    for unit in String(decoding: text, as: UTF8.self).utf16 { output.append(hexadecimal: unit) }
    output.append(word: ">>>BDC\n")
  }

  private mutating func closeSpan() {
    closeArray()
    output.append(word: "EMC\n")
  }
}
