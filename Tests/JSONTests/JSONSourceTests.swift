import Diagnostics
import JSON
import Testing

@Suite struct JSONSourceTests {
  private let text = "{\n  \"invoices\": [\n    {\"amuont\": \"12\"}\n  ]\n}"

  @Test func locatesFieldsAndKeys() {
    let source = JSONSource(name: "c.json", bytes: Array(text.utf8))
    func position(_ place: Place) -> SourceText.Position? {
      source.locate(Diagnostic(CaseCode.unknownKey, at: place, [.found: "x"])).position
    }
    #expect(position(.field("invoices[0].amuont")) == SourceText.Position(line: 3, column: 16))
    #expect(position(.key("invoices[0].amuont")) == SourceText.Position(line: 3, column: 6))
    #expect(position(.field("invoices[0].dueDate")) == SourceText.Position(line: 3, column: 5))
    #expect(position(.field("nowhere")) == SourceText.Position(line: 1, column: 1))
    #expect(position(.offset(2)) == SourceText.Position(line: 2, column: 1))
    #expect(position(.thing("out.pdf")) == nil)
  }

  @Test func writesOneObject() {
    let source = JSONSource(name: "c.json", bytes: Array(text.utf8))
    let diagnostic = Diagnostic(
      CaseCode.unknownKey, at: .key("invoices[0].amuont"), [.found: "amuont", .suggestion: "amount"])
    #expect(
      writeJSON(source.locate(diagnostic).json(in: .english))
        == #"{"code":"C001","severity":"error","message":"unknown key \"amuont\"","#
        + #""hint":"did you mean \"amount\"?","article":null,"path":"invoices[0].amuont","#
        + #""file":"c.json","line":3,"column":6,"arguments":{"found":"amuont","suggestion":"amount"}}"#)
  }
}
