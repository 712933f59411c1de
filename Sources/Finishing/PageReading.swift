/// What a page of a finished file shows: letters, strokes and pictures at their places, in painting order.
package struct PageReading: Sendable, Hashable {
  /// A letter or a few that one code draws, from the left end of its baseline.
  package struct Letter: Sendable, Hashable {
    package var text: String
    package var x: Double
    package var y: Double
    package var size: Double
    /// How far the next one stands.
    package var advance: Double
    package var mark: Mark
  }

  /// What the content says of a thing (ISO 32000-1, 14.6).
  package enum Mark: Sendable, Hashable { case none, artifact, content }

  /// In points from the bottom left corner.
  package internal(set) var letters: [Letter] = []
  /// Points of every path, in order, and corners of every picture.
  package internal(set) var points: [Place] = []

  package struct Place: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var mark: Mark
  }

  /// A stretch of letters on one baseline.
  package struct Line: Sendable, Hashable {
    package var text: String
    package var x: Double
    package var y: Double
  }

  /// Letters that follow one another on one baseline, gaps shown as spaces.
  package var lines: [Line] {
    var lines: [Line] = []
    var previous: Letter?
    for letter in letters {
      if let last = previous, abs(last.y - letter.y) < 0.05, letter.x > last.x - last.size {
        let gap = letter.x - last.x - last.advance
        lines[lines.count - 1].text += (gap > 0.15 * letter.size ? " " : "") + letter.text
      } else {
        lines.append(Line(text: letter.text, x: letter.x, y: letter.y))
      }
      previous = letter
    }
    return lines
  }
}

extension FinishedFile {
  /// What each page shows; nil for a page that cannot be read.
  package var pageReadings: [PageReading?] {
    pageNumbers.map { number in
      guard let page = object(number),
        let content = page.entries.reference("Contents", page.scanner), let bytes = stream(content)
      else { return nil }
      var reader = ContentReader(bytes, fonts: fonts(of: page))
      return reader.read()
    }
  }

  private func fonts(of page: PDFObject) -> [String: ReadFont] {
    guard let resources = value("Resources", of: page), let list = value("Font", of: resources) else {
      return [:]
    }
    var fonts: [String: ReadFont] = [:]
    for entry in list.entries.list {
      guard let number = list.scanner.references(in: entry.value).first, let font = object(number)
      else { continue }
      fonts[entry.key] = ReadFont(font, in: self)
    }
    return fonts
  }
}
