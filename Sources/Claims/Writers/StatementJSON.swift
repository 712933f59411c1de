import CaseFiles
import Diagnostics
import JSON
import Law
import Values

/// The statement as data, in the stable form that `schema/statement.schema.json` publishes: amounts and
/// rates are decimal text, dates are ISO days, what is not known is null. No library takes part in the figures: the
/// version of the program and the parameters make them.
package func statementJSON(
  _ statement: Statement, warnings: [Diagnostic], engineVersion: String
) -> JSONValue {
  [
    "schema": "exigible/statement/1",
    "reference": .string(statement.reference),
    "closingDate": .day(statement.closingDate),
    "regime": .string(statement.regime.rawValue),
    "conventions": conventions(statement.conventions),
    "invoices": .array(statement.invoices.map(invoice)),
    "unclaimedInvoices": .array(statement.unclaimedInvoices.map(invoice)),
    "lines": .array(statement.lines.map(line)),
    "unclaimedLines": .array(statement.unclaimedLines.map(line)),
    "imputations": .array(statement.imputations.map(imputation)),
    "costs": .array(statement.costs.map(cost)),
    "titles": .array(statement.titles.map(JSONValue.title)),
    "provision": statement.provision.map(JSONValue.provision) ?? .null,
    "penaltyClause": statement.penalty.map(penalty) ?? .null,
    "heads": .array(statement.heads.map(head)),
    "totals": totals(statement.totals),
    "daily": statement.daily.map(daily) ?? .null,
    "leftAside": .array(statement.leftAside.map(leftAside)),
    "deadlines": .array(statement.deadlines.map(deadline)),
    "conciliation": statement.conciliation.map(JSONValue.conciliation) ?? .null,
    "demandBar": statement.demandBar.map(demandBar) ?? .null,
    "warnings": .array(warnings.map(warning)),
    "engine": stamp(engineVersion, statement),
  ]
}

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
    "date": .day(invoice.date),
    "dueDate": .day(invoice.dueDate),
    "label": .text(invoice.label),
    "principal": .money(invoice.invoiced),
    "vat": .text(invoice.vat?.plainText),
    "credits": .money(invoice.creditNotes),
    "paid": .money(invoice.paidOnPrincipal),
    "principalDue": .money(invoice.principalDue),
    "interestAccrued": .money(invoice.interestAccrued),
    "interestPaid": .money(invoice.interestPaid),
    "interestSetAside": .money(invoice.interestSetAside),
    "interestDue": .money(invoice.interestDue),
    "indemnity": .money(invoice.flatIndemnity),
    "indemnityPaid": .money(invoice.flatIndemnityPaid),
    "indemnityRow": invoice.flatIndemnityRow.map(JSONValue.row) ?? .null,
    "due": .money(invoice.due),
    "daysLate": .integer(invoice.daysLate),
    "basis": .string(invoice.basis.name),
    "interestStartsOn": .day(invoice.interestStartsOn),
    "interestStart": invoice.interestStart.map(JSONValue.start) ?? .null,
    "interestEndsOn": .day(invoice.interestEndsOn),
    "capitalisations": .array(invoice.capitalisations.map(JSONValue.capitalisation)),
    "limitation": .limitation(invoice.limitation),
    "disputed": .text(invoice.disputed?.plainText),
    "isDue": .bool(invoice.isDue),
    "isTimeBarred": .bool(invoice.isTimeBarred),
    "lacksProof": .bool(invoice.lacksProof),
  ]
}

private func line(_ line: Statement.InterestLine) -> JSONValue {
  [
    "invoice": .string(line.invoice),
    "from": .day(line.period.first),
    "to": .day(line.period.last),
    "days": .integer(line.days),
    "base": .money(line.base),
    "rate": .string(line.rate.plainText),
    "rateSource": rateSource(line.source),
    "article": .article(line.article),
    "rows": .array(line.rows.map(JSONValue.row)),
    "amount": .money(line.amount),
  ]
}

private func rateSource(_ source: Statement.RateSource) -> JSONValue {
  switch source {
  case .refinancing(let rate, let anchor, let points):
    [
      "kind": "refinancing", "refinancingRate": .string(rate.plainText), "anchor": .day(anchor),
      "points": .string(points.plainText),
    ]
  case .legal(let category, let from, let until):
    [
      "kind": "legal", "category": .string(category.rawValue), "from": .day(from), "to": .day(until),
    ]
  case .legalMultiple(let hundredths, let legal, let category, let from, let until):
    [
      "kind": "legalMultiple", "multiple": .string(Rate(partsPerMillion: Int64(hundredths) * 100).plainText),
      "legalRate": .string(legal.plainText), "category": .string(category.rawValue),
      "from": .day(from), "to": .day(until),
    ]
  case .majoredLegal(let category, let legal, let points, let from, let until):
    [
      "kind": "majoredLegal", "legalRate": .string(legal.plainText), "points": .string(points.plainText),
      "category": .string(category.rawValue), "from": .day(from),
      "to": .day(until),
    ]
  case .contract(let clause): ["kind": "contract", "clause": .text(clause)]
  }
}

