import Diagnostics
import JSON
import TestSupport
import Testing

/// The codes and offsets that reading `text` is refused with; empty when it is read.
private func faults(_ bytes: [UInt8], limits: InputLimits = InputLimits()) -> [String] {
  do throws(Refusal) {
    _ = try readJSON(bytes, limits: limits)
    return []
  } catch {
    return error.diagnostics.map { diagnostic in
      guard case .offset(let offset) = diagnostic.place else { return "\(diagnostic.id)@?" }
      return "\(diagnostic.id)@\(offset)"
    }
  }
}

private func faults(_ text: String) -> [String] { faults(Array(text.utf8)) }

@Suite struct ReadJSONTests {
  @Test func keepsEveryValueAndItsPosition() throws {
    let text = #"{"a": [1, -2.50, 1e3], "b": {"é\n\u00e9😀\ud83d\ude00": null}, "c": true, "d": false}"#
    let node = try readJSON(Array(text.utf8))
    #expect(node["a"]?.elements?.map(\.content) == [.number("1"), .number("-2.50"), .number("1e3")])
    #expect(node["b"]?.members?.first?.key == "é\né😀😀")
    #expect(node["b"]?.members?.first?.value.isNull == true)
    #expect(node["c"]?.content == .bool(true))
    let second = try #require(node["a"]?.elements?[1])
    #expect(String(decoding: Array(text.utf8)[second.range], as: UTF8.self) == "-2.50")
    let member = try #require(node.member("c"))
    #expect(String(decoding: Array(text.utf8)[member.keyRange], as: UTF8.self) == "\"c\"")
  }

