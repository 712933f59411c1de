import Diagnostics
import Testing
import Values

@testable import Verification

@Suite("figures as people write them")
struct ReadFigureTests {
  private func read(_ text: String, places: Int = 2, form: FigureForm = .table) -> FigureValue? {
    try? FigureValue.decimal(text, places: places, form: form)
  }

  @Test(
    "amounts in either convention",
    arguments: [
      ("1234.56", 123_456), ("1234,56", 123_456), ("1 234,56", 123_456), ("1\u{202F}234,56 €", 123_456),
      ("1.234,56", 123_456), ("1,234.56", 123_456), ("1.234.567,8", 123_456_780), ("-12,5", -1_250),
      ("\u{2212}12,50", -1_250), ("40", 4_000), ("12 000", 1_200_000), ("1.234.567", 123_456_700),
    ])
  func amounts(text: String, cents: Int64) {
    #expect(read(text) == .money(Money(cents: cents)))
  }

  @Test(
    "what cannot be read without guessing is refused",
    arguments: [
      "", "-", "1,234", "1.234", "12,345", "1 23,45", "1,23,45", "12.5.1", "1e3", "12,", ",5", "0x10",
      "12 €€",
      "1.234,567.8", "1 2345", "+5", "٣", "99999999999999999999", "1,2345",
    ])
  func refused(text: String) {
    #expect(read(text) == nil)
  }

  @Test("a rate may have four decimals, and no ambiguity arises")
  func rates() {
    #expect(read("12,15 %", places: 4) == .decimal(121_500))
    #expect(read("3,125", places: 4) == .decimal(31_250))
    #expect(read("3,12505", places: 4) == nil)
    #expect(read("75", places: 0) == .decimal(750_000))
    #expect(read("75,5", places: 0) == nil)
  }

  @Test("JSON has one convention")
  func json() {
    #expect(read("1234.5", form: .json) == .money(Money(cents: 123_450)))
    for text in ["1234,56", "1 234.56", "1,234.56", "1234.567", "12 €"] {
      #expect(read(text, form: .json) == nil)
    }
  }

  @Test("days are ISO, or day first in a table")
  func days() throws {
    #expect(try FigureValue.day("2026-04-02", form: .json) == .day("2026-04-02"))
    #expect(try FigureValue.day("02/04/2026", form: .table) == .day("2026-04-02"))
    for text in ["2/4/2026", "04/31/2026", "02-04-2026", "2026-02-30", "02/04/26"] {
      #expect((try? FigureValue.day(text, form: .table)) == nil)
    }
    #expect((try? FigureValue.day("02/04/2026", form: .json)) == nil)
  }

  @Test("quoted cells, either separator, and every line end")
  func cells() throws {
    let text = "a;\"b;1\"\r\n\"say \"\"so\"\"\"; c \n\nd;e"
    let table = try TableText(Array(text.utf8), name: "t.csv")
    #expect(table.rows.map { $0.map(\.text) } == [["a", "b;1"], ["say \"so\"", "c"], ["d", "e"]])
    #expect(table.rows[2][1].place == .file(name: "t.csv", line: 4, column: 3))
    #expect(try TableText(Array("a,b\n1,2".utf8), name: "t").rows.count == 2)
    #expect(try TableText(Array("a\tb\n1\t2".utf8), name: "t").rows[1].map(\.text) == ["1", "2"])
  }
}
