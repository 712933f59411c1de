import Claims
import Diagnostics
import DocumentModel
import Law
import Testing
import Values

@testable import Templates

/// Sums that a page's end inside a table interrupts, and columns that nothing fills.
@Suite("Carried sums and optional columns")
struct CarryTests {
  private func source(_ amounts: [[String]]) -> SampleSource {
    SampleSource(
      ["principal.due": "total"],
      lists: [
        "invoices": amounts.map { values in
          SampleSource([
            "invoice.number": values[0], "invoice.invoiced": values[1], "invoice.paid": values[2],
          ])
        }
      ])
  }

  private let body = """
    | Pièce | Montant | {{@optional}} Payé |
    |:---|---:|---:|
    | {{@carried}} À reporter | {{carry invoice.invoiced}} | {{carry invoice.paid}} |
    | {{@brought}} Report | {{carry invoice.invoiced}} | {{carry invoice.paid}} |
    | {{@continued}} (suite) | < | < |
    {{#invoices}}
    | {{invoice.number}} | {{invoice.invoiced}} | {{#isConsumer}}{{invoice.paid}}{{/isConsumer}} |
    | {{@subtotal}} Sous-total | {{invoice.invoiced}} | |
    {{/invoices}}
    | {{@total}} Total | {{principal.due}} | |
    """

  private func table(_ source: SampleSource) throws -> Table {
    guard case .table(let table)? = try fill(body, source).body.first else {
      throw Refusal([])
    }
    return table
  }

  @Test func sumsWhatTheRowsPrintedAndNoSubtotalTwice() throws {
    var source = source([["F-1", "100,01", "0,10"], ["F-2", "2 000,99", "5,00"]])
    source.facts = ["isConsumer"]
    for index in source.lists["invoices", default: []].indices {
      source.lists["invoices"]?[index].facts = source.facts
    }
    let table = try table(source)
    #expect(table.body.map(\.kind) == [.plain, .subtotal, .plain, .subtotal, .total])
    let carries = table.carries.map { $0?.forward.outline }
    let (first, both) = ("|À reporter|100,01|0,10|", "|À reporter|2\u{202F}101,00|5,10|")
    #expect(carries == [first, first, both, both, nil])
    #expect(table.carries.compactMap { $0?.brought.outline }.first == "|Report|100,01|0,10|")
    #expect(table.continuation.outline == "(suite)")
  }

  @Test func theRowsOfOneItemAreAGroupWhateverColumnsRemain() throws {
    let table = try table(source([["F-1", "100,00", "1,00"], ["F-2", "5,00", "1,00"]]))
    #expect(table.columns.count == 2)
    #expect(table.body.map(\.continuesGroup) == [false, true, false, true, false])
  }

  @Test func severalFieldsOfAColumnMakeOneSumAndDeductionsComeOff() throws {
    let body = """
      | Poste | Montant |
      |:---|---:|
      | {{@carried}} À reporter | **{{carry invoice.invoiced invoice.paid}}** |
      | {{@brought}} Report | **{{carry invoice.invoiced invoice.paid}}** |
      {{#invoices}}
      | Dû | **{{invoice.invoiced}}** |
      | Payé | {{invoice.paid}} |
      {{/invoices}}
      """
    guard case .table(let table)? = try fill(body, source([["F-1", "100,00", "30,00"]])).body.first else {
      throw Refusal([])
    }
    #expect(
      table.carries.map { $0?.forward.outline } == ["|À reporter|**100,00**|", "|À reporter|**70,00**|"])
  }

  @Test func leavesOutAColumnThatNothingFillsAndItsCarries() throws {
    let table = try table(source([["F-1", "100,00", "1,00"]]))
    #expect(table.columns.count == 2)
    #expect(table.header.map(\.outline) == ["|Pièce|Montant|"])
    #expect(table.body.map(\.outline) == ["|F-1|100,00|", "|Sous-total|100,00|", "|Total|total|"])
    #expect(table.carries[0]?.forward.outline == "|À reporter|100,00|")
  }

  @Test(arguments: [
    ("| A | B |\n|---|---|\n| {{reference}} | {{carry invoice.paid}} |", ["T050 3:19"]),
    (
      "| A | B |\n|---|---|\n| {{@carried}} x | {{carry line.amount}} |\n| {{@brought}} x | {{carry line.amount}} |",
      ["T051 3:20", "T051 4:20"]
    ),
    (
      "| A | B |\n|---|---|\n| {{@carried}} x | {{carry invoice.paid}} |\n{{#invoices}}\n| y | {{invoice.paid}} |\n{{/invoices}}",
      ["T052 3:1"]
    ),
    ("| A | B |\n|---|---|\n| x | {{@optional}} y |", ["T053 3:7"]),
    (
      "| A | B |\n|---|---|\n| {{@carried}} x | {{carry invoice.paid}} {{carry invoice.paid}} |\n"
        + "| {{@brought}} x | {{carry invoice.paid}} |\n{{#invoices}}\n| y | {{invoice.paid}} |\n{{/invoices}}",
      ["T051 3:43"]
    ),
    ("{{carry}}", ["T007 1:1"]),
    ("{{carry invoice.payd}}", ["T001 1:1 invoice.paid"]),
  ])
  func errors(body: String, expected: [String]) {
    #expect(compile(body).findings.map(\.short) == expected)
  }

  /// The statement's own figures: the last sum of each table is the total that the table prints.
  @Test(arguments: ["00-carpentier", "05-soixante-factures"])
  func theLastSumIsTheTotal(example: String) throws {
    let document = try ExampleLetters.document(
      "decompte", of: ExampleLetters.caseFile("examples/\(example).json"))
    let tables = document.body.compactMap { block -> Table? in
      if case .table(let table) = block, !table.carries.isEmpty { table } else { nil }
    }
    #expect(tables.count == 3)
    for table in tables {
      let foot = table.body.first { $0.kind == .sum || $0.kind == .total }
      guard let foot, let last = table.carries.last(where: { $0 != nil })?.map(\.forward) else { continue }
      #expect(
        last.cells.dropFirst().map(\.content.plainText) == foot.cells.dropFirst().map(\.content.plainText))
      #expect(last.cells.map(\.span) == foot.cells.map(\.span))
    }
  }
}
