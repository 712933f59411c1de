import Diagnostics
import Values

/// The dated parameters of the law: rates, flat indemnity, delays, each row with its source and a last
/// known day.
///
/// Immutable; built once from the embedded rows and those of `--parameters`. A question about a day beyond
/// what is known is refused: nothing is extrapolated.
public struct LawBook: Sendable {
  let tables: [LawTableName: LawTable]

  /// A value in force on a day, with the row it comes from and the last day it holds.
  struct Entry {
    let row: LawRow
    let end: CalendarDate
    let reference: LawRowReference

    func value(_ column: String) -> Int64 { row.values[column, default: 0] }
    func rate(_ column: String) -> Rate { Rate(partsPerMillion: value(column)) }
    func number(_ column: String) -> Int { Int(value(column) / LawBook.unitScale) }
    func money(_ column: String) -> Money { Money(cents: value(column) / 100) }
  }

  /// Values are held in ten-thousandths of their unit.
  static let unitScale: Int64 = 10_000

  func entry(_ name: LawTableName, on day: CalendarDate) throws(Refusal) -> Entry {
    guard let table = tables[name], let row = table.row(on: day) else {
      throw Refusal(unknown(name, from: day, through: day))
    }
    let reference = LawRowReference(
      table: name, file: table.file, from: row.from, status: row.status, source: row.source)
    return Entry(row: row, end: table.end(of: row), reference: reference)
  }

  /// Where a table comes from, for messages.
  package func file(of table: String) -> String {
    LawTableName(rawValue: table).flatMap { tables[$0]?.file } ?? table
  }

  /// What is said of a period for which `name` has no row.
  package func unknown(
    _ name: LawTableName, from first: CalendarDate, through last: CalendarDate
  ) -> Diagnostic {
    let table = tables[name]
    let known = table.map { $0.rows[0].from.iso + "/" + $0.knownUntil.iso } ?? ""
    return Diagnostic(
      LawCode.unknownPeriod, at: .thing(table?.file ?? name.rawValue),
      [.name: name.rawValue, .date: first.iso, .otherDate: last.iso, .limit: known])
  }
}

extension LawBook {
  /// The 40 € of D441-5 C. com. or D2192-35 CCP, for an invoice due on `dueDate`; zero before it existed.
  package func flatIndemnity(isPublic: Bool, dueOn dueDate: CalendarDate) throws(Refusal) -> Money {
    try entry(.flatIndemnity, on: dueDate).money(isPublic ? "publicProcurement" : "commercial")
  }

  /// Years of limitation, for a claim born on `day`. The last row holds for days to come: a last day to sue is
  /// never refused for want of a row.
  package func limitationYears(_ kind: LimitationKind, on day: CalendarDate) throws(Refusal) -> Int {
    let known = tables[.limitation]?.knownUntil ?? day
    return try entry(.limitation, on: min(day, known)).number(kind.rawValue)
  }

  /// Years of limitation by the day from which they hold, the oldest first.
  package func limitationYears(_ kind: LimitationKind) -> [(from: CalendarDate, years: Int)] {
    let rows = tables[.limitation]?.rows ?? []
    return rows.map { ($0.from, Int($0.values[kind.rawValue, default: 0] / LawBook.unitScale)) }
  }

  /// Months of a procedural delay, for an act of `day`.
  package func months(_ delay: ProcedureDelay, on day: CalendarDate) throws(Refusal) -> Int {
    try entry(.procedureDelays, on: day).number(delay.rawValue)
  }

  /// The points added to the legal rate, and the months after which they are (L313-3 CMF).
  package func judgmentMajoration(
    on day: CalendarDate
  ) throws(Refusal) -> (points: Rate, delayMonths: Int, reference: LawRowReference) {
    let entry = try entry(.judgmentInterest, on: day)
    return (entry.rate("points"), entry.number("delayMonths"), entry.reference)
  }
}

/// The limitation periods of the table of that name.
package enum LimitationKind: String, Sendable, CaseIterable {
  case common, consumer, carriage, housingLease, publicDebtor, title
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
