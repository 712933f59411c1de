import Testing

@testable import Finishing

/// Files that two readers could read in two ways.
@Suite("files that can be read in two ways")
struct FinishedFileTests {
  /// A file of one section; each object with the number that the table gives it.
  private func file(
    _ objects: [(number: Int, text: String)], trailer: String = "/Root 1 0 R", before: String = ""
  ) -> FinishedFile? {
    var text = before + "%PDF-1.7\n"
    var table = "xref\n"
    for (number, object) in objects {
      let offset = String(text.utf8.count)
      table += "\(number) 1\n\(String(repeating: "0", count: 10 - offset.count))\(offset) 00000 n \n"
      text += object + "\n"
    }
    let start = text.utf8.count
    text += table + "trailer\n<<\(trailer)>>\nstartxref\n\(start)\n%%EOF\n"
    return FinishedFile(Array(text.utf8))
  }

  private let root = (number: 1, text: "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj")
  private let tree = (number: 2, text: "2 0 obj\n<</Type/Pages/Kids[3 0 R 3 0 R]>>\nendobj")
  private let page = (
    number: 3,
    text: "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents[4 0 R 4 0 R]>>\nendobj"
  )
  private let content = (
    number: 4, text: "4 0 obj\n<</Length 7>>\nstream\n1 2 m n\nendstream\nendobj"
  )

  @Test func readsPagesWithAllTheirStreams() throws {
    let readings = try #require(file([root, tree, page, content])).pageReadings
    #expect(readings.map { $0?.points.count } == [2, 2])
    #expect(readings[0]?.sheet == [0, 0, 9, 9])
  }

  @Test func anObjectBearsItsNumber() throws {
    let misplaced = (number: 4, text: content.text.replacing("4 0 obj", with: "5 0 obj"))
    #expect(try #require(file([root, tree, page, misplaced])).pageReadings == [nil, nil])
  }

  @Test func sectionsAreReadInOneWay() {
    #expect(file([root, tree]) != nil)
    #expect(file([root, tree], before: "x") == nil)
    for trailer in ["/Root 1 0 R/XRefStm 9", "/Root 1 0 R/Root 2 0 R", "/Root 1 0 R/#52oot 2 0 R"] {
      #expect(file([root, tree], trailer: trailer) == nil)
    }
  }

  @Test func treesOfPagesAreBounded() throws {
    let kids = String(repeating: "2 0 R ", count: 40)
    let endless = (number: 2, text: "2 0 obj\n<</Type/Pages/Kids[3 0 R \(kids)]>>\nendobj")
    let pages = try #require(file([root, endless, page, content])).pageReadings
    #expect(pages.count == 2)
  }

  @Test func fontsTellOnlySoMuch() throws {
    let long = String(repeating: "0041", count: 40)
    let map = "1 beginbfrange <00> <FF> <\(long)> endbfrange 1 beginbfchar <41> <00E9> endbfchar"
    let font = (
      number: 5, text: "5 0 obj\n<</Subtype/TrueType/ToUnicode 6 0 R/FirstChar 65500/Widths 7 0 R>>\nendobj"
    )
    let texts = (
      number: 6, text: "6 0 obj\n<</Length \(map.utf8.count)>>\nstream\n\(map)\nendstream\nendobj"
    )
    let widths = (number: 7, text: "7 0 obj\n[" + String(repeating: "500 ", count: 100) + "]\nendobj")
    let holder = try #require(file([root, font, texts, widths]))
    let read = ReadFont(try #require(holder.object(5)), in: holder, content: [])
    #expect(read.text(of: 0x41) == "é")
    #expect(read.text(of: 0x42) == "\u{FFFD}")
    #expect(read.width(of: 65_535) == 500)
    #expect(read.width(of: 65_536) == 0)
  }
}
