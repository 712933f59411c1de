import DocumentModel
import Layout

/// Writes the words of one page as one text object (ISO 32000-1, 9.4): for each run, the codes of its glyphs, with what
/// moves them from where their widths leave the pen.
///
/// A line begins so many hundredths of a point from where the one before it was told to begin: nothing adds up.
struct PageTextWriter: ~Copyable {
  private var output = GrowingBytes(capacity: 16_384)
  private let height: Double
  private var marking: MarkWriter
  private var ink = Ink.black
  /// The rank of the font in the file.
  private var font: Int32 = -1
  private var size = Size(.pt(1))
  /// Where the line began that the next `Td` starts from, in hundredths of a point.
  private var lineX = 0
  private var lineY = 0
  /// Where its glyphs stand, in points.
  private var baseline = 0.0
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
    /// Of the size, in points.
    let thousandth: Double
    let thousandthsPerPoint: Double

    init(_ size: Length) {
      tenThousandths = Int((size.points * 10_000).rounded())
      thousandth = Double(tenThousandths) / 10_000_000
      thousandthsPerPoint = 1 / thousandth
    }

    static func == (one: Size, other: Size) -> Bool { one.tenThousandths == other.tenThousandths }
  }

  /// Farther than any sheet, and larger than any type, in points.
  private static let farthest = 1e6

  /// - Parameter number: of the page, counted from 0.
  init(_ page: Page, number: Int) {
    height = page.height.points
    marking = MarkWriter(page: number)
  }

  /// The whole content; empty when nothing was shown.
  mutating func content() -> [UInt8] {
    guard output.count > 0 else { return [] }
    closeArray()
    marking.end(in: &output)
    output.append(word: "ET\n")
    return output.array
  }

  /// Shows a run; false when it cannot be shown.
  mutating func show(
    _ run: GlyphRun, at origin: Point, as mark: PageItem.Mark, _ fonts: inout FileFonts,
    _ marks: inout MarkedContentTable?
  ) -> Bool {
    guard abs(origin.x.points) < PageTextWriter.farthest, abs(origin.y.points) < PageTextWriter.farthest,
      (1e-3..<PageTextWriter.farthest).contains(run.size.points), run.ink.grey.isFinite
    else { return false }
    if output.count == 0 { output.append(word: "BT\n") }
    closeArray()
    guard marking.begin(mark, &marks, in: &output) else { return false }
    set(run.ink)
    guard let codes = fonts.codes(of: run.face) else { return false }
    let shown = run.text.utf8.withContiguousStorageIfAvailable { text in
      run.glyphs.withUnsafeBufferPointer { glyphs in
        show(run, glyphs, saying: text, at: origin, codes, &fonts)
      }
    }
    return shown ?? false
  }

  /// Shows the clusters of a run; false when they do not make up its glyphs and its text.
  private mutating func show(
    _ run: GlyphRun, _ glyphs: UnsafeBufferPointer<GlyphRun.Glyph>, saying text: UnsafeBufferPointer<UInt8>,
    at origin: Point, _ codes: FaceCodes, _ fonts: inout FileFonts
  ) -> Bool {
    let size = Size(run.size)
    let (left, bottom) = (origin.x.points, height - origin.y.points)
    var (glyph, byte) = (0, 0)
    for cluster in run.clusters {
      let (end, textEnd) = (glyph + cluster.glyphCount, byte + cluster.utf8Count)
      guard glyph < end, end <= glyphs.count, byte <= textEnd, textEnd <= text.count else { return false }
      let said = UnsafeBufferPointer(rebasing: text[byte..<textEnd])
      let single = cluster.glyphCount == 1 ? GlyphText(said) : nil
      if single == nil { openSpan(saying: said) }
      while glyph < end {
        let placed = glyphs[glyph]
        let text = single ?? .unsaid
        guard
          let code = codes.code(of: placed.id, as: text) ?? fonts.newCode(of: placed.id, as: text, in: codes),
          show(code, size, x: left + placed.x.points, y: bottom + placed.y.points)
        else { return false }
        glyph += 1
      }
      if single == nil { closeSpan() }
      byte = textEnd
    }
    return glyph == glyphs.count && byte == text.count
  }

  /// Shows one glyph; false when its place is no number.
  private mutating func show(_ code: FileFonts.Code, _ size: Size, x: Double, y: Double) -> Bool {
    guard abs(x) < PageTextWriter.farthest, abs(y) < PageTextWriter.farthest else { return false }
    if code.font != font || size != self.size { set(code.font, size) }
    if array == .closed || y != baseline { begin(x: x, y: y) }
    let shift = (pen - x) * size.thousandthsPerPoint
    // Half a thousandth of the size is where rounding begins.
    if abs(shift) >= 0.5 { move(back: Int(shift.rounded()), size) }
    append(code.byte)
    pen += Double(code.width) * size.thousandth
    return true
  }

  /// Moves the pen to the left by so many thousandths of the size.
  private mutating func move(back shift: Int, _ size: Size) {
    closeString()
    if shift < 0 { output.append(UInt8(ascii: "-")) }
    output.append(decimal: abs(shift))
    pen -= Double(shift) * size.thousandth
  }

  private static func hundredths(_ points: Double) -> Int { Int((points * 100).rounded()) }

  private mutating func set(_ ink: Ink) {
    guard ink != self.ink else { return }
    for _ in 0..<3 {
      output.append(fixed: Int((ink.grey * 1_000).rounded()), decimals: 3)
      output.append(32)
    }
    output.append(word: "rg\n")
    self.ink = ink
  }

  private mutating func set(_ font: Int32, _ size: Size) {
    closeArray()
    output.append(word: "/F")
    output.append(decimal: Int(font))
    output.append(32)
    output.append(fixed: size.tenThousandths, decimals: 4)
    output.append(word: " Tf\n")
    (self.font, self.size) = (font, size)
  }

  /// Moves to where an array begins.
  private mutating func begin(x pointsX: Double, y pointsY: Double) {
    closeArray()
    let (x, y) = (PageTextWriter.hundredths(pointsX), PageTextWriter.hundredths(pointsY))
    output.append(fixed: x - lineX, decimals: 2)
    output.append(32)
    output.append(fixed: y - lineY, decimals: 2)
    output.append(word: " Td\n[")
    array = .open
    (lineX, lineY, baseline) = (x, y, pointsY)
    pen = Double(x) / 100
  }

  private mutating func append(_ code: UInt8) {
    if array == .open {
      output.append(UInt8(ascii: "("))
      array = .inString
    }
    output.append(literal: code)
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
