import Diagnostics
import DocumentModel
import TestSupport
import Testing

@testable import Templates

@Suite struct TidySpacesTests {
  private static let template = Place.file(name: "letter.md", line: 1, column: 1)

  private func words(_ text: String) -> Inline { .text(text, origin: TidySpacesTests.template) }
  private func value(_ text: String) -> Inline { .text(text, origin: .field("reference")) }

  @Test("what is tidy stays as it is")
  func tidy() {
    let tidy: [[Inline]] = [
      [words("Le "), .unbroken([value("F-1")]), words(" est échu.")],
      [.strong([words("Total")]), words("\u{A0}: "), value(" deux  mots ")],
      [value("12"), words(", puis "), .emphasis([words("treize")])],
    ]
    for inlines in tidy { #expect(tidySpaces(inlines) == inlines) }
  }

  @Test("spaces that a condition left behind go")
  func mended() {
    let cases: [(untidy: [Inline], tidy: [Inline])] = [
      ([words(" un  deux ")], [words("un deux")]),
      ([words("un "), words(", deux")], [words("un"), words(", deux")]),
      ([words("un "), words("… deux")], [words("un"), words("… deux")]),
      ([words("un "), words("« deux")], [words("un "), words("« deux")]),
      (
        [value("un"), words(" "), .strong([words(" deux ")])],
        [value("un"), words(" "), .strong([words("deux")])]
      ),
      (
        [words("un "), .lineBreak, .lineBreak, words("deux"), .lineBreak],
        [words("un"), .lineBreak, words("deux")]
      ),
      ([words(" "), .strong([]), words("")], []),
    ]
    for (untidy, tidy) in cases { #expect(tidySpaces(untidy) == tidy) }
  }

  @Test("what is taken for tidy is what mending would leave as it is", arguments: 0..<400)
  func quickWay(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 1)
    let pieces = [
      "un", " ", "  ", ", deux", ". ", ")", "… ", "\u{A0}:", "\u{202F};", " trois ", "« quatre »", "", "é",
      "– ",
    ]
    func line(_ depth: Int) -> [Inline] {
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let text = (0..<Int.random(in: 0...3, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
        return switch Int.random(in: 0...(depth > 0 ? 6 : 3), using: &random) {
        case 0: value(text)
        case 4: .strong(line(depth - 1))
        case 5: .unbroken(line(depth - 1))
        case 6: .lineBreak
        default: words(text)
        }
      }
    }
    let inlines = line(2)
    #expect(tidySpaces(inlines) == mendSpaces(inlines), "\(inlines)")
  }
}
