import CaseFiles
import Diagnostics
import JSON
import Law
import Values

/// What made a statement, so that it can be made again.
package struct EngineStamp: Sendable, Hashable {
  package let version: String
  /// Version of each library that the output depends on, by name.
  package let libraries: [String: String]

  package init(version: String, libraries: [String: String] = [:]) {
    self.version = version
    self.libraries = libraries
  }
}

/// The statement as data, in the stable form that `schema/statement.schema.json` publishes: amounts and
/// rates are decimal text, dates are ISO days, what is not known is null.
package func statementJSON(
  _ statement: Statement, warnings: [Diagnostic], engine: EngineStamp
) -> JSONValue {
  [
    "schema": "exigible/statement/1",
    "reference": .string(statement.reference),
    "closingDate": date(statement.closingDate),
    "regime": .string(statement.regime.rawValue),
    "conventions": conventions(statement.conventions),
    "invoices": .array(statement.invoices.map(invoice)),
    "unclaimedInvoices": .array(statement.unclaimedInvoices.map(invoice)),
    "lines": .array(statement.lines.map(line)),
    "imputations": .array(statement.imputations.map(imputation)),
    "costs": .array(statement.costs.map(cost)),
    "titles": .array(statement.titles.map(title)),
    "provision": statement.provision.map(provision) ?? .null,
    "penaltyClause": statement.penalty.map(penalty) ?? .null,
    "heads": .array(statement.heads.map(head)),
    "totals": totals(statement.totals),
    "daily": statement.daily.map(daily) ?? .null,
    "leftAside": .array(statement.leftAside.map(leftAside)),
    "deadlines": .array(statement.deadlines.map(deadline)),
    "demandBar": statement.demandBar.map(demandBar) ?? .null,
    "warnings": .array(warnings.map(warning)),
    "engine": stamp(engine, statement),
  ]
}

private func money(_ amount: Money) -> JSONValue { .string(amount.plainText) }
private func date(_ date: CalendarDate) -> JSONValue { .string(date.iso) }
private func date(_ date: CalendarDate?) -> JSONValue { .text(date?.iso) }
private func article(_ article: Article?) -> JSONValue { .text(article?.rawValue) }

private func conventions(_ conventions: Statement.Conventions) -> JSONValue {
  let options = conventions.options
  return [
    "dayCount": .string(options.dayCount.rawValue),
    "countedDays": .string(options.countedDays.rawValue),
    "rounding": "half-up, each line",
    "imputation": .string(options.imputation.rawValue),
    "flatIndemnityFirst": .bool(options.flatIndemnityFirst),
    "capitalisationClause": .text(conventions.capitalisationClause),
    "capitalisingTitles": .array(conventions.capitalisingTitles.map { .string($0) }),
    "lateInterestTerm": .string(conventions.lateInterestTerm.rawValue),
    "holidayZone": .string(options.holidayZone.rawValue),
    "timeBarredInterest": .string(options.timeBarredInterest.rawValue),
  ]
}

private func invoice(_ invoice: Statement.InvoiceAccount) -> JSONValue {
  [
    "number": .string(invoice.number),
    "head": .string(invoice.head.rawValue),
    "title": .text(invoice.title),
    "date": date(invoice.date),
    "dueDate": date(invoice.dueDate),
    "label": .text(invoice.label),
    "principal": money(invoice.invoiced),
    "vat": .text(invoice.vat?.plainText),
    "credits": money(invoice.creditNotes),
    "paid": money(invoice.paidOnPrincipal),
    "principalDue": money(invoice.principalDue),
    "interestAccrued": money(invoice.interestAccrued),
    "interestPaid": money(invoice.interestPaid),
    "interestSetAside": money(invoice.interestSetAside),
    "interestDue": money(invoice.interestDue),
    "indemnity": money(invoice.flatIndemnity),
    "indemnityPaid": money(invoice.flatIndemnityPaid),
    "due": money(invoice.due),
    "daysLate": .integer(invoice.daysLate),
    "basis": .string(invoice.basis.name),
    "interestStartsOn": date(invoice.interestStartsOn),
    "disputed": .text(invoice.disputed?.plainText),
    "isDue": .bool(invoice.isDue),
    "isTimeBarred": .bool(invoice.isTimeBarred),
    "lacksProof": .bool(invoice.lacksProof),
  ]
}

