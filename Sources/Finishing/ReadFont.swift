/// What a font of a page says of its codes: how wide each is, and what it stands for.
struct ReadFont {
  private(set) var isWide = false
  /// All that the file says of it: two fonts that draw the same have the same.
  let content: [UInt8]
  private var widths: [Int: Double] = [:]
  private var usualWidth = 0.0
  private var texts: [Int: String] = [:]
  /// Codes told so far, those told twice counted twice: a short map may tell the same ones for ever.
  private var told = 0

  /// Of one font; a file has some sixty.
  private static let mostTexts = 1 << 14
  /// UTF-16 units of one code: the longest ligature stands for three letters.
  private static let longestText = 4
  private static let codes = 0..<1 << 16

  var bytesPerCode: Int { isWide ? 2 : 1 }

  /// In thousandths of the size.
  func width(of code: Int) -> Double { widths[code] ?? usualWidth }

  func text(of code: Int) -> String { texts[code] ?? "\u{FFFD}" }

  init(_ font: PDFObject, in file: FinishedFile, content: [UInt8]) {
    self.content = content
    isWide = font.name("Subtype") == "Type0"
    if isWide {
      readWideWidths(font, in: file)
    } else if let first = font.integers("FirstChar").first, let list = file.value("Widths", of: font) {
      note(PDFNumbers(list).flat, from: first)
    }
    if let map = font.entries.reference("ToUnicode", font.scanner), let bytes = file.stream(map) {
      readTexts(bytes)
    } else if font.name("Encoding") == "WinAnsiEncoding" {
      texts = ReadFont.windowsTexts
    }
  }

  private static let windowsTexts: [Int: String] = {
    var texts: [Int: String] = [:]
    for (code, character) in WindowsEncoding.characters.enumerated() {
      if let character { texts[code] = String(Character(character)) }
    }
    return texts
  }()

  private mutating func readWideWidths(_ font: PDFObject, in file: FinishedFile) {
    guard let list = file.value("DescendantFonts", of: font),
      let number = list.scanner.references(in: list.value).first, let inner = file.object(number)
    else { return }
    usualWidth = inner.integers("DW").first.map(Double.init) ?? 1_000
    guard let list = file.value("W", of: inner) else { return }
    for (first, run) in PDFNumbers(list).runs { note(run, from: first) }
  }

  private mutating func note(_ run: [Double], from first: Int) {
    guard ReadFont.codes.contains(first) else { return }
    for (code, width) in zip(first..<ReadFont.codes.upperBound, run) { widths[code] = width }
  }

  /// Reads `bfchar` and `bfrange` lines (ISO 32000-1, 9.10.3).
  private mutating func readTexts(_ map: [UInt8]) {
    var scanner = PDFScanner(map)
    var strings: [ArraySlice<UInt8>] = []
    var isRange = false
    while true {
      scanner.skipSpace()
      let start = scanner.position
      guard scanner.skipValue() else { return }
      let word = map[start..<scanner.position]
      if word.first == UInt8(ascii: "<"), word.dropFirst().first != UInt8(ascii: "<") { strings.append(word) }
      if word.elementsEqual("beginbfrange".utf8) || word.elementsEqual("beginbfchar".utf8) {
        isRange = word.elementsEqual("beginbfrange".utf8)
        strings = []
      }
      guard strings.count == (isRange ? 3 : 2) else { continue }
      note(strings)
      strings = []
    }
  }

  private mutating func note(_ strings: [ArraySlice<UInt8>]) {
    let values = strings.compactMap { PDFText.hexadecimal($0.dropFirst().dropLast()) }
    guard values.count == strings.count, let target = values.last,
      (2...2 * ReadFont.longestText).contains(target.count)
    else { return }
    let codes = values.dropLast().map { $0.reduce(0) { $0 << 8 | Int($1) } }
    var units = stride(from: 0, to: target.count - 1, by: 2)
      .map { UInt16(target[$0]) << 8 | UInt16(target[$0 + 1]) }
    guard codes[0] >= 0, codes[0] <= codes[codes.count - 1], ReadFont.codes.contains(codes[codes.count - 1])
    else { return }
    told += codes[codes.count - 1] - codes[0] + 1
    guard told <= ReadFont.mostTexts else { return }
    for code in codes[0]...codes[codes.count - 1] {
      texts[code] = String(decoding: units, as: UTF16.self)
      units[units.count - 1] &+= 1
    }
  }
}

/// The numbers of an array, with those of the arrays in it.
struct PDFNumbers {
  private(set) var flat: [Double] = []
  /// Each number that comes before an inner array, and that array.
  private(set) var runs: [(first: Int, widths: [Double])] = []

  private static let mostBytes = 1 << 20

  /// Holds nothing of a list that is longer than any font needs, or that holds anything else.
  init(_ list: PDFObject) {
    var scanner = list.scanner
    scanner.position = list.value.lowerBound
    guard list.value.count <= PDFNumbers.mostBytes, let numbers = PDFNumbers.read(&scanner, depth: 0) else {
      return
    }
    self = numbers
  }

  private init() {}

  fileprivate static func read(_ scanner: inout PDFScanner, depth: Int) -> PDFNumbers? {
    var numbers = PDFNumbers()
    scanner.skipSpace()
    guard scanner.peek == UInt8(ascii: "[") else { return nil }
    scanner.position += 1
    while true {
      scanner.skipSpace()
      switch scanner.peek {
      case UInt8(ascii: "]"):
        scanner.position += 1
        return numbers
      case UInt8(ascii: "[") where depth == 0:
        guard let inner = read(&scanner, depth: 1) else { return nil }
        if let first = numbers.flat.last, first >= 0, first < 65_536 {
          numbers.runs.append((Int(first), inner.flat))
        }
      case nil: return nil
      default:
        let start = scanner.position
        scanner.mayHoldReferences = false
        guard scanner.skipValue(), let number = PDFText.number(scanner.bytes[start..<scanner.position]) else {
          return nil
        }
        numbers.flat.append(number)
      }
    }
  }
}
