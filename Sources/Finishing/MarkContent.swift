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
      guard isOperatorStart(byte) else {
        guard scanner.skipValue() else { return nil }
        continue
      }
      let start = scanner.position
      while let next = scanner.peek, isOperatorByte(next) { scanner.position += 1 }
      guard apply(start..<scanner.position, &marks) else { return nil }
      operandStart = scanner.position
    }
    close()
    return run == runs.count && picture == pictures.count ? output : nil
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
    case "BT":
      close()
      isInText = true
      copy(to: word.upperBound)
    case "ET":
      close()
      isInText = false
      copy(to: word.upperBound)
    case "Tf":
      bytesPerCode = fontUsesTwoBytes() ? 2 : 1
      copy(to: word.upperBound)
    case "Tj", "TJ":
      return showText(&marks)
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

  /// Copies the operands of a show operator, cut into one operator per run.
  private mutating func showText(_ marks: inout MarkedContentTable) -> Bool {
    var strings = scanner
    strings.position = operandStart
    let end = scanner.position - 2
    var isArrayOpen = false
    strings.skipSpace()
    if strings.peek == UInt8(ascii: "[") { strings.position += 1 }
    while true {
      strings.skipSpace()
      guard strings.position < end, let byte = strings.peek, byte != UInt8(ascii: "]") else { break }
      let start = strings.position
      guard strings.skipValue() else { return false }
      let value = start..<strings.position
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<") {
        guard showString(value, isHex: byte == UInt8(ascii: "<"), &isArrayOpen, &marks) else {
          return false
        }
      } else {
        if !isArrayOpen {
          output.append("[")
          isArrayOpen = true
        }
        output.append(contentsOf: scanner.bytes[value])
      }
    }
    if isArrayOpen { output.append("]TJ\n") }
    return true
  }

  /// Copies one string, cut where runs end.
  private mutating func showString(
    _ string: Range<Int>, isHex: Bool, _ isArrayOpen: inout Bool, _ marks: inout MarkedContentTable
  ) -> Bool {
    var codes = CodeReader(
      bytes: scanner.bytes, position: string.lowerBound + 1, end: string.upperBound - 1, isHex: isHex,
      bytesPerCode: bytesPerCode)
    while codes.hasMore {
      if codesLeft == 0 {
        run += 1
        guard run < runs.count else { return false }
        codesLeft = runs[run].codes
      }
      if runs[run].mark != open || !isArrayOpen {
        if runs[run].mark != open, isArrayOpen {
          output.append("]TJ\n")
          isArrayOpen = false
        }
        guard openMark(runs[run].mark, &marks) else { return false }
        if !isArrayOpen { output.append("[") }
        isArrayOpen = true
      }
      let start = codes.position
      codesLeft -= codes.advance(atMost: codesLeft)
      output.append(isHex ? "<" : "(")
      output.append(contentsOf: scanner.bytes[start..<codes.position])
      output.append(isHex ? ">" : ")")
    }
    if codesLeft == 0, run == runs.count - 1 { run += 1 }
    return true
  }

  @discardableResult
  private mutating func openMark(_ mark: PageItem.Mark, _ marks: inout MarkedContentTable) -> Bool {
    guard mark != open else { return true }
    close()
    switch mark {
    case .content(let content):
      guard let sequence = marks.open(content, page: page) else { return false }
      output.append("/")
      output.append(sequence.tag)
      output.append("<</MCID ")
      output.append(decimal: sequence.identifier)
      output.append(">>BDC\n")
    case .artifact(.header), .artifact(.footer), .artifact(.repeatedHeader), .artifact(.repeatedRow):
      output.append("/Artifact<</Type/Pagination>>BDC\n")
    case .artifact:
      output.append("/Artifact BMC\n")
    }
    open = mark
    return true
  }

  private mutating func close() {
    guard open != nil else { return }
    output.append("EMC\n")
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

/// Counts the character codes of a string operand.
private struct CodeReader {
  let bytes: [UInt8]
  var position: Int
  let end: Int
  let isHex: Bool
  let bytesPerCode: Int

  /// Line continuations at the end hold no code.
  var hasMore: Bool {
    var ahead = self
    ahead.skipContinuations()
    return ahead.position < end
  }

  /// Steps over at most `limit` codes; how many there were.
  mutating func advance(atMost limit: Int) -> Int {
    var count = 0
    while count < limit, hasMore {
      for _ in 0..<bytesPerCode { stepByte() }
      count += 1
    }
    return count
  }

  private mutating func skipContinuations() {
    if isHex {
      while position < end, PDFScanner.isSpace(bytes[position]) { position += 1 }
    } else {
      while position + 1 < end, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == 10 {
        position += 2
      }
    }
  }

  private mutating func stepByte() {
    skipContinuations()
    guard position < end else { return }
    if isHex {
      position += 1
      skipContinuations()
      position += 1
    } else if bytes[position] == UInt8(ascii: "\\") {
      position += 1
      if (48...55).contains(bytes[position]) { position += 3 } else { position += 1 }
    } else {
      position += 1
    }
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
