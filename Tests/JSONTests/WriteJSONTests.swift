import JSON
import Testing

@Suite struct WriteJSONTests {
  private let value: JSONValue = [
    "b": 1, "a": ["x", nil, true, .number("12.50")], "empty": .object([]), "none": [],
    "text": "\"\\\n\t\u{1}\u{2028}é😀/",
  ]

  @Test func keepsOrderOnOneLine() {
    #expect(
      writeJSON(value)
        == #"{"b":1,"a":["x",null,true,12.50],"empty":{},"none":[],"text":"\"\\\n\t\u0001\u2028é😀/"}"#)
  }

  @Test func indents() {
    #expect(
      writeJSON(["a": [1, "b"], "c": .object([])], layout: .indented) == """
        {
          "a": [
            1,
            "b"
          ],
          "c": {}
        }
        """)
  }

  @Test func readsBackWhatItWrites() throws {
    for layout in [JSONLayout.compact, .indented] {
      #expect(try readJSON(Array(writeJSON(value, layout: layout).utf8)).value == value)
    }
  }
}
