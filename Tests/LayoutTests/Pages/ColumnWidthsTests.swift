import Diagnostics
import DocumentModel
import Fonts
import Testing

@testable import Layout

@Suite struct ColumnWidthsTests {
  private func number(_ body: Double, header: Double = 0, part: Double = 0) -> ColumnDemand {
    var demand = ColumnDemand(wraps: false)
    demand.natural = .pt(max(body, header))
    demand.naturalBody = .pt(body)
    demand.least = .pt(max(body, part))
    demand.leastHeader = .pt(part)
    return demand
  }

  private func text(_ natural: Double, part: Double) -> ColumnDemand {
    var demand = ColumnDemand(wraps: true)
    demand.natural = .pt(natural)
    demand.naturalBody = .pt(natural)
    demand.least = .pt(part)
    return demand
  }

  private func widths(_ demands: [ColumnDemand], measure: Double) -> [Double]? {
    ColumnWidths(
      demands, measure: .pt(measure), gaps: Length.pt(10)...Length.pt(10), leastText: .zero
    )?.widths.map(\.points)
  }

  @Test(arguments: [200.0, 300, 450])
  func fillsTheMeasure(measure: Double) throws {
    let demands = [text(150, part: 40), number(30, header: 50, part: 25), number(40)]
    let found = try #require(
      ColumnWidths(demands, measure: .pt(measure), gaps: Length.pt(10)...Length.pt(10), leastText: .zero))
    #expect(abs(found.width(of: 0..<3).points - measure) < 0.001)
    #expect(abs((found.left(of: 2) + found.widths[2]).points - measure) < 0.001)
  }

  @Test func wrapsTextBeforeHeaders() {
    #expect(widths([text(150, part: 40), number(30, header: 50, part: 25)], measure: 160) == [100, 50])
  }

  @Test func closesGapsThenWrapsHeadersBeforeTextWraps() throws {
    let demands = [text(100, part: 40), number(30, header: 50, part: 25)]
    func set(_ measure: Double) throws -> ColumnWidths {
      try #require(
        ColumnWidths(
          demands, measure: .pt(measure), gaps: Length.pt(6)...Length.pt(10), leastText: .zero))
    }
    #expect(try set(158).widths == [.pt(100), .pt(50)] && set(158).gap == .pt(8))
    #expect(try set(138).widths == [.pt(100), .pt(30)] && set(138).gap == .pt(8))
    #expect(try set(130).gap == .pt(6) && set(130).widths[0] < .pt(100))
  }

  @Test func wrapsHeadersWhenTextCannotYield() {
    #expect(widths([text(150, part: 40), number(30, header: 50, part: 25)], measure: 90) == [50, 30])
  }

  @Test func answersNilWhenNumbersDoNotFit() {
    #expect(widths([text(150, part: 40), number(30, header: 50, part: 25)], measure: 79) == nil)
  }

  @Test func refusesATableTooWide() throws {
    let cell = "1 234 567 890,00 1 234 567 890,00"
    let table = Table(
      columns: Sample.columns("rrrrrr"), header: [], body: [Sample.row(Array(repeating: cell, count: 6))])
    let refusals = try Setting.refusals(of: Sample.statement([.table(table)]))
    #expect(refusals.map(\.id) == [PageCode.tableTooWide.rawValue])
  }

  @Test func refusesAnUnevenRow() throws {
    let table = Table(columns: Sample.columns("lr"), header: [], body: [Sample.row(["a"])])
    let refusals = try Setting.refusals(of: Sample.statement([.table(table)]))
    #expect(refusals.map(\.id) == [PageCode.unevenTable.rawValue])
  }

  @Test func alignsAmountsOnTheirRightEdge() throws {
    let paged = try Setting.pages(of: Sample.formalNotice)
    let amounts = ["4 601,13", "4 097,14", "1 188,00", "9 886,27", "576,84", "120,00"]
    let edges = paged.pages[0].items.compactMap { item -> Int? in
      guard case .glyphs(let run, let origin) = item.shape, amounts.contains(run.text), origin.x > .mm(150)
      else { return nil }
      return Int(((origin.x + run.width).points * 1_000).rounded())
    }
    #expect(edges.count == 6 && Set(edges).count == 1)
  }

  @Test func drawsEachRuleOnceAcrossTheTable() throws {
    let paged = try Setting.pages(of: Sample.formalNotice)
    let rules = paged.pages[0].items.filter { $0.artifact == .rule }
    #expect(rules.count == 5, "above and below the header, above the sum, above and below the total")
    #expect(
      rules.allSatisfy {
        abs(($0.ink(Setting.fonts).right - $0.ink(Setting.fonts).left).millimetres - 160) < 0.001
      })
  }
}
