import Diagnostics
import Values

/// The dated parameters of the law: rates, flat indemnity, delays, each row with its source and a last
/// known day.
///
/// Immutable; built once from the embedded rows and those of `--parameters`. A question about a day beyond
/// what is known is refused; periods of limitation alone are taken to hold on.
public struct LawBook: Sendable {
  let tables: [LawTableName: LawTable]

  /// A value in force on a day, with the row it comes from and the last day it holds.
  struct Entry {
    let row: LawRow
    let end: CalendarDate
    let reference: LawRowReference

    func value(_ column: String) -> Int64 { row.values[column, default: 0] }
    func rate(_ column: String) -> Rate { Rate(partsPerMillion: value(column)) }
    func number(_ column: String) -> Int { row.number(column) }
    func money(_ column: String) -> Money { Money(cents: value(column) / 100) }
  }

  /// Values are held in ten-thousandths of their unit.
  static let unitScale: Int64 = 10_000

  func entry(_ name: LawTableName, on day: CalendarDate) throws(Refusal) -> Entry {
    guard let table = tables[name], let row = table.row(on: day) else {
      throw Refusal(unknown(name, from: day, through: day))
    }
    return Entry(row: row, end: table.end(of: row), reference: LawRowReference(table, row))
  }

  /// Where a table comes from, for messages.
  package func file(of table: String) -> String {
    LawTableName(rawValue: table).flatMap { tables[$0]?.file } ?? table
  }

  /// What is said of a period for which `name` has no row.
  package func unknown(
    _ name: LawTableName, from first: CalendarDate, through last: CalendarDate,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let table = tables[name]
    let known = table.map { $0.rows[0].from.iso + "/" + $0.knownUntil.iso } ?? ""
    return Diagnostic(
      LawCode.unknownPeriod, at: .thing(table?.file ?? name.rawValue),
      [.name: name.rawValue, .date: first.iso, .otherDate: last.iso, .limit: known], severity: severity)
  }
}

extension LawBook {
  /// The 40 € of D441-5 C. com. or D2192-35 CCP, for an invoice due on `dueDate`; zero before it existed.
  package func flatIndemnity(
    isPublic: Bool, dueOn dueDate: CalendarDate
  ) throws(Refusal) -> SourcedValue<Money> {
    let entry = try entry(.flatIndemnity, on: dueDate)
    return SourcedValue(entry.money(isPublic ? "publicProcurement" : "commercial"), entry.reference)
  }

  /// Years of limitation, for a claim born on `day`. The last row holds for days to come: a last day to sue is
  /// never refused for want of a row.
  package func limitationYears(
    _ kind: LimitationKind, on day: CalendarDate
  ) throws(Refusal) -> SourcedValue<Int> {
    let known = tables[kind.table]?.knownUntil ?? day
    let entry = try entry(kind.table, on: min(day, known))
    return SourcedValue(entry.number(kind.rawValue), entry.reference)
  }

  /// Years of limitation by the day from which they hold, the oldest first.
  package func limitationYears(_ kind: LimitationKind) -> [SourcedValue<Int>] {
    guard let table = tables[kind.table] else { return [] }
    return table.rows.map {
      SourcedValue($0.number(kind.rawValue), LawRowReference(table, $0))
    }
  }

  /// Months of a procedural delay, for an act of `day`.
  package func months(
    _ delay: ProcedureDelay, on day: CalendarDate
  ) throws(Refusal) -> SourcedValue<Int> {
    let entry = try entry(.procedureDelays, on: day)
    return SourcedValue(entry.number(delay.rawValue), entry.reference)
  }

  /// The largest sum whose claim before the tribunal judiciaire an amicable attempt must precede, on `day`; zero
  /// while none must (750-1 CPC).
  package func conciliationCeiling(on day: CalendarDate) throws(Refusal) -> SourcedValue<Money> {
    let entry = try entry(.conciliation, on: day)
    return SourcedValue(entry.money("ceiling"), entry.reference)
  }

  /// The points added to the legal rate, and the months after which they are (L313-3 CMF).
  package func judgmentMajoration(
    on day: CalendarDate
  ) throws(Refusal) -> (points: Rate, delayMonths: Int, reference: LawRowReference) {
    let entry = try entry(.judgmentInterest, on: day)
    return (entry.rate("points"), entry.number("delayMonths"), entry.reference)
  }
}

extension LawRow {
  /// A count, in the unit of its column.
  fileprivate func number(_ column: String) -> Int {
    Int(values[column, default: 0] / LawBook.unitScale)
  }
}

/// A value of the law, and the row that it comes from.
package struct SourcedValue<Value: Sendable & Hashable>: Sendable, Hashable {
  package let value: Value
  package let reference: LawRowReference

  init(_ value: Value, _ reference: LawRowReference) {
    self.value = value
    self.reference = reference
  }
}

/// The limitation periods, by what the debt is.
package enum LimitationKind: String, Sendable, CaseIterable {
  case common, consumer, carriage, housingLease, publicDebtor, title

  /// Leases have rows of their own, whose status is not that of the others.
  var table: LawTableName { self == .housingLease ? .leaseLimitation : .limitation }
}

/// The delays of the table of that name, in months.
package enum ProcedureDelay: String, Sendable, CaseIterable {
  /// Interest capitalises once due for so long (1343-2 C. civ.).
  case capitalisation
  /// Loans whose interest outlives the opening of insolvency (L622-28 C. com.).
  case longLoan
  /// From the publication of the opening (L622-24, R622-24 C. com.).
  case claimDeclaration
  /// Service of an injonction de payer (1411 CPC).
  case orderService
}

extension LawBook {
  /// How far each table is known, by name.
  public var lastKnownDays: [(table: String, knownUntil: CalendarDate)] {
    LawTableName.allCases.compactMap { name in tables[name].map { (name.rawValue, $0.knownUntil) } }
  }
}