  @Test func keepsTheDecimalTextOfNumbers() throws {
    let node = try readJSON(Array("[0.1, 10.00, 123456789012345678901234567890.10]".utf8))
    #expect(
      node.elements?.map(\.content) == [
        .number("0.1"), .number("10.00"), .number("123456789012345678901234567890.10"),
      ])
  }

  @Test func skipsTheByteOrderMark() throws {
    #expect(try readJSON([0xEF, 0xBB, 0xBF] + Array("[1]".utf8)).offset == 3)
  }

  @Test(
    arguments: [
      ("", ["J014@0"]), ("  \n", ["J014@0"]), ("{", ["J003@1"]), (#"{"a""#, ["J003@4"]),
      (#"{"a" 1}"#, ["J001@5"]), (#"{"a":1 "b":2}"#, ["J001@7"]), (#"{"a":1,}"#, ["J001@7"]),
      ("[1,]", ["J002@3"]), ("[1 2]", ["J001@3"]), ("[tru]", ["J002@1"]), ("{} x", ["J010@3"]),
      ("[01]", ["J009@1"]), ("[1.]", ["J009@1"]), ("[.5]", ["J002@1"]), ("[+1]", ["J002@1"]),
      ("[1e]", ["J009@1"]), ("[-]", ["J009@1"]), ("[1.2.3]", ["J009@1"]), ("[0x1]", ["J009@1"]),
      (#"["a\q"]"#, ["J008@3"]), (#"["\u12g4"]"#, ["J008@2"]), (#"["\ud800"]"#, ["J006@2"]),
      (#"["\udc00"]"#, ["J006@2"]), (#"["\ud800A"]"#, ["J006@2"]), ("[\"a\nb\"]", ["J007@3"]),
      (#"{"a":1,"b":2,"a":3,"b":4}"#, ["J004@13", "J004@19"]), (#"{"a":1,"a":3"#, ["J004@7", "J003@12"]),
      (#"["\"#, ["J003@3"]), (#"["\u00"#, ["J003@6"]), (#"{a:1}"#, ["J001@1"]), ("nul", ["J002@0"]),
    ])
  func refusesWithPlace(text: String, wanted: [String]) {
    #expect(faults(text) == wanted)
  }

  @Test("thirty marks in a row may stand on a letter, in a value or in a key, written out or escaped")
  func crowdedMarks() {
    func marks(_ count: Int) -> String { String(repeating: "\u{0323}\u{0301}", count: count / 2) }
    #expect(faults("[\"e\(marks(30))e\(marks(30))\"]") == [])
    #expect(faults("[1, \"e\(marks(32))\"]") == ["J015@4"])
    #expect(faults("{\"e\(marks(32))\":1}") == ["J015@1"])
    #expect(faults("[\"e" + String(repeating: #"\u0323"#, count: 31) + "\"]") == ["J015@1"])
    #expect(faults("[\"e\(marks(1_000_000))\"]") == ["J015@1"])
  }

  @Test func refusesWhatIsNotUTF8() {
    #expect(faults([0x22, 0xC3, 0xA9, 0xE9, 0x62, 0x22]) == ["J005@3"])
    #expect(faults([0x22, 0xC0, 0x80, 0x22]) == ["J005@1"])
    #expect(faults([0x22, 0xED, 0xA0, 0x80, 0x22]) == ["J005@1"])
    #expect(faults([0xE9]) == ["J002@0"])
  }

  @Test(
    arguments: [
      ([0xFE, 0xFF, 0x00, 0x7B], "UTF-16 (big endian)"), ([0x00, 0x7B, 0x00, 0x7D], "UTF-16 (big endian)"),
      ([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], "UTF-16 (little endian)"),
      ([0x7B, 0x00, 0x7D, 0x00], "UTF-16 (little endian)"),
      ([0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x7B], "UTF-32 (big endian)"),
      ([0x00, 0x00, 0x00, 0x7B], "UTF-32 (big endian)"),
      ([0xFF, 0xFE, 0x00, 0x00, 0x7B, 0x00, 0x00, 0x00], "UTF-32 (little endian)"),
      ([0x7B, 0x00, 0x00, 0x00], "UTF-32 (little endian)"),
      (Array("[\"B".utf8) + [0xE2] + Array("ti\"]".utf8), "Latin-1 (ISO 8859-1)"),
      (Array("[\"d".utf8) + [0x92] + Array("H".utf8) + [0xE9] + Array("\"]".utf8), "Windows-1252"),
    ] as [([UInt8], String)])
  func namesTheEncoding(bytes: [UInt8], wanted: String) {
    #expect(faults(bytes).first?.hasPrefix("J013") == true)
    do throws(Refusal) {
      _ = try readJSON(bytes)
    } catch {
      #expect(error.diagnostics[0].arguments[.found] == wanted)
    }
  }

  @Test func limitsDepthAndSize() {
    let nested = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(faults(nested).isEmpty)
    #expect(faults("[" + nested + "]") == ["J011@64"])
    #expect(faults(String(repeating: "[", count: 1_000_000)) == ["J011@64"])
    #expect(faults(Array("[1, 2]".utf8), limits: InputLimits(size: 5)) == ["J012@0"])
  }

  @Test func bringsLimitsIntoTheirRange() {
    #expect(InputLimits(depth: 0, size: -1) == InputLimits(depth: 1, size: 1))
    #expect(InputLimits(depth: .max, size: .max) == .ownTexts)
    let deepest = InputLimits.depths.upperBound
    let nested = String(repeating: "[", count: deepest) + String(repeating: "]", count: deepest)
    #expect(faults(Array(nested.utf8), limits: .ownTexts).isEmpty)
    #expect(faults(Array("[\(nested)]".utf8), limits: .ownTexts) == ["J011@\(deepest)"])
  }

  @Test func findsPaths() throws {
    let text =
      #"{"invoices": [{"dueDate": 1}, {"due.Date": 2, "x": {}}], "letters": {"mise-en-demeure": "s"}}"#
    var finder = PathFinder(try readJSON(Array(text.utf8)))
    func shown(_ path: String) -> String {
      let target = finder.target(of: path)
      return String(decoding: Array(text.utf8)[target.excerptRange], as: UTF8.self)
        + (target.isExact ? "" : " ?")
    }
    #expect(shown("invoices[0].dueDate") == "1")
    #expect(shown("invoices[1].due.Date") == "2")
    #expect(shown("invoices[1].x") == "\"x\"")
    #expect(shown("invoices[1].dueDate") == "{ ?")
    #expect(shown("invoices[7].dueDate") == "\"invoices\" ?")
    #expect(shown("letters.mise-en-demeure") == "\"s\"")
    #expect(shown("letters.default.place") == "\"letters\" ?")
    #expect(shown("") == "{")
    #expect(finder.offset(of: "invoices[1]") == 30)
    #expect(shown("invoices[") == "\"invoices\" ?")
    #expect(shown("..") == "{ ?")
  }

  /// Hours would pass if each path were sought among all keys.
  @Test func findsVeryManyPaths() throws {
    let text = "{\"a\": {" + (0..<200_000).map { "\"k\($0).x\": \($0)" }.joined(separator: ", ") + "}}"
    var finder = PathFinder(try readJSON(Array(text.utf8)))
    let found = (0..<200_000).map { finder.target(of: "a.k\($0).x[0]") }
    #expect(found.allSatisfy { !$0.isExact && !$0.isContainer })
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.valueRange.upperBound < $1.valueRange.lowerBound })
  }

  @Test func takesTheLongestKeyThatFits() throws {
    let text = #"{"a": {"b": 1}, "a.b": 2, "a[0]": 3, "": {"c": 4}, "é中": {"e\u0301": 5}}"#
    var finder = PathFinder(try readJSON(Array(text.utf8)))
    func shown(_ path: String) -> String {
      String(decoding: Array(text.utf8)[finder.target(of: path).excerptRange], as: UTF8.self)
    }
    #expect(shown("a.b") == "2" && shown("a.c") == "\"a\"" && shown("a[0]") == "3")
    #expect(shown("é中.e\u{301}") == "5" && shown(".c") == "{")
  }

  /// Hours would pass if each point were tried for the end of a key.
  @Test func followsAPathOfAMillionPoints() throws {
    let key = String(repeating: "b.", count: 1_000_000)
    var finder = PathFinder(try readJSON(Array("{\"a\": {\"\(key)\": 1}, \"\(key)\": 2}".utf8)))
    let inner = finder.target(of: "a." + key)
    #expect(inner.isExact && inner.valueRange == 2_000_011..<2_000_012)
    #expect(finder.target(of: "a.." + key).keyRange == 1..<4)
  }

  @Test("a key that stands twice is told, however many stand between", arguments: [1, 15, 16, 17, 60])
  func tellsEveryRepetition(count: Int) {
    let members = (0..<count).map { "\"k\($0)\":0," }.joined()
    let (first, last) = (1 + members.utf8.count, "\"k0\":1,".utf8.count)
    #expect(faults("{" + members + "\"z\":1}").isEmpty)
    #expect(faults("{" + members + "\"k0\":1,\"k0\":1}") == ["J004@\(first)", "J004@\(first + last)"])
  }

  @Test func neverCrashesOnMutatedText() {
    let seedText = Array(
      #"{"a": [1, -2.5e1, "é\u00e9\ud83d\ude00"], "b": {"c": null, "d": [true, false]}, "f": "😀"}"#.utf8)
    var generator = SeededGenerator(seed: 42)
    var read = 0
    for _ in 0..<20_000 {
      var bytes = seedText
      for _ in 0...Int(generator.next() % 4) {
        let index = Int(generator.next() % UInt64(bytes.count))
        switch generator.next() % 3 {
        case 0: bytes[index] = UInt8(truncatingIfNeeded: generator.next())
        case 1: bytes.remove(at: index)
        default: bytes.insert(UInt8(truncatingIfNeeded: generator.next()), at: index)
        }
      }
      if faults(bytes).isEmpty { read += 1 }
    }
    #expect(read > 0 && read < 20_000)
  }
}
