import Values

/// A case of so many invoices and payments over five years, the same at each run.
struct LargeCase {
  let size: Int
  let shape: Shape

  init(_ size: Int, _ shape: Shape) {
    self.size = size
    self.shape = shape
  }

  enum Shape: String, CaseIterable {
    /// L441-10, payments that half of the time name their invoice, a credit note in ten.
    case supplier =
      "Between companies: payments half of them designated, a credit note for one invoice in ten"
    /// Capitalisation, contract rate, 40 € first, a mise en demeure and a reminder that name every invoice.
    case capitalised =
      "Contract rate, capitalised yearly; a mise en demeure and a reminder name every invoice"
    /// Nothing is designated, and sixty month ends bear all due dates: equal ranks share each payment.
    case monthEnds = "All due dates at sixty month ends, no payment designated: pro rata within a month"

    /// A payment shared by a month's debts prints a row for each: what is printed grows as the square.
    var largest: Int { self == .monthEnds ? 5_000 : .max }
  }

  private static let first = CalendarDate(year: 2021, month: 11, day: 24)!
  private static let days = 1_800

  /// The case in pieces of as many invoices and payments as a file may hold.
  var pieces: [[UInt8]] {
    stride(from: 0, to: size, by: Self.mostOfAKind).map { first in
      Array(json(of: first..<min(size, first + Self.mostOfAKind)).utf8)
    }
  }

  private static let mostOfAKind = 20_000

  private func json(of indices: Range<Int>) -> String {
    let parts = [
      #""version": 1, "reference": "BENCH", "statementDate": "2026-11-23", "nature": "goods""#,
      "\"creditor\": \(Self.party("Carpentier", "123456782"))",
      "\"debtor\": \(Self.party("Rénov", "987654324"))", "\"contract\": \(contract)",
      list("invoices", indices.map(invoice)), list("payments", indices.map { payment($0, within: indices) }),
      list("creditNotes", shape == .supplier ? indices.filter { $0 % 10 == 0 }.map(creditNote) : []),
      list("events", events(naming: indices)), "\"options\": \(options)",
    ]
    return "{\(parts.joined(separator: ",\n"))}"
  }

  private func list(_ key: String, _ items: [String]) -> String {
    "\"\(key)\": [\(items.joined(separator: ",\n"))]"
  }

  private static func party(_ name: String, _ siren: String) -> String {
    #"{"kind": "company", "name": "\#(name)", "legalForm": "SARL", "shareCapital": "1000", "#
      + #""siren": "\#(siren)", "rcs": "Lyon", "#
      + #""address": {"lines": ["1 RUE DE LA PAIX"], "postcode": "69003", "city": "LYON"}}"#
  }

  private var contract: String {
    shape == .capitalised ? #"{"interest": {"basis": "contract", "rate": "12"}}"# : "{}"
  }

  private var options: String {
    shape == .capitalised
      ? #"{"capitalisation": {"clause": "article 8"}, "flatIndemnityFirst": true}"# : "{}"
  }

  private func due(_ index: Int) -> CalendarDate {
    guard shape == .monthEnds else { return Self.first.adding(days: index * 7_919 % Self.days) }
    return CalendarDate(year: 2021, month: 11, day: 30)!.adding(months: index * 7 % 60)
  }

  private func cents(_ index: Int) -> Int64 { Int64(10_000 + index * 104_729 % 500_000) }

  private func invoice(_ index: Int) -> String {
    let due = due(index)
    // Terms of a fortnight to two months: two invoices of one day and one term share a payment.
    let term = shape == .monthEnds ? 30 : 15 + index % 46
    return #"{"number": "F-\#(index)", "date": "\#(due.adding(days: -term).iso)", "dueDate": "\#(due.iso)", "#
      + #""amount": "\#(Money(cents: cents(index)).plainText)"}"#
  }

  private func payment(_ index: Int, within indices: Range<Int>) -> String {
    let target = indices.lowerBound + (index - indices.lowerBound) * 31 % indices.count
    let day = Self.first.adding(days: index * 6_007 % Self.days + 20)
    let isDesignated = shape == .supplier && index % 2 == 0
    let designation = isDesignated ? #", "invoice": "F-\#(target)""# : ""
    return #"{"date": "\#(min(day, CalendarDate(year: 2026, month: 11, day: 23)!).iso)", "#
      + #""amount": "\#(Money(cents: cents(target) * 3 / 5).plainText)"\#(designation)}"#
  }

  private func creditNote(_ index: Int) -> String {
    #"{"number": "A-\#(index)", "date": "\#(due(index).adding(days: -10).iso)", "amount": "12.50", "#
      + #""invoice": "F-\#(index)", "reason": "\#(index % 20 == 0 ? "goodwill" : "error")"}"#
  }

  private func events(naming indices: Range<Int>) -> [String] {
    guard shape == .capitalised else { return [] }
    let all = indices.map { "\"F-\($0)\"" }.joined(separator: ", ")
    return [
      #"{"kind": "reminder", "level": 1, "date": "2026-11-10", "invoices": [\#(all)]}"#,
      #"{"kind": "formalNotice", "date": "2026-11-20", "presented": "2026-11-21", "deadline": "2026-12-01", "#
        + #""invoices": [\#(all)]}"#,
    ]
  }
}
