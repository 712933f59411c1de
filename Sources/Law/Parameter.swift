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

/// A table, or a rate that follows from two, without a value on the day asked.
public struct UnknownParameter: Sendable, Hashable {
  public let name: String
  public let knownFrom: CalendarDate
  /// The last day for which it is known.
  public let knownUntil: CalendarDate
}

extension LawBook {
  /// What is not known on `day`: tables, then the rates that follow from them.
  public func unknownParameters(on day: CalendarDate) -> [UnknownParameter] {
    let known = LawTableName.allCases.compactMap { tables[$0] }.map {
      UnknownParameter(name: $0.name.rawValue, knownFrom: $0.rows[0].from, knownUntil: $0.knownUntil)
    }
    return (known + lateRateSpans).filter { day < $0.knownFrom || day > $0.knownUntil }
  }

  /// From when and until when the rates of late payment follow from their tables.
  private var lateRateSpans: [UnknownParameter] {
    guard let commercial = tables[.commercialLatePayment], let procurement = tables[.publicLatePayment],
      let refinancing = tables[.refinancingRate], let legal = tables[.legalRate]
    else { return [] }
    let anchored = refinancing.knownUntil.startOfNextHalfYear.previous
    func span(_ name: String, _ rule: LawTable, _ rate: LawTable, until end: CalendarDate) -> UnknownParameter
    {
      UnknownParameter(
        name: name, knownFrom: max(rule.rows[0].from, rate.rows[0].from),
        knownUntil: min(rule.knownUntil, end))
    }
    return [
      span("commercialLateRate", commercial, refinancing, until: anchored),
      span("publicLateRate", procurement, refinancing, until: anchored),
      span("contractRateFloor", commercial, legal, until: legal.knownUntil),
    ]
  }

  /// Every dated value, ordered by name then date.
  public var parameters: [Parameter] {
    LawTableName.allCases.compactMap { tables[$0] }
      .flatMap { table in
        table.columns.flatMap { column in table.rows.map { parameter(table, column, $0) } }
      }
  }

  /// The values in force on `day`, the late-payment rates that follow from them included; what is not known
  /// on that day is absent, and told by ``unknownParameters(on:)``.
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
