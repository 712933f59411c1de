import Values

/// One file of dated parameters: each row holds from its first day to the next row, the last one to
/// `knownUntil`.
package struct LawTable: Sendable {
  package let name: LawTableName
  /// Where the table comes from, for messages: `parameters/legal-rate.json`.
  package let file: String
  package let columns: [LawColumn]
  /// Ordered by `from`, without gap or overlap.
  package let rows: [LawRow]
  /// The last day for which someone vouched for the last row.
  package let knownUntil: CalendarDate

  /// The row in force on `day`; nil before the first row and after `knownUntil`.
  func row(on day: CalendarDate) -> LawRow? {
    guard day <= knownUntil else { return nil }
    return rows.last { $0.from <= day }
  }

  /// The last day on which the row in force on `day` holds.
  func end(of row: LawRow) -> CalendarDate {
    rows.first { $0.from > row.from }?.from.previous ?? knownUntil
  }
}

/// The tables that the program reads; a file names its own.
package enum LawTableName: String, Sendable, CaseIterable {
  case legalRate, refinancingRate, commercialLatePayment, publicLatePayment, flatIndemnity
  case judgmentInterest, limitation, leaseLimitation, procedureDelays, conciliation
  case recoveryTariffDebtor, recoveryTariffCreditor

  /// The columns that its rows must hold.
  var columns: [LawColumn] {
    switch self {
    case .legalRate: [.init("individual", .percent), .init("other", .percent)]
    case .refinancingRate: [.init("rate", .percent)]
    case .commercialLatePayment:
      [.init("points", .percent), .init("anchorMonths", .months), .init("floorMultiple", .factor)]
    case .publicLatePayment: [.init("points", .percent)]
    case .flatIndemnity: [.init("commercial", .euros), .init("publicProcurement", .euros)]
    case .judgmentInterest: [.init("points", .percent), .init("delayMonths", .months)]
    case .limitation, .leaseLimitation:
      LimitationKind.allCases.filter { $0.table == self }.map { .init($0.rawValue, .years) }
    case .procedureDelays: ProcedureDelay.allCases.map { .init($0.rawValue, .months) }
    case .conciliation: [.init("ceiling", .euros)]
    case .recoveryTariffDebtor: RecoveryTariff.columns(brackets: 4)
    case .recoveryTariffCreditor: RecoveryTariff.columns(brackets: 5)
    }
  }
}

package struct LawColumn: Sendable, Hashable {
  package let name: String
  package let unit: Unit
  init(_ name: String, _ unit: Unit) {
    self.name = name
    self.unit = unit
  }

  package enum Unit: String, Sendable, CaseIterable { case percent, euros, months, years, factor }
}

/// One dated row, with the source that vouches for it.
package struct LawRow: Sendable, Hashable {
  package let from: CalendarDate
  /// The last day, for tables whose rows tell it.
  package let to: CalendarDate?
  /// By column, in ten-thousandths of the column's unit.
  package let values: [String: Int64]
  package let source: String
  package let checkedOn: CalendarDate
  package let status: Status
  /// The act that set the value, as cited in French.
  package let act: String?

  package enum Status: String, Sendable, CaseIterable {
    /// Read in at least one public source.
    case verified
    /// Reckoned from a value read, by the coefficient that others read confirm.
    case derived
    /// Read, but no official page confirms it.
    case unconfirmed
    /// Level or exact day from memory.
    case memory
  }
}

/// A row that a figure rests on, to be told when it is not fully verified.
package struct LawRowReference: Sendable, Hashable {
  package let table: LawTableName
  package let file: String
  package let from: CalendarDate
  package let status: LawRow.Status
  package let source: String
}

extension LawRowReference {
  init(_ table: LawTable, _ row: LawRow) {
    self.init(table: table.name, file: table.file, from: row.from, status: row.status, source: row.source)
  }
}
