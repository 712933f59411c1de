import Layout

/// Puts marked content around what a page paints: each glyph run in the sequence of its structure element,
/// everything else an artifact.
///
/// Cairo writes glyph runs in the order they were painted, one code per glyph, and may join runs that share a
/// baseline in one array. So the runs are found again by counting codes, and an array is cut where a run ends.
struct ContentMarker {
  private var scanner: PDFScanner
  private var output: [UInt8] = []
  private var runs: [Run]
  /// Codes, which are painted first, then pictures.
  private var pictures: [PageItem.Mark]
  private let page: Int
  private var run = 0
  private var codesLeft: Int
  private var picture = 0
  private var bytesPerCode = 1
  private var open: PageItem.Mark?
  private var isInText = false
  /// Where the operands of the operator being read begin.
  private var operandStart = 0

  private struct Run {
    var mark: PageItem.Mark
    var codes: Int
  }

  init(_ content: [UInt8], page: Int, of document: PagedDocument) {
    scanner = PDFScanner(content)
    scanner.mayHoldReferences = false
    self.page = page
    runs = []
    pictures = []
    var codes: [PageItem.Mark] = []
    for item in document.pages[page].items {
      switch item.shape {
      case .glyphs(let glyphs, _) where !glyphs.glyphs.isEmpty:
        runs.append(Run(mark: item.mark, codes: glyphs.glyphs.count))
      case .picture: pictures.append(item.mark)
      case .modules: codes.append(item.mark)
      default: break
      }
    }
    pictures = codes + pictures
    codesLeft = runs.first?.codes ?? 0
    output.reserveCapacity(2 * content.count)
  }

  /// The content with its marks; nil when it does not agree with the page.
  mutating func marked(_ marks: inout MarkedContentTable) -> [UInt8]? {
    while true {
      scanner.skipSpace()
      guard let byte = scanner.peek else { break }
      if isOperatorStart(byte) {
        let start = scanner.position
        while let next = scanner.peek, isOperatorByte(next) { scanner.position += 1 }
        guard apply(start..<scanner.position, &marks) else { return nil }
        operandStart = scanner.position
      } else if isInText, isShown(byte) {
        guard showText(&marks) else { return nil }
        operandStart = scanner.position
      } else {
        guard scanner.skipValue() else { return nil }
      }
    }
    close()
    return run == runs.count && picture == pictures.count ? output : nil
  }

