import Layout

/// Copies what a page draws beside its words, with marked content around it: each code and picture in the sequence of
/// its structure element, everything else an artifact.
///
/// Cairo writes codes and pictures in the order in which they were painted.
struct DrawingMarker {
  private var scanner: PDFScanner
  private var output: [UInt8] = []
  /// Codes, which are painted first, then pictures.
  private var pictures: ArraySlice<PageItem.Mark>
  private var marking: MarkWriter
  private var isDrawing = false
  /// Whether anything is painted at all.
  private var paints = false
  /// Where the operands of the operator being read begin.
  private var operandStart = 0

  /// - Parameter page: of the document, counted from 0.
  init(_ content: [UInt8], page: Int, of items: [PageItem]) {
    scanner = PDFScanner(content)
    scanner.mayHoldReferences = false
    marking = MarkWriter(page: page)
    var (codes, pictures): ([PageItem.Mark], [PageItem.Mark]) = ([], [])
    for item in items {
      switch item.shape {
      case .picture: pictures.append(item.mark)
      case .modules: codes.append(item.mark)
      case .glyphs, .rule, .fill: break
      }
    }
    self.pictures = (codes + pictures)[...]
    output.reserveCapacity(2 * content.count)
  }

  /// The content with its marks, empty when it paints nothing; nil when it does not agree with the page.
  mutating func marked(_ marks: inout MarkedContentTable?) -> [UInt8]? {
    while true {
      scanner.skipSpace()
      guard let byte = scanner.peek else { break }
      if isLetter(byte) {
        let start = scanner.position
        while let next = scanner.peek, isLetter(next) || next == UInt8(ascii: "*") { scanner.position += 1 }
        guard apply(start..<scanner.position, &marks) else { return nil }
        operandStart = scanner.position
      } else {
        guard scanner.skipValue() else { return nil }
      }
    }
    guard pictures.isEmpty, !isDrawing else { return nil }
    return paints ? output : []
  }

  private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

  private mutating func apply(_ word: Range<Int>, _ marks: inout MarkedContentTable?) -> Bool {
    switch PDFOperator(scanner.bytes[word]) {
    case "m", "re":
      if !isDrawing {
        guard marking.begin(.artifact(.rule), &marks, in: &output) else { return false }
      }
      isDrawing = true
      copy(to: word.upperBound)
    case "f", "f*", "S", "s", "F", "B", "B*", "b", "b*", "n":
      paints = true
      isDrawing = false
      copy(to: word.upperBound)
      marking.end(in: &output)
    case "Do":
      guard let mark = pictures.popFirst(), marking.begin(mark, &marks, in: &output) else { return false }
      paints = true
      copy(to: word.upperBound)
      marking.end(in: &output)
    default:
      copy(to: word.upperBound)
    }
    return true
  }

  /// Copies the operator that ends at `end`, with its operands.
  private mutating func copy(to end: Int) {
    var start = operandStart
    while start < end, PDFScanner.isSpace(scanner.bytes[start]) { start += 1 }
    output.append(contentsOf: scanner.bytes[start..<end])
    output.append(10)
  }
}

/// The word of an operator, of four letters at most; longer ones are none that cairo writes.
private struct PDFOperator: Equatable, ExpressibleByStringLiteral {
  private let letters: UInt32

  init(_ word: ArraySlice<UInt8>) {
    letters = word.count > 4 ? 0 : word.reduce(0) { $0 << 8 | UInt32($1) }
  }

  init(stringLiteral word: StaticString) {
    var letters: UInt32 = 0
    for index in 0..<word.utf8CodeUnitCount { letters = letters << 8 | UInt32(word.utf8Start[index]) }
    self.letters = letters
  }
}
