import DocumentModel
import Testing

@testable import Layout

/// Tables whose sums are carried from page to page.
@Suite("Carried sums")
struct CarryTests {
  /// Rows of 1 to `count` euros, the sum so far carried after each, in groups of `group` rows.
  private func table(rows count: Int, group: Int = 1) -> Table {
    var table = Table(
      columns: Sample.columns("lcr"), header: [Sample.row(["Facture", "Date", "Montant"])], body: [],
      continuation: Sample.text("(suite)"))
    for number in 1...count {
      let opens = (number - 1) % group == 0
      var row = Sample.row([opens ? "F-\((number - 1) / group + 1)" : "", "02/03/2026", "\(number),00"])
      row.continuesGroup = !opens
      table.body.append(row)
      let sum = "\(number * (number + 1) / 2),00"
      table.carries.append(
        Table.Carry(
          forward: Sample.row(.carried, ["À reporter", sum], spans: [2]),
          brought: Sample.row(.brought, ["Report", sum], spans: [2])))
    }
    table.body.append(Sample.row(.total, ["Total", "\(count * (count + 1) / 2),00"], spans: [2]))
    table.carries.append(nil)
    return table
  }

  private func texts(_ page: Page, _ isWanted: (PageItem) -> Bool) -> [String] {
    page.items.filter(isWanted).compactMap { $0.run?.text }
  }

  @Test("the sum of the rows so far closes a page and opens the next", arguments: [40, 75, 120, 200, 333])
  func sums(rows: Int) throws {
    let paged = try Setting.pages(of: Sample.statement([.table(table(rows: rows))]))
    #expect(paged.pages.count > 1 || rows < 75)
    var sum = 0
    for (index, page) in paged.pages.enumerated() {
      let repeated = texts(page) { $0.artifact == .repeatedRow }
      let before = sum
      let amounts = texts(page) { $0.leaf != nil }.filter { $0.hasSuffix(",00") }
      let isLast = index == paged.pages.count - 1
      sum += (isLast ? amounts.dropLast() : amounts[...]).compactMap { Int($0.dropLast(3)) }.reduce(0, +)
      let brought = index == 0 ? [] : ["Report", "\(before),00"]
      #expect(repeated == brought + (isLast ? [] : ["À reporter", "\(sum),00"]), "page \(index + 1)")
      if isLast { #expect(amounts.last == "\(sum),00") }
    }
  }

  @Test("carried rows have their own room", arguments: 50...64)
  func room(rows: Int) throws {
    let paged = try Setting.pages(of: Sample.statement([.table(table(rows: rows))]))
    for page in paged.pages {
      var lines: [Length: Length] = [:]
      for item in page.items where item.artifact != .footer && item.artifact != .header {
        guard let baseline = item.baseline else { continue }
        lines[baseline] = baseline
        #expect(item.ink(Setting.fonts).bottom <= .mm(275))
      }
      let sorted = lines.keys.sorted()
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { ($1 - $0).points > 9 })
    }
  }

  @Test("nothing repeated is read, everything else once and in order")
  func reading() throws {
    let paged = try Setting.pages(of: Sample.statement([.table(table(rows: 150, group: 4))]))
    let read = paged.pages.indices.flatMap { paged.contentTexts(page: $0) }
    #expect(!read.contains { $0.contains("eport") || $0.contains("suite") })
    #expect(read.filter { $0 == "02/03/2026" }.count == 150)
    let leaves = paged.pages.flatMap(\.items).compactMap(\.leaf).map(\.number)
    #expect(leaves == leaves.sorted())
    #expect(Set(leaves) == Set(paged.structure.leaves.map(\.number)))
  }

  @Test("a group that must be parted is named again")
  func groups() throws {
    let paged = try Setting.pages(of: Sample.statement([.table(table(rows: 200, group: 90))]))
    var open = ""
    var parted = 0
    for page in paged.pages {
      let repeated = texts(page) { $0.artifact == .repeatedRow }
      let read = texts(page) { $0.leaf != nil }
      let opens = read.first { $0.hasPrefix("F-") || $0 == "02/03/2026" }?.hasPrefix("F-") ?? true
      #expect(repeated.contains { $0.hasPrefix("F-") } == !opens)
      if !opens {
        parted += 1
        #expect(repeated.joined().contains(open + " (suite)"))
      }
      open = read.last { $0.hasPrefix("F-") } ?? open
    }
    #expect(parted > 1)
  }
}