  /// True for the operand of a show operator; what stands between double brackets are properties.
  private func isShown(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "("): true
    case UInt8(ascii: "<"): scanner.bytes.dropFirst(scanner.position + 1).first != UInt8(ascii: "<")
    default: false
    }
  }

  private func isOperatorStart(_ byte: UInt8) -> Bool {
    isOperatorByte(byte) && !(48...57).contains(byte)
  }

  private func isOperatorByte(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "*")
      || byte == UInt8(ascii: "'") || (48...57).contains(byte)
  }

  private mutating func apply(_ word: Range<Int>, _ marks: inout MarkedContentTable) -> Bool {
    switch PDFOperator(scanner.bytes[word]) {
    case "BT", "ET":
      close()
      isInText.toggle()
      copy(to: word.upperBound)
    case "Tf":
      bytesPerCode = fontUsesTwoBytes() ? 2 : 1
      copy(to: word.upperBound)
    case "m", "re":
      if !isInText {
        guard openMark(.artifact(.rule), &marks) else { return false }
      }
      copy(to: word.upperBound)
    case "f", "f*", "S", "s", "F", "B", "B*", "b", "b*", "n":
      copy(to: word.upperBound)
      close()
    case "BDC":
      guard openMark(nextMark, &marks) else { return false }
      copy(to: word.upperBound)
    case "Do":
      guard picture < pictures.count, openMark(pictures[picture], &marks) else { return false }
      picture += 1
      copy(to: word.upperBound)
      close()
    default:
      copy(to: word.upperBound)
    }
    return true
  }

  /// Cairo brackets glyphs whose text differs from what they look like: those brackets go inside ours.
  private var nextMark: PageItem.Mark {
    codesLeft > 0 || run + 1 >= runs.count ? runs[min(run, runs.count - 1)].mark : runs[run + 1].mark
  }

  /// Cairo names a font "f-n-0" when its codes are single bytes, and "f-n-1"… when they are glyph numbers.
  private func fontUsesTwoBytes() -> Bool {
    let operands = scanner.bytes[operandStart..<scanner.position]
    guard let slash = operands.firstIndex(of: UInt8(ascii: "/")) else { return false }
    var dash = slash
    var index = slash
    while index < operands.endIndex, !PDFScanner.isSpace(operands[index]) {
      if operands[index] == UInt8(ascii: "-") { dash = index }
      index += 1
    }
    return operands[(dash + 1)..<index] != [UInt8(ascii: "0")]
  }

  /// Copies a show operator with its operands, cut into one operator per run.
  private mutating func showText(_ marks: inout MarkedContentTable) -> Bool {
    let isArray = scanner.peek == UInt8(ascii: "[")
    if isArray { scanner.position += 1 }
    var isArrayOpen = false
    repeat {
      scanner.skipSpace()
      guard let byte = scanner.peek, byte != UInt8(ascii: "]") else { break }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<") {
        guard showString(isHex: byte == UInt8(ascii: "<"), &isArrayOpen, &marks) else { return false }
      } else {
        let start = scanner.position
        guard scanner.skipValue() else { return false }
        openArray(&isArrayOpen)
        output.append(contentsOf: scanner.bytes[start..<scanner.position])
      }
    } while isArray
    if isArrayOpen { output.append(word: "]TJ\n") }
    return isArray ? scanner.skip("]") && scanner.skip("TJ") : scanner.skip("Tj")
  }

  /// Copies one string, cut where runs end.
  private mutating func showString(
    isHex: Bool, _ isArrayOpen: inout Bool, _ marks: inout MarkedContentTable
  ) -> Bool {
    let codes = CodeReader(isHex: isHex, bytesPerCode: bytesPerCode)
    scanner.position += 1
    while codes.hasMore(&scanner) {
      guard startCodes(&isArrayOpen, &marks) else { return false }
      let start = scanner.position
      guard let count = codes.skip(atMost: codesLeft, &scanner) else { return false }
      codesLeft -= count
      output.append(isHex ? UInt8(ascii: "<") : UInt8(ascii: "("))
      output.append(contentsOf: scanner.bytes[start..<scanner.position])
      output.append(codes.end)
    }
    if codesLeft == 0, run == runs.count - 1 { run += 1 }
    scanner.position += 1
    return scanner.position <= scanner.bytes.count
  }

  /// Opens the marks of the run that comes next, and an array for its codes.
  private mutating func startCodes(_ isArrayOpen: inout Bool, _ marks: inout MarkedContentTable) -> Bool {
    if codesLeft == 0 {
      run += 1
      guard run < runs.count else { return false }
      codesLeft = runs[run].codes
    }
    if runs[run].mark != open {
      if isArrayOpen { output.append(word: "]TJ\n") }
      isArrayOpen = false
      guard openMark(runs[run].mark, &marks) else { return false }
    }
    openArray(&isArrayOpen)
    return true
  }

  private mutating func openArray(_ isArrayOpen: inout Bool) {
    if !isArrayOpen { output.append(UInt8(ascii: "[")) }
    isArrayOpen = true
  }

  @discardableResult
  private mutating func openMark(_ mark: PageItem.Mark, _ marks: inout MarkedContentTable) -> Bool {
    guard mark != open else { return true }
    close()
    switch mark {
    case .content(let content):
      guard let sequence = marks.open(content, page: page) else { return false }
      output.append(UInt8(ascii: "/"))
      output.append(sequence.role.rawValue)
      output.append(word: "<</MCID ")
      output.append(decimal: sequence.identifier)
      output.append(word: ">>BDC\n")
    case .artifact(.header), .artifact(.footer), .artifact(.repeatedHeader), .artifact(.repeatedRow):
      output.append(word: "/Artifact<</Type/Pagination>>BDC\n")
    case .artifact:
      output.append(word: "/Artifact BMC\n")
    }
    open = mark
    return true
  }

  private mutating func close() {
    guard open != nil else { return }
    output.append(word: "EMC\n")
    open = nil
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
