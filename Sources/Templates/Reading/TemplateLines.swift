import Diagnostics

/// A template file cut into lines of text and tags, comments taken out.
struct TemplateLines: Sendable {
  let source: TemplateSource
  /// False for a file that was left aside, as if it were empty.
  let isReadable: Bool
  let lines: [Line]
  let tags: [TemplateTag]
  /// For each closing tag, the tag that it closes.
  let openers: [Int: Int]
  /// Opening tags that are closed somewhere in the file.
  let closedTags: Set<Int>

  struct Line: Sendable {
    var pieces: [Piece] = []
    /// A comment was taken out of it.
    var hadComment = false
  }

  enum Piece: Sendable {
    case text(Range<Int>)
    /// Index in `tags`.
    case tag(Int)
  }
}

/// Largest template file, in bytes: far beyond any letter, and fewer tags than there are sentinels.
private let longestTemplate = 128 << 10

/// Finds the tags of a file and pairs those that open with those that close.
func readLines(_ source: TemplateSource, findings: inout [Diagnostic]) -> TemplateLines {
  let isReadable = checkCharacters(of: source, findings: &findings)
  var reader = LineReader(source: isReadable ? source : TemplateSource(name: source.name, bytes: []))
  reader.readFile()
  findings += reader.tagReader.findings + reader.findings
  let openers = pairTags(reader.tags, source, findings: &findings)
  return TemplateLines(
    source: reader.source, isReadable: isReadable, lines: reader.lines, tags: reader.tags, openers: openers,
    closedTags: Set(openers.values))
}

/// Tells about a file too long or not UTF-8, and about characters that no template may hold; false when the file
/// cannot be read at all.
private func checkCharacters(of source: TemplateSource, findings: inout [Diagnostic]) -> Bool {
  guard source.bytes.count <= longestTemplate else {
    findings.append(
      Diagnostic(
        TemplateCode.fileTooLong, at: .thing(source.name),
        [.found: "\(source.bytes.count)", .limit: "\(longestTemplate)"]))
    return false
  }
  guard let text = String(validating: source.bytes, as: UTF8.self) else {
    findings.append(Diagnostic(TemplateCode.notUTF8, at: .thing(source.name)))
    return false
  }
  var isFree = true
  var offset = 0
  for scalar in text.unicodeScalars {
    if isReserved(scalar), !(offset == 0 && scalar == "\u{FEFF}") {
      findings.append(
        Diagnostic(
          TemplateCode.reservedCharacter, at: source.place(at: offset), [.character: scalar.codePointAndName])
      )
      isFree = false
    }
    offset += UTF8.width(scalar)
  }
  return isFree
}

/// Characters that the reader uses for itself, those that turn the direction of writing, and controls that no page
/// can show.
private func isReserved(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\n", "\r", "\t": false
  case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": true
  case "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
  case "\u{FFFC}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{2028}", "\u{2029}": true
  // For private use (Unicode 16.0, section 23.5).
  case "\u{E000}"..."\u{F8FF}", "\u{F0000}"..."\u{FFFFD}", "\u{100000}"..."\u{10FFFD}": true
  default: false
  }
}

/// Goes through the bytes once.
private struct LineReader {
  let source: TemplateSource
  var tagReader: TagReader
  var lines: [TemplateLines.Line] = []
  var tags: [TemplateTag] = []
  var findings: [Diagnostic] = []
  private var line = TemplateLines.Line()
  private var textStart = 0
  private var position = 0
  /// An escaped `{{` stands on this line, so that a `}}` after it is text.
  private var hasLiteralBraces = false

  init(source: TemplateSource) {
    self.source = source
    tagReader = TagReader(source: source)
  }

  mutating func readFile() {
    let bytes = source.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      textStart = 3
    }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\n"): endLine()
      case UInt8(ascii: "\\"): skipEscape()
      case UInt8(ascii: "{") where follows("{{"): readTag()
      case UInt8(ascii: "}") where follows("}}"): readStrayBraces()
      default: position += 1
      }
    }
    endLine()
  }

  private func follows(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { source.bytes[position...].starts(with: $0) }
  }

  private mutating func endText() {
    var end = position
    if end > textStart, source.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    if end > textStart { line.pieces.append(.text(textStart..<end)) }
  }

  private mutating func endLine() {
    endText()
    lines.append(line)
    line = TemplateLines.Line()
    hasLiteralBraces = false
    position += 1
    textStart = position
  }

  private mutating func skipEscape() {
    position += 1
    guard position < source.bytes.count, source.bytes[position] != UInt8(ascii: "\n") else { return }
    if follows("{{") { hasLiteralBraces = true }
    position += 1
    if hasLiteralBraces, position < source.bytes.count, source.bytes[position] == UInt8(ascii: "{") {
      position += 1
    }
  }

  private mutating func readStrayBraces() {
    if !hasLiteralBraces {
      findings.append(Diagnostic(TemplateCode.strayBraces, at: source.place(at: position)))
    }
    position += 2
  }

  private mutating func readTag() {
    endText()
    let start = position
    let isComment = source.bytes[(start + 2)...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "!")
    guard let end = endOfTag(from: start + 2, acrossLines: isComment) else {
      findings.append(Diagnostic(TemplateCode.unclosedTag, at: source.place(at: start)))
      skipRest(isComment: isComment)
      return
    }
    if isComment {
      line.hadComment = true
    } else {
      line.pieces.append(.tag(tags.count))
      tags.append(tagReader.read(start..<end))
    }
    position = end
    textStart = end
  }

  /// The byte after the closing braces.
  private func endOfTag(from start: Int, acrossLines: Bool) -> Int? {
    let bytes = source.bytes
    var end = start
    while end + 1 < bytes.count {
      if bytes[end] == UInt8(ascii: "}"), bytes[end + 1] == UInt8(ascii: "}") {
        end += 2
        // `{{{x}}}` ends with its last brace, so that one message tells it.
        while end < bytes.count, bytes[end] == UInt8(ascii: "}"), !acrossLines { end += 1 }
        return end
      }
      if bytes[end] == UInt8(ascii: "\n") || follows("{{", at: end), !acrossLines { return nil }
      end += 1
    }
    return nil
  }

  private func follows(_ text: StaticString, at offset: Int) -> Bool {
    text.withUTF8Buffer { source.bytes[offset...].starts(with: $0) }
  }

  /// After a tag that does not end: the next tag of the line, else the next line, else the end of the file.
  private mutating func skipRest(isComment: Bool) {
    position += 2
    while position < source.bytes.count, isComment || source.bytes[position] != UInt8(ascii: "\n") {
      if !isComment, follows("{{") { break }
      position += 1
    }
    textStart = position
  }
}
