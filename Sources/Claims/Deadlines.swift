import CaseFiles
import Law
import Values

/// The days that matter after the statement, by date.
func deadlines(
  _ outcome: Outcome, _ claim: AdmittedClaim, _ caseFile: CaseFile, _ law: LawBook
) -> [Statement.Deadline] {
  var deadlines = outcome.claimed.filter { $0.account.base.isPositive }.map {
    Statement.Deadline(
      kind: $0.account.debt.title == nil ? .limitation : .titleExpiry,
      invoice: $0.account.debt.invoice.number, date: $0.limitation.lastDay, localDate: nil,
      article: $0.limitation.article, row: $0.limitation.row)
  }
  for event in caseFile.events where event.kind == .formalNotice && event.date <= claim.closing {
    guard let day = event.deadline, day >= claim.closing else { continue }
    deadlines.append(
      Statement.Deadline(kind: .payBy, invoice: nil, date: day, localDate: nil, article: nil, row: nil))
  }
  let zone = caseFile.options.holidayZone
  if let bar = claim.demandBar, bar.kind == .insolvency,
    let months = try? law.months(.claimDeclaration, on: bar.date)
  {
    deadlines.append(
      .procedural(
        .declareClaim, of: nil, endingOn: bar.date.adding(months: months.value), zone, .commerceL622_24,
        months.reference))
  }
  for title in caseFile.titles where title.served == nil {
    guard let last = lastDayToServe(title, law) else { continue }
    deadlines.append(
      .procedural(.serveOrder, of: title.number, endingOn: last.value, zone, .procedure1411, last.reference))
  }
  return deadlines.sorted {
    ($0.date, $0.kind.rawValue, $0.invoice ?? "") < ($1.date, $1.kind.rawValue, $1.invoice ?? "")
  }
}

/// An injonction de payer lapses when it is not served within the months that the law of its day gives (1411 CPC);
/// nil for another title. A holiday may still move this day (642 CPC).
func lastDayToServe(
  _ title: CaseFile.Title, _ law: LawBook
) -> (value: CalendarDate, reference: LawRowReference)? {
  guard title.kind == CourtDecision.paymentOrder, let months = try? law.months(.orderService, on: title.date)
  else { return nil }
  return (title.date.adding(months: months.value), months.reference)
}

extension Statement.Deadline {
  /// A procedural time limit whose last calendar day is `day`: it goes on to the next working day (642 CPC). Whether
  /// a local holiday counts is not settled: the earlier day stands, and the later is told.
  fileprivate static func procedural(
    _ kind: Kind, of number: String?, endingOn day: CalendarDate, _ zone: CaseFile.Options.HolidayZone,
    _ article: Article, _ reference: LawRowReference
  ) -> Statement.Deadline {
    let common = CaseFile.Options.HolidayZone.metropolitan.endOfDelay(day)
    let local = zone.endOfDelay(day)
    return Statement.Deadline(
      kind: kind, invoice: number, date: common, localDate: local == common ? nil : local, article: article,
      row: Statement.ParameterRow(reference))
  }
}
