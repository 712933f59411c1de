/// Follows the operators of a page's content (ISO 32000-1, annex A) to where they draw.
struct ContentReader {
  private var scanner: PDFScanner
  private let fonts: [String: ReadFont]
  private var reading = PageReading()
  private var operands: [ArraySlice<UInt8>] = []
  private var matrix = Matrix()
  private var saved: [Matrix] = []
  private var line = Matrix()
  private var text = Matrix()
  private var font: ReadFont?
  private var size = 0.0
  /// Of the sequences that are open, the outermost first.
  private var marks: [PageReading.Mark] = []

  private static let deepest = 256

  init(_ content: [UInt8], fonts: [String: ReadFont]) {
    scanner = PDFScanner(content)
    self.fonts = fonts
  }

  /// Nil when the content breaks off.
  mutating func read() -> PageReading? {
    while true {
      scanner.skipSpace()
      guard let byte = scanner.peek else { return reading }
      let start = scanner.position
      guard scanner.skipValue() else { return nil }
      let word = scanner.bytes[start..<scanner.position]
      let isOperator = (65...90).contains(byte) || (97...122).contains(byte)
      if isOperator {
        guard apply(String(decoding: word, as: UTF8.self)) else { return nil }
        operands = []
      } else {
        operands.append(word)
      }
    }
  }

  private var mark: PageReading.Mark { marks.last ?? .none }

  private func numbers(_ count: Int) -> [Double]? {
    let numbers = operands.suffix(count).compactMap { Double(String(decoding: $0, as: UTF8.self)) }
    return numbers.count == count && numbers.allSatisfy(\.isFinite) ? numbers : nil
  }

  private mutating func apply(_ name: String) -> Bool {
    switch name {
    case "q":
      guard saved.count < ContentReader.deepest else { return false }
      saved.append(matrix)
    case "Q": matrix = saved.popLast() ?? matrix
    case "cm":
      guard let values = numbers(6) else { return false }
      matrix = Matrix(values).followed(by: matrix)
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
      guard let size = numbers(1)?[0], operands.count >= 2 else { return false }
      let name = String(decoding: operands[operands.count - 2].dropFirst(), as: UTF8.self)
      (font, self.size) = (fonts[name], size)
    case "Tj", "TJ": return operands.last.map { show($0) } ?? false
    case "m", "l", "re", "Do": return addPoints(name)
    case "BMC", "BDC":
      guard marks.count < ContentReader.deepest, let tag = operands.first else { return false }
      let isSpan = tag.elementsEqual("/Span".utf8)
      marks.append(isSpan ? mark : tag.elementsEqual("/Artifact".utf8) ? .artifact : .content)
    case "EMC": marks = marks.dropLast()
    default: break
    }
    return true
  }

  private mutating func addPoints(_ name: String) -> Bool {
    guard name != "Do" else {
      for corner in [(0.0, 0.0), (1.0, 1.0)] { addPoint(corner.0, corner.1) }
      return true
    }
    guard let values = numbers(name == "re" ? 4 : 2) else { return false }
    addPoint(values[0], values[1])
    if values.count == 4 { addPoint(values[0] + values[2], values[1] + values[3]) }
    return true
  }

  private mutating func addPoint(_ x: Double, _ y: Double) {
    let place = matrix.applied(x, y)
    reading.points.append(.init(x: place.x, y: place.y, mark: mark))
  }

  /// Shows a string, or an array of strings and shifts in thousandths of the size.
  private mutating func show(_ operand: ArraySlice<UInt8>) -> Bool {
    guard let font else { return false }
    var parts = PDFScanner(Array(operand))
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
        guard let shift = Double(String(decoding: part, as: UTF8.self)) else { return false }
        advance(-shift)
      }
    }
  }

  private mutating func show(_ codes: [UInt8], in font: ReadFont) -> Bool {
    guard codes.count.isMultiple(of: font.bytesPerCode) else { return false }
    for index in stride(from: 0, to: codes.count, by: font.bytesPerCode) {
      let code = codes[index..<index + font.bytesPerCode].reduce(0) { $0 << 8 | Int($1) }
      let whole = text.followed(by: matrix)
      let place = whole.applied(0, 0)
      let scale = abs(size * whole.d)
      reading.letters.append(
        .init(
          text: font.text(of: code), x: place.x, y: place.y, size: scale,
          advance: font.width(of: code) * scale / 1_000, mark: mark))
      advance(font.width(of: code))
    }
    return true
  }

  private mutating func advance(_ thousandths: Double) {
    text = Matrix([1, 0, 0, 1, thousandths * size / 1_000, 0]).followed(by: text)
  }
}

/// An affine map, its six numbers in the order of the format.
private struct Matrix {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  init() {}

  /// - Parameter values: six numbers.
  init(_ values: [Double]) {
    (a, b, c, d, e, f) = (values[0], values[1], values[2], values[3], values[4], values[5])
  }

  func followed(by next: Matrix) -> Matrix {
    Matrix([
      a * next.a + b * next.c, a * next.b + b * next.d, c * next.a + d * next.c, c * next.b + d * next.d,
      e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f,
    ])
  }

  func applied(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (a * x + c * y + e, b * x + d * y + f)
  }
}