private func line(_ line: Statement.InterestLine) -> JSONValue {
  [
    "invoice": .string(line.invoice),
    "from": date(line.period.first),
    "to": date(line.period.last),
    "days": .integer(line.days),
    "base": money(line.base),
    "rate": .string(line.rate.plainText),
    "rateSource": rateSource(line.source),
    "article": article(line.article),
    "rows": .array(line.rows.map(row)),
    "amount": money(line.amount),
  ]
}

private func row(_ row: Statement.ParameterRow) -> JSONValue {
  [
    "table": .string(row.table), "from": date(row.from), "status": .string(row.status),
    "source": .string(row.source),
  ]
}

private func title(_ title: Statement.TitleAccount) -> JSONValue {
  [
    "number": .string(title.number), "date": date(title.date), "majoredFrom": date(title.majoredFrom),
    "awardsDue": money(title.awardsDue), "interestDue": money(title.interestDue),
    "depensDue": money(title.depensDue), "costsDue": money(title.costsDue),
    "totalDue": money(title.totalDue), "provision": title.provision.map(provision) ?? .null,
    "recoveryFees": title.tariff.map(fees) ?? .null,
  ]
}

private func provision(_ provision: Statement.Provision) -> JSONValue {
  [
    "from": date(provision.period.first), "to": date(provision.period.last),
    "parts": .array(
      provision.parts.map {
        ["base": money($0.base), "rate": .string($0.rate.plainText), "amount": money($0.amount)]
      }),
    "amount": money(provision.amount), "article": article(.enforcementR211_1),
  ]
}

private func fees(_ fees: Statement.RecoveryFees) -> JSONValue {
  [
    "collected": money(fees.collected), "debtorFee": money(fees.debtorFee),
    "debtorVAT": money(fees.debtorVAT), "debtorArticle": article(.commerceA444_31),
    "creditorFee": money(fees.creditorFee), "creditorVAT": money(fees.creditorVAT),
    "creditorArticle": article(.commerceA444_32), "rows": .array(fees.rows.map(row)),
  ]
}

private func rateSource(_ source: Statement.RateSource) -> JSONValue {
  switch source {
  case .refinancing(let rate, let anchor, let points):
    [
      "kind": "refinancing", "refinancingRate": .string(rate.plainText), "anchor": date(anchor),
      "points": .string(points.plainText),
    ]
  case .legal(let category, let from, let until):
    [
      "kind": "legal", "category": .string(category.rawValue), "from": date(from), "to": date(until),
    ]
  case .legalMultiple(let hundredths, let legal, let category, let from, let until):
    [
      "kind": "legalMultiple", "multiple": .string(Rate(partsPerMillion: Int64(hundredths) * 100).plainText),
      "legalRate": .string(legal.plainText), "category": .string(category.rawValue),
      "from": date(from), "to": date(until),
    ]
  case .majoredLegal(let category, let from, let until):
    [
      "kind": "majoredLegal", "category": .string(category.rawValue), "from": date(from),
      "to": date(until),
    ]
  case .contract(let clause): ["kind": "contract", "clause": .text(clause)]
  }
}

private func imputation(_ imputation: Statement.Imputation) -> JSONValue {
  [
    "date": date(imputation.date),
    "kind": .string(imputation.kind.rawValue),
    "amount": money(imputation.amount),
    "actsFrom": date(imputation.actsFrom),
    "means": .text(imputation.means),
    "reference": .text(imputation.reference),
    "designatedInvoice": .text(imputation.designatedInvoice),
    "designatedTitle": .text(imputation.designatedTitle),
    "parts": .array(imputation.parts.map(part)),
    "surplus": money(imputation.surplus),
    "principalAfter": money(imputation.principalAfter),
  ]
}

private func part(_ part: Statement.Imputation.Part) -> JSONValue {
  [
    "invoice": .text(part.invoice), "costs": money(part.costs), "interest": money(part.interest),
    "principal": money(part.principal), "indemnity": money(part.flatIndemnity),
    "penalty": money(part.penalty), "principalAfter": money(part.principalAfter),
  ]
}

private func cost(_ cost: Statement.CostLine) -> JSONValue {
  [
    "date": date(cost.date), "kind": .string(cost.kind.rawValue), "label": .string(cost.label),
    "spent": money(cost.spent), "amount": money(cost.amount), "paid": money(cost.paid),
    "article": article(cost.article), "exhibit": .text(cost.exhibit),
    "title": .text(cost.title),
  ]
}