private func imputation(_ imputation: Statement.Imputation) -> JSONValue {
  [
    "date": .day(imputation.date),
    "kind": .string(imputation.kind.rawValue),
    "amount": .money(imputation.amount),
    "actsFrom": .day(imputation.actsFrom),
    "means": .text(imputation.means),
    "reference": .text(imputation.reference),
    "designatedInvoice": .text(imputation.designatedInvoice),
    "designatedTitle": .text(imputation.designatedTitle),
    "parts": .array(imputation.parts.map(part)),
    "surplus": .money(imputation.surplus),
    "principalAfter": .money(imputation.principalAfter),
  ]
}

private func part(_ part: Statement.Imputation.Part) -> JSONValue {
  [
    "invoice": .text(part.invoice), "costs": .money(part.costs), "interest": .money(part.interest),
    "principal": .money(part.principal), "indemnity": .money(part.flatIndemnity),
    "penalty": .money(part.penalty), "principalAfter": .money(part.principalAfter),
    "ground": .string(part.ground.rawValue),
  ]
}

private func cost(_ cost: Statement.CostLine) -> JSONValue {
  [
    "date": .day(cost.date), "kind": .string(cost.kind.rawValue), "label": .string(cost.label),
    "spent": .money(cost.spent), "amount": .money(cost.amount), "paid": .money(cost.paid),
    "article": .article(cost.article), "exhibit": .text(cost.exhibit),
    "title": .text(cost.title),
  ]
}

private func penalty(_ penalty: Statement.PenaltyAccount) -> JSONValue {
  [
    "clause": .string(penalty.clause.article), "rate": .text(penalty.clause.rate?.plainText),
    "flatAmount": .text(penalty.clause.flatAmount?.plainText),
    "minimum": .text(penalty.clause.minimum?.plainText),
    "maximum": .text(penalty.clause.maximum?.plainText),
    "base": .money(penalty.base), "amount": .money(penalty.amount), "paid": .money(penalty.paid),
    "isDue": .bool(penalty.isDue), "deadline": .day(penalty.deadline),
    "formalNoticeDate": .day(penalty.formalNoticeDate),
    "invoices": .array(penalty.parts.map { .string($0.invoice) }),
    "parts": .array(
      penalty.parts.map {
        ["invoice": .string($0.invoice), "base": .money($0.base), "amount": .money($0.amount)]
      }),
    "article": .article(.civil1231_5),
  ]
}

private func head(_ head: Statement.Head) -> JSONValue {
  [
    "kind": .string(head.kind.rawValue), "article": .article(head.article),
    "count": head.count.map { .integer($0) } ?? .null, "unit": .text(head.unit?.plainText),
    "amount": .money(head.amount),
  ]
}

private func totals(_ totals: Statement.Totals) -> JSONValue {
  [
    "principalInvoiced": .money(totals.principalInvoiced),
    "creditNotes": .money(totals.creditNotes),
    "paid": .money(totals.paid),
    "paidOnPrincipal": .money(totals.paidOnPrincipal),
    "principalDue": .money(totals.principalDue),
    "interestAccrued": .money(totals.interestAccrued),
    "interestPaid": .money(totals.interestPaid),
    "interestCapitalised": .money(totals.interestCapitalised),
    "interestSetAside": .money(totals.interestSetAside),
    "interestDue": .money(totals.interestDue),
    "indemnityPaid": .money(totals.indemnityPaid),
    "indemnityDue": .money(totals.indemnityDue),
    "penaltyPaid": .money(totals.penaltyPaid),
    "penaltyDue": .money(totals.penaltyDue),
    "costsPaid": .money(totals.costsPaid),
    "costsDue": .money(totals.costsDue),
    "paidOnUnclaimed": .money(totals.paidOnUnclaimed),
    "creditBalance": .money(totals.creditBalance),
    "totalDue": .money(totals.totalDue),
  ]
}

private func daily(_ daily: Statement.DailyInterest) -> JSONValue {
  [
    "amount": .string(Rate(partsPerMillion: daily.tenThousandths).fourDecimals),
    "from": .day(daily.from), "until": .day(daily.until),
    "parts": .array(
      daily.parts.map { ["base": .money($0.base), "rate": .string($0.rate.plainText)] }),
  ]
}

private func leftAside(_ item: Statement.LeftAside) -> JSONValue {
  [
    "kind": .string(item.kind.rawValue), "invoice": .text(item.invoice),
    "amount": .text(item.amount?.plainText), "article": .article(item.article),
    "rows": .array(item.rows.map(JSONValue.row)),
  ]
}

private func deadline(_ deadline: Statement.Deadline) -> JSONValue {
  [
    "kind": .string(deadline.kind.rawValue), "invoice": .text(deadline.invoice),
    "date": .day(deadline.date), "localDate": .day(deadline.localDate), "article": .article(deadline.article),
    "row": deadline.row.map(JSONValue.row) ?? .null,
  ]
}

private func demandBar(_ bar: Statement.DemandBar) -> JSONValue {
  [
    "kind": .string(bar.kind.rawValue), "date": .day(bar.date), "procedure": .text(bar.procedure),
    "article": .article(bar.article),
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

private func stamp(_ version: String, _ statement: Statement) -> JSONValue {
  [
    "version": .string(version),
    "parameters": .array(
      statement.parameterStamps.map {
        ["table": .string($0.table), "knownUntil": .day($0.knownUntil)]
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
