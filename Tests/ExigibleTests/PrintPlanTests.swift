import Mailing
import Testing

@Suite("the plan of a print run")
struct PrintPlanTests {
  /// A case with letters of so many pages.
  private func record(
    _ number: Int, pages: [Int], town: String = "69003 LYON", country: String? = nil, isDuplex: Bool = false
  ) -> CaseRecord {
    var record = CaseRecord(number: number, digest: "")
    record.recipient = Recipient(lines: ["A"], town: town, country: country)
    record.letters = pages.map {
      LetterRecord(
        document: "d", file: "f", pages: $0, sheets: isDuplex ? ($0 + 1) / 2 : $0, service: "simple",
        registeredNumber: nil, sha256: nil)
    }
    record.spill = SpillPlace(offset: number, length: 1, checksum: 0)
    return record
  }

  private func numbers(_ plan: PrintPlan) -> [[Int]] {
    (0..<plan.partCount).map { plan.envelopes(ofPart: $0).map(\.spill.offset) }
  }

  private func plan(
    _ records: [CaseRecord], _ order: PrintOrder = .none, partSheets: Int? = nil, isDuplex: Bool = false
  ) -> PrintPlan {
    PrintPlan(
      records.compactMap { Envelope($0, isDuplex: isDuplex) }, order: order, partSheets: partSheets)
  }

  @Test("an envelope is never split; one of more sheets than a part is a part")
  func cuts() {
    let records = [3, 2, 1, 7, 1, 5].enumerated().map { record($0 + 1, pages: [$1]) }
    #expect(numbers(plan(records, partSheets: 5)) == [[1, 2], [3], [4], [5], [6]])
    #expect(numbers(plan(records, partSheets: 6)) == [[1, 2, 3], [4], [5, 6]])
    #expect(numbers(plan(records)) == [[1, 2, 3, 4, 5, 6]])
    #expect(plan([]).partCount == 0)
  }

  @Test("first pages follow from the pages before, blank backs included")
  func places() {
    let sizes = [[1, 3], [2], [1], [4, 1]]
    let simplex = plan(sizes.enumerated().map { record($0, pages: $1) }, partSheets: 7)
    #expect(simplex.places.map(\.firstPage) == [1, 5, 7, 1])
    #expect(simplex.places.map(\.part) == [0, 0, 0, 1])
    let duplex = plan(
      sizes.enumerated().map { record($0, pages: $1, isDuplex: true) }, partSheets: 5, isDuplex: true)
    #expect(duplex.places.map(\.firstPage) == [1, 7, 9, 1])
    #expect(duplex.envelopes(ofPart: 1).map(\.pages) == [6])
  }

  @Test("postcodes in order, abroad last by country, ties as they came")
  func postcodes() {
    let records = [
      record(1, pages: [1], town: "1000 BRUXELLES", country: "BELGIQUE"),
      record(2, pages: [1], town: "97400 SAINT DENIS"), record(3, pages: [1], town: "01000 BOURG EN BRESSE"),
      record(4, pages: [1], town: "10115 BERLIN", country: "ALLEMAGNE"),
      record(5, pages: [1], town: "01000 SAINT DENIS LES BOURG"),
      record(6, pages: [1], town: "2A000 AJACCIO", country: "FRANCE"),
    ]
    #expect(numbers(plan(records, .postcode)) == [[3, 5, 6, 2, 4, 1]])
  }

  @Test("sheets of the whole envelope, ties as they came")
  func sheets() {
    let records = [[2, 2], [3], [1], [1, 2], [1]].enumerated().map { record($0, pages: $1) }
    #expect(numbers(plan(records, .sheets)) == [[2, 4, 1, 3, 0]])
  }

  @Test("a refused case is in no part")
  func refused() {
    #expect(Envelope(record(1, pages: []), isDuplex: false) == nil)
  }
}
