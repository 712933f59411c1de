/// Follows the operators of a page's content (ISO 32000-1, annex A) to where they draw.
///
/// The operators are those that the program's own pages hold. A page with another one is not read: what it shows
/// would not be known.
struct ContentReader {
  private var scanner: PDFScanner
  private let resources: PageResources
  private var reading: PageReading
  private var operands: [ArraySlice<UInt8>] = []
  private var state = State()
  private var saved: [State] = []
  private var line = Matrix()
  private var text = Matrix()
  private var clipCount = 0
  /// Of the fonts shown so far, by their names on the page.
  private var fontRanks: [String: Int] = [:]
  /// Of the sequences that are open, the outermost first.
  private var marks: [PageReading.Mark] = []

  private static let deepest = 256
  private static let mostOperands = 64
  private static let mostDashes = 16
  /// Of letters, and of points: ten times what the fullest page holds.
  private static let mostThings = 1 << 18

  /// What `q` saves and `Q` takes back.
  private struct State {
    var matrix = Matrix()
    var font = ""
    var size = 0.0
    var fill = PageReading.Ink()
    var stroke = PageReading.Ink()
    /// Width, cap, join, mitre limit (ISO 32000-1, table 52).
    var pen = [1.0, 0, 0, 10]
    var dashes: [Double] = []
    var clip = 0
  }

  init(_ content: [UInt8], on sheet: [Double], _ resources: PageResources) {
    scanner = PDFScanner(content)
    scanner.mayHoldReferences = false
    self.resources = resources
    reading = PageReading(sheet: sheet)
  }

  /// Nil when the content breaks off, or holds what our pages do not.
  mutating func read() -> PageReading? {
    while true {
      scanner.skipSpace()
      guard let byte = scanner.peek else { return reading }
      let start = scanner.position
      guard scanner.skipValue() else { return nil }
      let word = scanner.bytes[start..<scanner.position]
      if ContentReader.startsOperand(byte) {
        // A name in other letters may be another name for us than for others (ISO 32000-1, 7.3.5).
        guard operands.count < ContentReader.mostOperands,
          byte != UInt8(ascii: "/") || !word.contains(UInt8(ascii: "#"))
        else { return nil }
        operands.append(word)
      } else {
        guard apply(String(decoding: word, as: UTF8.self)) else { return nil }
        operands = []
      }
    }
  }

  private static func startsOperand(_ byte: UInt8) -> Bool {
    PDFScanner.isDelimiter(byte) || PDFText.isOfNumber(byte)
  }

  private var mark: PageReading.Mark { marks.last ?? .none }

  private func numbers(_ count: Int) -> [Double]? {
    guard operands.count == count else { return nil }
    let numbers = operands.compactMap(PDFText.number)
    return numbers.count == count ? numbers : nil
  }

  private mutating func apply(_ name: String) -> Bool {
    switch name {
    case "q":
      guard saved.count < ContentReader.deepest else { return false }
      saved.append(state)
    case "Q":
      guard let last = saved.popLast() else { return false }
      state = last
    case "cm":
      guard let values = numbers(6) else { return false }
      state.matrix = Matrix(values).followed(by: state.matrix)
    case "gs": return operands.count == 1 && resources.opaqueStates.contains(operands[0].asName)
    case "m", "l", "re": return addPoints(name)
    case "f", "S", "W", "n": return paint(name)
    case "Do": return showPicture()
    case "BMC", "BDC", "EMC": return applyMark(name)
    case "BT", "ET", "Tm", "Td", "Tf", "Tj", "TJ": return applyText(name)
    default: return applyPen(name)
    }
    return true
  }

  private mutating func applyPen(_ name: String) -> Bool {
    switch name {
    case "rg", "RG":
      guard let values = numbers(3) else { return false }
      let ink = PageReading.Ink(red: values[0], green: values[1], blue: values[2])
      if name == "rg" { state.fill = ink } else { state.stroke = ink }
    case "w", "J", "j", "M":
      guard let value = numbers(1), let rank = ["w", "J", "j", "M"].firstIndex(of: name) else { return false }
      state.pen[rank] = value[0]
    case "d":
      guard operands.count == 2, let phase = PDFText.number(operands[1]) else { return false }
      let words = operands[0].dropFirst().dropLast().split(whereSeparator: PDFScanner.isSpace)
      guard words.count <= ContentReader.mostDashes else { return false }
      state.dashes = [phase] + words.compactMap(PDFText.number)
      return state.dashes.count == words.count + 1
    default: return false
    }
    return true
  }

  /// Optional content may be hidden: our pages have none.
  private mutating func applyMark(_ name: String) -> Bool {
    guard name != "EMC" else { return marks.popLast() != nil }
    guard marks.count < ContentReader.deepest, let tag = operands.first?.asName, tag != "OC" else {
      return false
    }
    marks.append(tag == "Span" ? mark : tag == "Artifact" ? .artifact : .content)
    return true
  }
}

// MARK: Paths and pictures

