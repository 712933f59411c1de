import Diagnostics
import DocumentModel
import Values

/// Running text put together from fixed French, free text of the case, and figures.
struct Words {
  private(set) var inlines: [Inline] = []

  /// What a column of amounts shows where there is none.
  static let nothing = "–"

  init() {}

  /// Words of ours: their apostrophes and spaces are already right.
  init(_ fixed: String) { append(fixed) }

  mutating func append(_ fixed: String) {
    if !fixed.isEmpty { inlines.append(.text(fixed, origin: nil)) }
  }

  mutating func append(_ words: Words) { inlines += words.inlines }
  mutating func append(_ words: [Inline]) { inlines += words }

  static func + (a: Words, b: Words) -> Words {
    var sum = a
    sum.append(b)
    return sum
  }

  static func + (a: Words, fixed: String) -> Words { a + Words(fixed) }
  static func + (fixed: String, b: Words) -> Words { Words(fixed) + b }

  /// A figure, never broken.
  static func figure(_ text: String) -> Words { Words([.unbroken([.text(text, origin: nil)])]) }

  /// An identifier exactly as the case gives it, never broken.
  static func identifier(_ text: String, at path: String) -> Words {
    Words([.unbroken([.text(text, origin: .field(path))])])
  }

  /// Free text of the case, French typography applied.
  static func free(_ text: String, at path: String) -> Words {
    Words(setFrench(text, origin: .field(path)))
  }

  static func raised(_ text: RaisedText) -> Words {
    Words(
      text.pieces.map { piece in
        let inline = Inline.text(piece.text, origin: nil)
        return piece.isRaised ? .superscript([inline]) : inline
      })
  }

  init(_ inlines: [Inline]) { self.inlines = inlines }

  /// The same words at the head of a sentence.
  var capitalisedFirst: Words {
    guard case .text(let text, let origin)? = inlines.first else { return self }
    return Words([.text(text.capitalisedFirst, origin: origin)] + inlines.dropFirst())
  }
}

extension [Words] {
  /// "a, b et c"; another separator and last link may be given.
  func joined(_ separator: String = ", ", last: String? = nil) -> Words {
    var sum = Words()
    for (index, words) in enumerated() {
      if index > 0 { sum.append(index == count - 1 ? last ?? separator : separator) }
      sum.append(words)
    }
    return sum
  }
}
