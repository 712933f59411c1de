import Diagnostics
import DocumentModel
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

  @Test("the item of a field is the prefix of its name", arguments: ItemField.allCases)
  func prefix(field: ItemField) {
    #expect(field.rawValue.hasPrefix(field.item.rawValue + "."))
  }
}
