import Values

/// One dated value of the law, as `exigible rates` lists it.
public struct Parameter: Sendable, Hashable {
  /// Table and column: `legalRate.other`.
  public let name: String
  public let from: CalendarDate
  /// In the unit, as plain text: `"2.75"`.
  public let value: String
  /// `percent`, `euros`, `months`, `years` or `factor`.
  public let unit: String
  public let source: String
  public let act: String?
  /// Nil for a derived rate: the rows it is computed from have their own.
  public let checkedOn: CalendarDate?
  /// `verified`, `unconfirmed`, `memory`; `derived` for a rate that the law computes from two others.
  public let status: String
  /// The last day for which the last row of this table is known.
  public let knownUntil: CalendarDate
}

extension LawBook {
  /// Every dated value, ordered by name then date.
  public var parameters: [Parameter] {
    LawTableName.allCases.compactMap { tables[$0] }
      .flatMap { table in
        table.columns.flatMap { column in table.rows.map { parameter(table, column, $0) } }
      }
  }

  /// The values in force on `day`, the late-payment rates that follow from them included; what is not known
  /// on that day is absent.
  public func parameters(on day: CalendarDate) -> [Parameter] {
    let inForce = LawTableName.allCases.compactMap { tables[$0] }
      .flatMap { table in
        table.row(on: day).map { row in table.columns.map { parameter(table, $0, row) } } ?? []
      }
    return inForce + lateRates(on: day)
  }

  private func parameter(_ table: LawTable, _ column: LawColumn, _ row: LawRow) -> Parameter {
    let value = Rate(partsPerMillion: row.values[column.name, default: 0]).plainText
    let isCount = column.unit == .months || column.unit == .years || column.unit == .factor
    return Parameter(
      name: table.name.rawValue + "." + column.name, from: row.from,
      value: isCount && value.hasSuffix(".00") ? String(value.dropLast(3)) : value,
      unit: column.unit.rawValue, source: row.source, act: row.act, checkedOn: row.checkedOn,
      status: row.status.rawValue, knownUntil: table.knownUntil)
  }

  private func lateRates(on day: CalendarDate) -> [Parameter] {
    var derived: [Parameter] = []
    if let late = try? commercialLateRate(on: day) {
      derived.append(derivedParameter("commercialLateRate", late))
    }
    if let late = try? publicLateRate(beganOn: day) {
      derived.append(derivedParameter("publicLateRate", late))
    }
    if let legal = try? legalRate(.other, on: day), let floor = try? contractRateFloor(on: day) {
      derived.append(
        derivedParameter(
          "contractRateFloor", floor, from: legal.from, until: legal.holdsUntil, legal.references))
    }
    return derived
  }

  private func derivedParameter(_ name: String, _ late: RefinancingRate) -> Parameter {
    derivedParameter(
      name, late.rate + late.points, from: late.anchor, until: late.holdsUntil, late.references)
  }

  private func derivedParameter(
    _ name: String, _ rate: Rate, from: CalendarDate, until: CalendarDate,
    _ references: [LawRowReference]
  ) -> Parameter {
    Parameter(
      name: name, from: from, value: rate.plainText, unit: LawColumn.Unit.percent.rawValue,
      source: references.map { $0.table.rawValue + " " + $0.from.iso }.joined(separator: ", "),
      act: nil, checkedOn: nil, status: "derived", knownUntil: until)
  }
}
