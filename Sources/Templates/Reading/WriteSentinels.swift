import Diagnostics

/// Writes the Markdown that cmark reads: tags become sentinels, those alone on a line get a block or a row of their
/// own, and what templates may not hold is told and made harmless.
func writeSentinels(_ file: TemplateLines, findings: inout [Diagnostic]) -> SentinelText {
  var writer = SentinelWriter(file: file)
  for index in file.lines.indices { writer.write(index) }
  findings += writer.findings
  return writer.text
}

struct SentinelWriter {
  let file: TemplateLines
  var text = SentinelText()
  var findings: [Diagnostic] = []
  /// Columns of the table that the lines belong to; nil outside a table.
  private var columns: Int?

  init(file: TemplateLines) { self.file = file }

  mutating func write(_ index: Int) {
    let line = file.lines[index]
    switch file.role(of: line) {
    case .comment: break
    case .blank:
      columns = nil
      text.endLine(from: file.start(of: line))
    case .structure: writeStructure(index)
    case .words: writeWords(index)
    }
  }

  private mutating func writeStructure(_ index: Int) {
    let line = file.lines[index]
    for case .tag(let tag) in line.pieces {
      if isBetweenRows(tag, line: index) {
        text.appendRow(tag, from: file.tags[tag].range.lowerBound)
      } else {
        columns = nil
        writeBlock(tag, prefix: file.prefix(of: line))
      }
    }
  }

  /// A paragraph of its own, within the quote or list item that its indentation says.
  private mutating func writeBlock(_ tag: Int, prefix: Range<Int>) {
    writePrefix(prefix)
    text.endLine(from: prefix.lowerBound)
    writePrefix(prefix)
    text.appendSentinel(tag, from: file.tags[tag].range.lowerBound)
    text.endLine(from: file.tags[tag].range.lowerBound)
    writePrefix(prefix)
    text.endLine(from: prefix.lowerBound)
  }

  private mutating func writePrefix(_ prefix: Range<Int>) {
    for offset in prefix { text.append(file.source.bytes[offset], from: offset) }
  }

  private mutating func isBetweenRows(_ tag: Int, line: Int) -> Bool {
    switch file.tags[tag].kind {
    case .openSection:
      return columns != nil && file.isFollowedByRow(line)
    case .closeSection: return file.openers[tag].map(text.rowTags.contains) ?? (columns != nil)
    default: return false
    }
  }

  private mutating func writeWords(_ index: Int) {
    let line = file.lines[index]
    if let columns {
      checkRow(line, columns)
    } else if file.isDelimiterRow(line), file.cellCount(of: line) > 0 {
      startTable(index)
    } else if file.startsTable(index), !text.previousLineIsBlank {
      text.endLine(from: file.start(of: line))
    }
    var escaper = MarkdownEscaper(source: file.source)
    for piece in line.pieces {
      switch piece {
      case .text(let range): escaper.write(range, into: &text)
      case .tag(let tag): text.appendSentinel(tag, from: file.tags[tag].range.lowerBound)
      }
    }
    findings += escaper.findings
    text.endLine(from: file.end(of: line))
  }

  private mutating func startTable(_ index: Int) {
    let line = file.lines[index]
    let wanted = file.cellCount(of: line)
    let header = index > 0 ? file.lines[index - 1] : TemplateLines.Line()
    let found = file.cellCount(of: header)
    if found == wanted {
      columns = wanted
    } else {
      report(.tableHeaderMismatch, line, [.found: "\(found)", .wanted: "\(wanted)"])
    }
  }

  private mutating func checkRow(_ line: TemplateLines.Line, _ wanted: Int) {
    let found = file.cellCount(of: line)
    guard found != wanted else { return }
    if found == 0 {
      report(.tableNotEnded, line, [:])
      text.endLine(from: file.start(of: line))
      columns = nil
    } else {
      report(.tableRowMismatch, line, [.found: "\(found)", .wanted: "\(wanted)"])
    }
  }

  private mutating func report(
    _ code: TemplateCode, _ line: TemplateLines.Line, _ arguments: [Diagnostic.Argument: String]
  ) {
    let place = file.source.place(at: file.prefix(of: line).upperBound)
    findings.append(Diagnostic(code, at: place, arguments))
  }
}
