import DocumentModel
import Fonts
import Testing

@testable import Layout

/// What the eye sees in a table before it reads: rules, their distance to text, commas under commas.
@Suite("Details of tables")
struct TableDetailTests {
  private let table = Table(
    columns: Sample.columns("lrr"),
    header: [Sample.row(["Échéance (jj/mm)", "Àgj", "Montant"])],
    body: [
      Sample.row(["ÉÀÇ jpqy (2)", "1", "1 234,56"]), Sample.row(["Çg", "–", "–"]),
      Sample.row(.subtotal, ["Sous-total (jpq)", "7,00"], spans: [2]),
      Sample.row(["Ân", "12 %", "−12,5"]),
      Sample.row(.sum, ["Àjout gq", "3,1234"], spans: [2]),
      Sample.row(.total, ["Échu (pq)", "9 999,00 €"], spans: [2]),
    ])

  private func pages(_ step: Int, _ layout: PageLayout) throws -> [PageItem] {
    let typesetter = Setting.typesetter
    var compositor = Compositor(
      typesetter, style: PageStyle(layout, Tightness(step: step)), memory: typesetter.memory)
    return compositor.set([.table(table)], in: compositor.mainColumn).joined().items.stacked().items
  }

  @Test("no text touches a rule, however closely the table is set", arguments: 0...Tightness.steps)
  func clearance(step: Int) throws {
    for layout in [Sample.letterPage, Sample.statementPage] {
      let items = try pages(step, layout)
      let inks = items.filter { $0.run != nil }.map { $0.ink(Setting.fonts) }
      for item in items {
        guard case .rule(let from, _, let thickness, _) = item.shape else { continue }
        for ink in inks {
          let distance = max(ink.top - from.y, from.y - ink.bottom) - thickness / 2
          #expect(distance >= .pt(0.5), "\(step) \(layout.page): \(distance.points) pt")
        }
      }
    }
  }

  @Test("rules have the weights of their rank, and none lies on another")
  func rules() throws {
    let rules = try pages(0, Sample.statementPage).compactMap { item -> (y: Length, thickness: Length)? in
      guard case .rule(let from, let to, let thickness, _) = item.shape else { return nil }
      #expect(from.y == to.y)
      return (from.y, thickness)
    }.sorted { $0.y < $1.y }
    #expect(rules.map(\.thickness.points) == [0.7, 0.35, 0.35, 0.35, 0.7, 0.7])
    #expect(zip(rules, rules.dropFirst()).allSatisfy { ($1.y - $0.y).points > 5 })
  }

  @Test("commas stand under commas, whole numbers and dashes where they belong")
  func commas() throws {
    let runs = try pages(0, Sample.statementPage).compactMap { item -> (text: String, item: PageItem)? in
      item.run.map { ($0.text, item) }
    }
    func edge(_ text: String, before mark: Character) throws -> Double {
      let found = try #require(runs.first { $0.text == text })
      guard case .glyphs(let run, let origin) = found.item.shape else { return 0 }
      let index = Array(run.text).firstIndex(of: mark) ?? run.glyphs.count
      let x = index < run.glyphs.count ? run.glyphs[index].x : run.width
      return (origin.x + x).points
    }
    let commas = try ["1 234,56", "7,00", "−12,5", "3,1234", "9 999,00 €"].map { try edge($0, before: ",") }
    #expect(commas.allSatisfy { abs($0 - commas[0]) < 0.02 }, "\(commas)")
    #expect(try abs(edge("1", before: "z") - edge("12 %", before: " ")) < 0.02)
  }
}
