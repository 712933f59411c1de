/// What a page of a finished file shows: letters, strokes and pictures at their places, in painting order.
package struct PageReading: Sendable, Hashable {
  /// Width and height of the sheet after its lower left corner, in points.
  package internal(set) var sheet: [Double]
  /// In points from the bottom left corner.
  package internal(set) var letters: [Letter] = []
  /// Points of every path, in order, and corners of every picture.
  package internal(set) var points: [Place] = []
  /// What is done with those points.
  package internal(set) var paints: [Paint] = []
  /// What the pictures shown hold, in order: entries and pixels.
  package internal(set) var pictures: [[UInt8]] = []
  /// What the fonts shown hold, in order of first use: entries, widths and outlines.
  package internal(set) var fonts: [[UInt8]] = []

  /// A letter or a few that one code draws, from the left end of its baseline.
  package struct Letter: Sendable, Hashable {
    package var text: String
    package var x: Double
    package var y: Double
    package var size: Double
    /// How far the next one stands.
    package var advance: Double
    package var mark: Mark
    package var ink: Ink
    /// Rank of the clip that it is painted in; 0 for none.
    package var clip: Int
    package var glyph: Glyph
  }

  /// What is drawn, whatever the font says that it means.
  package struct Glyph: Sendable, Hashable {
    /// Index in ``PageReading/fonts``.
    package var font: Int
    package var code: Int
  }

  /// What the content says of a thing (ISO 32000-1, 14.6).
  package enum Mark: Sendable, Hashable { case none, artifact, content }

  /// What made a point.
  package enum Step: Sendable, Hashable { case move, line, rectangle, picture }

  package struct Place: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var step: Step
    package var mark: Mark
  }

  package struct Ink: Sendable, Hashable {
    package var red = 0.0
    package var green = 0.0
    package var blue = 0.0
  }

  /// A path painted or made a clip, or a picture shown.
  package struct Paint: Sendable, Hashable {
    package var operation: String
    /// Points and letters that come before it.
    package var pointCount: Int
    package var letterCount: Int
    package var ink: Ink
    /// Of a stroke: width, cap, join, mitre limit, phase and dashes, then the scale they are meant in.
    package var pen: [Double]
    package var clip: Int
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
