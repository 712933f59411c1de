import CaseFiles
import Diagnostics
import DocumentModel
import Testing

@testable import Templates

/// The French guide, `LISEZMOI.md`, held against the program that it describes.
@Suite("The French guide")
struct GuideTests {
  private let guide: String

  init() throws { guide = try String(decoding: ExampleLetters.bytes("LISEZMOI.md"), as: UTF8.self) }

  @Test func itsCaseGivesTheDocumentsItAsksFor() throws {
    let block = guide.split(separator: "```json\n").dropFirst().first?.split(separator: "```").first
    let checked = try readCase(Array(try #require(block).utf8))
    #expect(checked.warnings.isEmpty)
    for id in checked.value.documents {
      let letter = try ExampleLetters.checked(id, of: checked.value)
      #expect(letter.warnings.isEmpty)
      #expect(letter.value.text.contains("F-2026-031"))
    }
  }

  @Test func namesEveryDocumentRequirementAndFrame() throws {
    for id in try TemplateLibrary().ids { #expect(guide.contains("| `\(id)` |"), "\(id)") }
    let words = guide.split { !$0.isLetter && $0 != "-" }.map(String.init)
    for requirement in Requirement.allCases {
      #expect(words.contains(requirement.rawValue), "\(requirement)")
    }
    for frame in FrameName.allNames { #expect(words.contains(frame), "\(frame)") }
    for helper in TagHelper.allCases { #expect(words.contains(helper.rawValue), "\(helper)") }
    for figure in FigureName.allCases { #expect(guide.contains("{{\(figure.rawValue)}}"), "\(figure)") }
    for kind in Table.Row.Kind.allCases where kind != .plain {
      #expect(guide.contains("{{@\(kind.rawValue)}}"), "\(kind)")
    }
    #expect(guide.contains("{{@\(TemplateTag.optionalColumn)}}"))
  }

  @Test func everyTagItShowsExists() {
    for tag in guide.split(separator: "{{").dropFirst().compactMap({ $0.split(separator: "}}").first }) {
      guard let name = tag.split(whereSeparator: { " #^/".contains($0) }).first.map(String.init),
        name != "nom", tag.first != ">", tag.first != "!", tag.first != "@", tag.first != "/"
      else { continue }
      let known =
        Field(rawValue: name) != nil || Predicate(rawValue: name) != nil
        || ListField(rawValue: name) != nil || TagHelper(rawValue: name) != nil
        || FigureName(rawValue: name) != nil
      #expect(known, "\(tag)")
    }
  }
}
