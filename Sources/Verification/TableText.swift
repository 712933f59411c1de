import Diagnostics

/// A table as text (RFC 4180): cells between semicolons, commas or tabs, quoted when they hold one.
struct TableText {
  struct Cell: Sendable, Hashable {
    var text: String
    var place: Place
  }

  /// Rows that hold something, the heading first.
  private(set) var rows: [[Cell]] = []
  let name: String
  private let separator: Character
  private var line = 1
  private var column = 1

  /// - Parameter name: the file's, for places.
  init(_ bytes: [UInt8], name: String) throws(Refusal) {
    self.name = name
    let start = Place.file(name: name, line: 1, column: 1)
    guard let whole = String(validating: bytes, as: UTF8.self), !whole.contains("\0") else {
      throw Refusal(Diagnostic(FigureCode.notUTF8, at: start))
    }
    let text = whole.unicodeScalars.first == "\u{FEFF}" ? String(whole.unicodeScalars.dropFirst()) : whole
    let heading = text.prefix { !$0.isNewline }
    separator = [";", "\t"].first(where: heading.contains) ?? ","
    try read(text[...])
  }

  private mutating func read(_ text: Substring) throws(Refusal) {
    var rest = text
    while !rest.isEmpty {
      var row: [Cell] = []
      var hasMore = true
      while hasMore { hasMore = try readCell(&rest, into: &row) }
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
      (line, column) = (line + 1, 1)
    }
  }

  /// Reads one cell and what ends it; false at the end of the row.
  private mutating func readCell(_ rest: inout Substring, into row: inout [Cell]) throws(Refusal) -> Bool {
    let place = Place.file(name: name, line: line, column: column)
    let text = rest.first == "\"" ? try readQuoted(&rest, at: place) : readPlain(&rest)
    row.append(Cell(text: text, place: place))
    guard let end = rest.popFirst(), !end.isNewline else { return false }
    guard end == separator else { throw Refusal(Diagnostic(FigureCode.openQuote, at: place)) }
    column += 1
    return true
  }

  private mutating func readPlain(_ rest: inout Substring) -> String {
    let text = rest.prefix { $0 != separator && !$0.isNewline }
    rest = rest.dropFirst(text.count)
    column += text.count
    return text.trimmingSpaces
  }

  private mutating func readQuoted(_ rest: inout Substring, at place: Place) throws(Refusal) -> String {
    var text = ""
    rest = rest.dropFirst()
    column += 1
    while let character = rest.popFirst() {
      column += 1
      if character.isNewline { (line, column) = (line + 1, 1) }
      guard character == "\"" else {
        text.append(character)
        continue
      }
      guard rest.first == "\"" else { return text }
      text.append(character)
      rest = rest.dropFirst()
      column += 1
    }
    throw Refusal(Diagnostic(FigureCode.openQuote, at: place))
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
