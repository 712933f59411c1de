import Diagnostics
import Values

/// Order in time and size, between the keys of one object.
extension ObjectReader {
  /// Notes each of `later` that comes before `earlier`.
  func refuseBefore(
    _ earlier: CalendarDate?, _ earlierKey: CaseKey, _ later: KeyValuePairs<CaseKey, CalendarDate?>
  ) {
    guard let earlier else { return }
    for case (let key, let date?) in later where date < earlier {
      findings.error(
        .dateBefore, at: path(to: key),
        [
          .name: key.rawValue, .date: date.iso, .wanted: earlierKey.rawValue, .otherDate: earlier.iso,
        ])
    }
  }

  /// Notes each date that comes after the statement date, as an error.
  func refuseAfterStatement(_ dates: KeyValuePairs<CaseKey, CalendarDate?>, _ context: CaseContext) {
    for (key, arguments) in datesAfterStatement(dates, context) {
      findings.error(.dateAfterStatement, at: path(to: key), arguments)
    }
  }

  /// Notes each date that comes after the statement date, as a warning: it is not counted yet.
  func warnAfterStatement(_ dates: KeyValuePairs<CaseKey, CalendarDate?>, _ context: CaseContext) {
    for (key, arguments) in datesAfterStatement(dates, context) {
      findings.warning(.eventAfterStatement, at: path(to: key), arguments)
    }
  }

  private func datesAfterStatement(
    _ dates: KeyValuePairs<CaseKey, CalendarDate?>, _ context: CaseContext
  ) -> [(CaseKey, [Diagnostic.Argument: String])] {
    guard let statementDate = context.statementDate else { return [] }
    return dates.compactMap { key, date in
      guard let date, date > statementDate else { return nil }
      return (key, [.name: key.rawValue, .date: date.iso, .otherDate: statementDate.iso])
    }
  }

  /// Notes each of `parts` that exceeds the `whole` it belongs to.
  func refuseAbove(_ whole: Money?, _ wholeKey: CaseKey, _ parts: KeyValuePairs<CaseKey, Money?>) {
    guard let whole else { return }
    for case (let key, let part?) in parts where part > whole {
      findings.error(
        .amountAbove, at: path(to: key),
        [.name: key.rawValue, .amount: part.plainText, .limit: whole.plainText, .wanted: wholeKey.rawValue])
    }
  }
}
