extension Language {
  /// "1 234,56": two decimals always, for columns whose header tells the unit.
  public func amount(_ money: Money) -> String {
    let magnitude = money.cents.magnitude
    return FigureWriter.string { writer in
      writer.put(magnitude % 100, width: 2)
      writer.put(marks.decimal)
      writer.put(magnitude / 100, grouping: marks.group)
      writer.put(sign(money.cents))
    }
  }

  /// "1 234,56 €".
  public func money(_ money: Money) -> String { withCurrency(amount(money)) }

  /// "50 000 €" when there are no cents, "50 000,50 €" otherwise: share capitals.
  public func roundMoney(_ money: Money) -> String {
    guard money.cents % 100 == 0 else { return self.money(money) }
    return withCurrency(sign(money.cents) + grouped(money.cents.magnitude / 100))
  }

  /// "3,3586 €", from ten-thousandths of a euro: interest of one day.
  public func fineMoney(tenThousandths: Int64) -> String {
    let magnitude = tenThousandths.magnitude
    return withCurrency(
      sign(tenThousandths) + grouped(magnitude / 10_000) + marks.decimal
        + padded(magnitude % 10_000, to: 4))
  }

  /// "12,15 %", "5 %": no decimals for a whole rate, otherwise two to four.
  public func percent(_ rate: Rate) -> String {
    let isWhole = rate.partsPerMillion % 10_000 == 0
    return withPercent(decimal(rate, fewestDecimals: isWhole ? 0 : 2))
  }

  /// "12,00 %": two to four decimals, for columns of rates.
  public func columnPercent(_ rate: Rate) -> String {
    withPercent(decimal(rate, fewestDecimals: 2))
  }

  /// "10" or "0,25": percentage points.
  public func points(_ rate: Rate) -> String { decimal(rate, fewestDecimals: 0) }

  /// "2,5": a multiple held in hundredths.
  public func multiple(hundredths: Int) -> String {
    decimal(Rate(partsPerMillion: Int64(hundredths) * 100), fewestDecimals: 0)
  }

  /// "1 234".
  public func count(_ number: Int) -> String {
    sign(Int64(number)) + grouped(UInt64(number.magnitude))
  }

  /// "123 456 782".
  public func siren(_ siren: SIREN) -> String { inGroups(siren.digits, [3, 3, 3]) }

  /// "FR14 2004 1010 0505 0001 3M02 606".
  public func iban(_ iban: IBAN) -> String { inFours(iban.electronic) }

  /// Groups of four characters from the left: IBAN and creditor references.
  public func inFours(_ text: String) -> String {
    inGroups(text, repeatElement(4, count: text.utf8.count))
  }

  /// "04 72 00 00 00" for a national number; any other number keeps its own groups, never broken.
  public func telephone(_ number: String) -> String {
    let compact = number.withoutSpacesAndPoints
    let isNational = compact.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if isNational, let groups = telephoneGroups[compact.utf8.count] {
      return inGroups(compact, groups)
    }
    return number.split(whereSeparator: \.isWhitespace).joined(separator: marks.identifierSpace)
  }

  /// "a, b et c".
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + conjunction + " " + last
  }

  /// "dix mille cinq cent quatre-vingt-trois euros et onze centimes".
  public func inWords(_ money: Money) -> String { amountWords(money) }
}

extension Language {
  /// "01/02/2026", for tables.
  public func shortDate(_ date: CalendarDate) -> String {
    FigureWriter.string { writer in
      writer.put(UInt64(date.year))
      writer.put(calendar.separator)
      writer.put(UInt64(date.month), width: 2)
      writer.put(calendar.separator)
      writer.put(UInt64(date.day), width: 2)
    }
  }

  /// "1er janvier 2026", with "er" raised.
  public func longDate(_ date: CalendarDate) -> RaisedText {
    let rest =
      calendar.dayMonthSpace + calendar.months[date.month - 1] + calendar.monthYearSpace
      + String(date.year)
    guard date.day == 1 else { return RaisedText([.init(String(date.day) + rest)]) }
    return RaisedText([.init("1"), .init(calendar.firstDayMark, isRaised: true), .init(rest)])
  }

  /// "1er", "1re", "2e", with the letters raised.
  public func ordinal(_ number: Int, _ gender: Gender = .masculine) -> RaisedText {
    let mark =
      switch (number, gender) {
      case (1, .masculine): ordinals.firstMasculine
      case (1, .feminine): ordinals.firstFeminine
      default: ordinals.others
      }
    return RaisedText([.init(count(number)), .init(mark, isRaised: true)])
  }
}

extension Language {
  private func withCurrency(_ figures: String) -> String {
    figures + marks.unitSpace + marks.currency
  }

  private func withPercent(_ figures: String) -> String {
    figures + marks.unitSpace + marks.percent
  }

  private func sign(_ value: Int64) -> String { value < 0 ? marks.minus : "" }

  private func decimal(_ rate: Rate, fewestDecimals: Int) -> String {
    let magnitude = rate.partsPerMillion.magnitude
    let (decimals, count) = rate.decimals(atLeast: fewestDecimals)
    return FigureWriter.string { writer in
      if count > 0 {
        writer.put(decimals, width: count)
        writer.put(marks.decimal)
      }
      writer.put(magnitude / 10_000, grouping: marks.group)
      writer.put(sign(rate.partsPerMillion))
    }
  }

  private func grouped(_ number: UInt64) -> String {
    FigureWriter.string { $0.put(number, grouping: marks.group) }
  }

  private func padded(_ number: UInt64, to width: Int) -> String {
    FigureWriter.string { $0.put(number, width: width) }
  }

  private func inGroups(_ text: String, _ sizes: some Sequence<Int>) -> String {
    text.cut(into: sizes, separatedBy: marks.identifierSpace)
  }
}
