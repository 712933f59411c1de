/// What a line is before Markdown is read.
extension TemplateLines {
  enum Role {
    case blank
    /// Nothing but comments: as if it were not there.
    case comment
    /// Nothing but tags that concern whole blocks or rows.
    case structure
    case words
  }

  func role(of line: Line) -> Role {
    var hasTag = false
    for piece in line.pieces {
      switch piece {
      case .tag(let tag):
        guard tags[tag].mayStandAlone else { return .words }
        hasTag = true
      case .text(let range):
        guard isPrefix(range, mayQuote: !hasTag) else { return .words }
      }
    }
    if hasTag { return .structure }
    if line.pieces.contains(where: isQuoteMark) { return .words }
    return line.hadComment ? .comment : .blank
  }

  private func isPrefix(_ range: Range<Int>, mayQuote: Bool) -> Bool {
    source.bytes[range].allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || mayQuote && $0 == UInt8(ascii: ">")
    }
  }

  private func isQuoteMark(_ piece: Piece) -> Bool {
    guard case .text(let range) = piece else { return false }
    return source.bytes[range].contains(UInt8(ascii: ">"))
  }

  /// Indentation and quote marks before the first tag or word.
  func prefix(of line: Line) -> Range<Int> {
    guard case .text(let range)? = line.pieces.first else {
      let start = start(of: line)
      return start..<start
    }
    let end = source.bytes[range].firstIndex {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: ">")
    }
    return range.lowerBound..<(end ?? range.upperBound)
  }

  func start(of line: Line) -> Int {
    switch line.pieces.first {
    case .text(let range)?: range.lowerBound
    case .tag(let tag)?: tags[tag].range.lowerBound
    case nil: 0
    }
  }

  func end(of line: Line) -> Int {
    switch line.pieces.last {
    case .text(let range)?: range.upperBound - 1
    case .tag(let tag)?: tags[tag].range.upperBound - 1
    case nil: 0
    }
  }
}

/// Rows of tables, as they stand in the source.
extension TemplateLines {
  /// Number of cells, 0 for a line without `|`.
  func cellCount(of line: Line) -> Int {
    var isBlank = true
    var bars = 0
    var startsWithBar = false
    var afterEscape = false
    for piece in line.pieces {
      guard case .text(let range) = piece else {
        isBlank = false
        continue
      }
      for byte in source.bytes[range] {
        if afterEscape {
          afterEscape = false
          isBlank = false
        } else if byte == UInt8(ascii: "|") {
          if bars == 0 { startsWithBar = isBlank }
          bars += 1
          isBlank = true
        } else if byte == UInt8(ascii: "\\") {
          afterEscape = true
        } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t"), byte != UInt8(ascii: ">") || bars > 0
        {
          isBlank = false
        }
      }
    }
    guard bars > 0 else { return 0 }
    return bars + 1 - (startsWithBar ? 1 : 0) - (isBlank ? 1 : 0)
  }

  /// `|---|---:|`
  func isDelimiterRow(_ line: Line) -> Bool {
    var hasDash = false
    for piece in line.pieces {
      guard case .text(let range) = piece else { return false }
      for byte in source.bytes[range] {
        switch byte {
        case UInt8(ascii: "-"): hasDash = true
        case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"):
          continue
        default: return false
        }
      }
    }
    return hasDash
  }

  /// Whether a line is the header row of a table.
  func startsTable(_ index: Int) -> Bool {
    guard cellCount(of: lines[index]) > 0, lines.indices.contains(index + 1) else { return false }
    return isDelimiterRow(lines[index + 1]) && cellCount(of: lines[index + 1]) > 0
  }

  /// Whether the next words after a line of tags are a row, and not the header of another table.
  func isFollowedByRow(_ index: Int) -> Bool {
    for next in lines.indices.dropFirst(index + 1) {
      switch role(of: lines[next]) {
      case .blank: return false
      case .comment, .structure: continue
      case .words: return cellCount(of: lines[next]) > 0 && !startsTable(next)
      }
    }
    return false
  }
}