private func penalty(_ penalty: Statement.PenaltyAccount) -> JSONValue {
  [
    "clause": .string(penalty.clause.article), "rate": .text(penalty.clause.rate?.plainText),
    "flatAmount": .text(penalty.clause.flatAmount?.plainText),
    "minimum": .text(penalty.clause.minimum?.plainText),
    "maximum": .text(penalty.clause.maximum?.plainText),
    "base": money(penalty.base), "amount": money(penalty.amount), "paid": money(penalty.paid),
    "isDue": .bool(penalty.isDue), "deadline": date(penalty.deadline),
    "formalNoticeDate": date(penalty.formalNoticeDate),
    "invoices": .array(penalty.invoices.map(JSONValue.string)), "article": article(.civil1231_5),
  ]
}

private func head(_ head: Statement.Head) -> JSONValue {
  [
    "kind": .string(head.kind.rawValue), "article": article(head.article),
    "count": head.count.map { .integer($0) } ?? .null, "unit": .text(head.unit?.plainText),
    "amount": money(head.amount),
  ]
}

private func totals(_ totals: Statement.Totals) -> JSONValue {
  [
    "principalInvoiced": money(totals.principalInvoiced),
    "creditNotes": money(totals.creditNotes),
    "paid": money(totals.paid),
    "paidOnPrincipal": money(totals.paidOnPrincipal),
    "principalDue": money(totals.principalDue),
    "interestAccrued": money(totals.interestAccrued),
    "interestPaid": money(totals.interestPaid),
    "interestCapitalised": money(totals.interestCapitalised),
    "interestSetAside": money(totals.interestSetAside),
    "interestDue": money(totals.interestDue),
    "indemnityPaid": money(totals.indemnityPaid),
    "indemnityDue": money(totals.indemnityDue),
    "penaltyPaid": money(totals.penaltyPaid),
    "penaltyDue": money(totals.penaltyDue),
    "costsPaid": money(totals.costsPaid),
    "costsDue": money(totals.costsDue),
    "paidOnUnclaimed": money(totals.paidOnUnclaimed),
    "creditBalance": money(totals.creditBalance),
    "totalDue": money(totals.totalDue),
  ]
}

private func daily(_ daily: Statement.DailyInterest) -> JSONValue {
  [
    "amount": .string(Rate(partsPerMillion: daily.tenThousandths).fourDecimals),
    "from": date(daily.from), "until": date(daily.until),
    "parts": .array(
      daily.parts.map { ["base": money($0.base), "rate": .string($0.rate.plainText)] }),
  ]
}

private func leftAside(_ item: Statement.LeftAside) -> JSONValue {
  [
    "kind": .string(item.kind.rawValue), "invoice": .text(item.invoice),
    "amount": .text(item.amount?.plainText), "article": article(item.article),
  ]
}

private func deadline(_ deadline: Statement.Deadline) -> JSONValue {
  [
    "kind": .string(deadline.kind.rawValue), "invoice": .text(deadline.invoice),
    "date": date(deadline.date), "localDate": date(deadline.localDate), "article": article(deadline.article),
  ]
}

private func demandBar(_ bar: Statement.DemandBar) -> JSONValue {
  [
    "kind": .string(bar.kind.rawValue), "date": date(bar.date), "procedure": .text(bar.procedure),
    "article": article(bar.article),
  ]
}

private func warning(_ warning: Diagnostic) -> JSONValue {
  let arguments = warning.arguments.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 }
  return [
    "code": .string(warning.id), "place": .text(warning.place.name),
    "article": .text(warning.article),
    "arguments": .object(arguments.map { JSONValue.Member($0.0, .string($0.1)) }),
  ]
}

private func stamp(_ engine: EngineStamp, _ statement: Statement) -> JSONValue {
  let libraries = engine.libraries.sorted { $0.key < $1.key }
  return [
    "version": .string(engine.version),
    "libraries": .object(libraries.map { JSONValue.Member($0.key, .string($0.value)) }),
    "parameters": .array(
      statement.parameterStamps.map {
        ["table": .string($0.table), "knownUntil": date($0.knownUntil)]
      }),
    "caseSha256": .string(statement.caseDigest),
  ]
}

extension Place {
  /// The path or name it points at.
  fileprivate var name: String? {
    switch self {
    case .field(let path), .key(let path): path
    case .thing(let name), .file(let name, _, _): name
    case .offset: nil
    }
  }
}

extension Rate {
  /// Ten-thousandths as four decimals: "3.3586".
  fileprivate var fourDecimals: String {
    let text = plainText
    guard let point = text.firstIndex(of: ".") else { return text }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    return text + String(repeating: "0", count: max(0, 4 - decimals))
  }
}
