import Testing

@testable import Finishing

@Suite("what a page of a hostile file may hold")
struct ContentReaderTests {
  private func read(_ content: String) -> PageReading? {
    var reader = ContentReader(Array(content.utf8), on: [0, 0, 595, 842], PageResources())
    return reader.read()
  }

  @Test func readsWhatOurPagesHold() throws {
    let reading = try #require(
      read("1 0 0 -1 0 842 cm q 0.5 0.5 0.5 RG 0.7 w 0 J 0 j [] 0 d 10 M 10 20 m 30 20 l S Q 0 0 5 5 re f"))
    #expect(reading.points.map(\.x) == [10, 30, 0, 5])
    #expect(reading.points.map(\.y) == [822, 822, 842, 837])
    #expect(reading.paints.map(\.operation) == ["S", "f"])
    #expect(reading.paints[0].ink == .init(red: 0.5, green: 0.5, blue: 0.5))
    #expect(reading.paints[0].pen == [0.7, 0, 0, 10, 0, 1, 0, 0, -1])
    #expect(reading.paints[1].ink == .init())
  }

  @Test(
    "operators of other programs, wrong operands, brackets that do not match",
    arguments: [
      "1 g", "0 0 1 1 2 2 c", "h", "1 Tr", "/P sh", "BI ID EI", "/F 1 Tf (9) \u{27}", "/a gs", "1 1 rg",
      "1 2 m 3 l", "nan 0 m", "1e9 0 m", "Q", "EMC", "/OC /x BDC", "/x Do", "(9) Tj", "[(9)] TJ",
      "1 2 3 m", "0 0 m [", "true", "[x] 0 d",
    ])
  func refuses(content: String) {
    #expect(read(content) == nil)
  }

  @Test func holdsOnlySoMuch() {
    let fullest = 1 << 18
    #expect(read(String(repeating: "0 0 m\n", count: fullest))?.points.count == fullest)
    #expect(read(String(repeating: "0 0 m\n", count: fullest + 1)) == nil)
    #expect(read(String(repeating: "1 ", count: 65) + "w") == nil)
    #expect(read(String(repeating: "q ", count: 257)) == nil)
    #expect(read(String(repeating: "/P BMC ", count: 257)) == nil)
  }

  /// Large numbers times nothing are no numbers.
  @Test func refusesPlacesThatAreNone() {
    let huge = "1" + String(repeating: "0", count: 200)
    let scale = "\(huge) 0 0 \(huge) 0 0 cm "
    #expect(read(scale + "1 1 m")?.points.count == 1)
    #expect(read(scale + scale + "1 1 m") == nil)
    #expect(read(scale + scale + "0 0 m") == nil)
    #expect(PDFText.number(Array(String(repeating: "9", count: 400).utf8)[...]) == nil)
  }

  @Test func dictionariesAndStringsEndInsideTheFile() {
    for text in ["<<>", "<</A 1>", "(\\", "<</A<<>", "[(\\"] {
      var scanner = PDFScanner(Array(text.utf8))
      let isWhole = scanner.skipValue()
      #expect(!isWhole)
      #expect(scanner.position <= text.utf8.count)
    }
    var scanner = PDFScanner(Array("<<>>".utf8))
    let isWhole = scanner.skipValue()
    #expect(isWhole && scanner.position == 4)
  }

  @Test func keysHoldOnce() {
    for (text, isClear) in [
      ("<</A 1/B 2>>", true), ("<</A 1/A 1>>", false), ("<</A 1/#41 1>>", false),
    ] {
      #expect(PDFScanner(Array(text.utf8)).entries(ofDictionaryAt: 0).areUnambiguous == isClear)
    }
  }

  @Test func listsOfNumbersAreBounded() {
    func numbers(_ text: String) -> PDFNumbers {
      let scanner = PDFScanner(Array(text.utf8))
      return PDFNumbers(PDFObject(scanner: scanner, value: 0..<scanner.bytes.count))
    }
    #expect(numbers("[1 2.5 %9\n3]").flat == [1, 2.5, 3])
    for stranger in ["nan", "inf", "1 0 R", "/A", "(1)", "[[1]]"] {
      #expect(numbers("[1 \(stranger) 3]").flat.isEmpty)
    }
    #expect(numbers("[7 [500 600]]").runs.map(\.widths) == [[500, 600]])
    #expect(numbers("[" + String(repeating: "1 ", count: 1 << 19) + "]").flat.isEmpty)
  }
}