extension ContentReader {
  private mutating func addPoints(_ name: String) -> Bool {
    let step: PageReading.Step = name == "m" ? .move : name == "l" ? .line : .rectangle
    guard let values = numbers(name == "re" ? 4 : 2), addPoint(values[0], values[1], step) else {
      return false
    }
    return values.count == 2 || addPoint(values[0] + values[2], values[1] + values[3], step)
  }

  private mutating func addPoint(_ x: Double, _ y: Double, _ step: PageReading.Step) -> Bool {
    let place = state.matrix.applied(x, y)
    guard place.x.isFinite, place.y.isFinite, reading.points.count < ContentReader.mostThings else {
      return false
    }
    reading.points.append(.init(x: place.x, y: place.y, step: step, mark: mark))
    return true
  }

  private mutating func paint(_ name: String) -> Bool {
    guard reading.paints.count < ContentReader.mostThings else { return false }
    let pen = name == "S" ? state.pen + state.dashes + state.matrix.scale : []
    reading.paints.append(
      .init(
        operation: name, pointCount: reading.points.count, letterCount: reading.letters.count,
        ink: name == "S" ? state.stroke : state.fill, pen: pen, clip: state.clip))
    if name == "W" {
      clipCount += 1
      state.clip = clipCount
    }
    return true
  }

  private mutating func showPicture() -> Bool {
    guard operands.count == 1, let picture = resources.pictures[operands[0].asName],
      addPoint(0, 0, .picture), addPoint(1, 0, .picture), addPoint(1, 1, .picture)
    else { return false }
    reading.pictures.append(picture)
    return paint("Do")
  }
}

// MARK: Text

extension ContentReader {
  private mutating func applyText(_ name: String) -> Bool {
    switch name {
    case "BT": (line, text) = (Matrix(), Matrix())
    case "Tm":
      guard let values = numbers(6) else { return false }
      line = Matrix(values)
      text = line
    case "Td":
      guard let values = numbers(2) else { return false }
      line = Matrix([1, 0, 0, 1] + values).followed(by: line)
      text = line
    case "Tf":
      guard operands.count == 2, let size = PDFText.number(operands[1]) else { return false }
      (state.font, state.size) = (operands[0].asName, size)
    case "Tj", "TJ": return operands.count == 1 && show(operands[0])
    default: break
    }
    return true
  }

  /// Shows a string, or an array of strings and shifts in thousandths of the size.
  private mutating func show(_ operand: ArraySlice<UInt8>) -> Bool {
    guard let font = resources.fonts[state.font] else { return false }
    var parts = PDFScanner(Array(operand))
    parts.mayHoldReferences = false
    if operand.first == UInt8(ascii: "[") { parts.position += 1 }
    while true {
      parts.skipSpace()
      guard let byte = parts.peek, byte != UInt8(ascii: "]") else { return true }
      let start = parts.position
      guard parts.skipValue() else { return false }
      let part = parts.bytes[start..<parts.position]
      let inner = part.dropFirst().dropLast()
      switch byte {
      case UInt8(ascii: "("):
        guard let codes = PDFText.literal(inner), show(codes, in: font) else { return false }
      case UInt8(ascii: "<"):
        guard let codes = PDFText.hexadecimal(inner), show(codes, in: font) else { return false }
      default:
        guard let shift = PDFText.number(part) else { return false }
        advance(-shift)
      }
    }
  }

  private mutating func show(_ codes: [UInt8], in font: ReadFont) -> Bool {
    guard codes.count.isMultiple(of: font.bytesPerCode) else { return false }
    let rank = rank(of: font)
    for index in stride(from: 0, to: codes.count, by: font.bytesPerCode) {
      let code = codes[index..<index + font.bytesPerCode].reduce(0) { $0 << 8 | Int($1) }
      let whole = text.followed(by: state.matrix)
      let place = whole.applied(0, 0)
      let size = state.size * whole.d
      guard whole.isUpright, place.x.isFinite, place.y.isFinite, size > 0, size.isFinite,
        reading.letters.count < ContentReader.mostThings
      else { return false }
      reading.letters.append(
        .init(
          text: font.text(of: code), x: place.x, y: place.y, size: size,
          advance: font.width(of: code) * size / 1_000, mark: mark, ink: state.fill, clip: state.clip,
          glyph: .init(font: rank, code: code)))
      advance(font.width(of: code))
    }
    return true
  }

  private mutating func rank(of font: ReadFont) -> Int {
    if let rank = fontRanks[state.font] { return rank }
    fontRanks[state.font] = reading.fonts.count
    reading.fonts.append(font.content)
    return reading.fonts.count - 1
  }

  private mutating func advance(_ thousandths: Double) {
    text = Matrix([1, 0, 0, 1, thousandths * state.size / 1_000, 0]).followed(by: text)
  }
}

extension ArraySlice<UInt8> {
  /// A name without its slash.
  fileprivate var asName: String { String(decoding: dropFirst(), as: UTF8.self) }
}
