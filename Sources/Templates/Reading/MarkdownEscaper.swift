import Diagnostics

/// Copies the words of one line, telling the Markdown that templates may not hold and making it harmless.
struct MarkdownEscaper {
  let source: TemplateSource
  var findings: [Diagnostic] = []
  private var told: Set<TemplateCode> = []

  init(source: TemplateSource) { self.source = source }

  mutating func write(_ range: Range<Int>, into text: inout SentinelText) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = source.bytes[offset]
      let next = offset + 1 < range.upperBound ? source.bytes[offset + 1] : UInt8(ascii: " ")
      if byte == UInt8(ascii: "\\") {
        text.append(byte, from: offset)
        if offset + 1 < range.upperBound { text.append(next, from: offset + 1) }
        offset += 2
        continue
      }
      if mustEscape(byte, next, at: offset, in: range, startsLine: text.lineIsBlank) {
        text.append(UInt8(ascii: "\\"), from: offset)
      }
      text.append(byte, from: offset)
      offset += 1
    }
  }

  private mutating func mustEscape(
    _ byte: UInt8, _ next: UInt8, at offset: Int, in range: Range<Int>, startsLine: Bool
  ) -> Bool {
    switch byte {
    case UInt8(ascii: "`"):
      tell(.codeInTemplate, at: offset)
      return true
    case UInt8(ascii: "~")
    where startsLine && source.bytes[offset..<range.upperBound].starts(with: "~~~".utf8):
      tell(.codeInTemplate, at: offset)
      return true
    case UInt8(ascii: "<"):
      if startsMarkup(next) { tell(.htmlInTemplate, at: offset) }
      return true
    case UInt8(ascii: "["): return true
    case UInt8(ascii: "]"):
      if next == UInt8(ascii: "(") { tell(.linkInTemplate, at: offset) }
      return true
    case UInt8(ascii: "&") where next == UInt8(ascii: "#"):
      tell(.numericReference, at: offset)
      return true
    default: return false
    }
  }

  /// Whether `<` before this byte opens HTML.
  private func startsMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "/"),
      UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  private mutating func tell(_ code: TemplateCode, at offset: Int) {
    guard told.insert(code).inserted else { return }
    findings.append(Diagnostic(code, at: source.place(at: offset)))
  }
}
