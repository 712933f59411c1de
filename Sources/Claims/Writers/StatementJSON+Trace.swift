import JSON
import Law
import Values

/// What each figure rests on, as data.
extension JSONValue {
  static func money(_ amount: Money) -> JSONValue { .string(amount.plainText) }
  static func day(_ date: CalendarDate) -> JSONValue { .string(date.iso) }
  static func day(_ date: CalendarDate?) -> JSONValue { .text(date?.iso) }
  static func article(_ article: Article?) -> JSONValue { .text(article?.rawValue) }

  static func row(_ row: Statement.ParameterRow) -> JSONValue {
    [
      "table": .string(row.table), "from": .day(row.from), "status": .string(row.status),
      "source": .string(row.source),
    ]
  }

  static func start(_ start: Statement.InterestStart) -> JSONValue {
    [
      "event": .day(start.event), "cause": .string(start.cause.rawValue),
      "article": .article(start.article),
    ]
  }

  static func capitalisation(_ capitalisation: Statement.Capitalisation) -> JSONValue {
    [
      "date": .day(capitalisation.date), "amount": .money(capitalisation.amount),
      "article": .article(.civil1343_2), "row": .row(capitalisation.row),
    ]
  }

  static func limitation(_ limitation: Statement.LimitationAccount) -> JSONValue {
    [
      "start": .day(limitation.start), "years": .integer(limitation.years),
      "interruptions": .array(
        limitation.interruptions.map {
          ["date": .day($0.date), "cause": .string($0.cause.rawValue)]
        }),
      "suspensions": .array(
        limitation.suspensions.map { ["from": .day($0.first), "to": .day($0.last)] }),
      "lastDay": .day(limitation.lastDay), "article": .article(limitation.article),
      "row": .row(limitation.row),
    ]
  }

  static func conciliation(_ conciliation: Statement.Conciliation) -> JSONValue {
    [
      "ceiling": .money(conciliation.ceiling), "article": .article(.procedure750_1),
      "row": .row(conciliation.row),
    ]
  }
}
