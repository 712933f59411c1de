import CaseFiles
import Diagnostics
import Law
import Values

/// What a title leaves in doubt is refused: whether an invoice is in it, and whether the court already counted a
/// payment.
func checkTitles(
  _ caseFile: CaseFile, _ closing: CalendarDate, _ law: LawBook, _ findings: inout Findings
) {
  guard !caseFile.titles.isEmpty else { return }
  checkJudgedInvoices(caseFile, &findings)
  checkService(caseFile, closing, law, &findings)
  let isAllJudged = caseFile.invoices.allSatisfy { invoice in
    caseFile.titles.contains { $0.judges(invoice.number) }
  }
  if isAllJudged, caseFile.contract.penaltyClause != nil {
    findings.refuse(.clauseWithinTitle, at: .field("contract.penaltyClause"))
  }
  for (index, note) in caseFile.creditNotes.enumerated()
  where caseFile.titles.contains(where: { $0.judges(note.invoice) }) {
    findings.refuse(
      .creditNoteOnJudgedInvoice, at: .field("creditNotes[\(index)].invoice"),
      [.name: note.number, .invoice: note.invoice])
  }
  for (index, payment) in caseFile.payments.enumerated() {
    guard let title = title(predatedBy: payment, in: caseFile, isAllJudged: isAllJudged) else { continue }
    findings.refuse(
      .paymentBeforeTitle, at: .field("payments[\(index)].date"),
      [
        .amount: payment.amount.plainText, .date: payment.date.iso, .name: title.number,
        .otherDate: title.date.iso,
      ])
  }
}

/// An order that was not served in time is no title any more (1411 CPC).
private func checkService(
  _ caseFile: CaseFile, _ closing: CalendarDate, _ law: LawBook, _ findings: inout Findings
) {
  for (index, title) in caseFile.titles.enumerated() {
    guard let last = lastDayToServe(title, law).map({ caseFile.options.holidayZone.endOfDelay($0.value) }),
      title.served ?? closing > last
    else { continue }
    findings.refuse(
      .orderLapsed, at: .field("titles[\(index)]" + (title.served == nil ? "" : ".served")),
      [.name: title.number, .date: title.date.iso, .otherDate: last.iso])
  }
}

private func checkJudgedInvoices(_ caseFile: CaseFile, _ findings: inout Findings) {
  var judged: Set<String> = []
  for (index, title) in caseFile.titles.enumerated() {
    let place = "titles[\(index)].invoices"
    if title.invoices == nil, !caseFile.invoices.isEmpty {
      findings.refuse(.judgedInvoicesUnsaid, at: .field(place), [.name: title.number])
    }
    for (position, invoice) in (title.invoices ?? []).enumerated() where !judged.insert(invoice).inserted {
      findings.refuse(.judgedTwice, at: .field("\(place)[\(position)]"), [.invoice: invoice])
    }
  }
}

/// The title whose judge may already have counted the payment: earlier than it, and about no debt outside it.
private func title(
  predatedBy payment: CaseFile.Payment, in caseFile: CaseFile, isAllJudged: Bool
) -> CaseFile.Title? {
  guard payment.title == nil else { return nil }
  if let invoice = payment.invoice {
    return caseFile.titles.first { $0.judges(invoice) && payment.date < $0.date }
  }
  let isBeforeAll = caseFile.titles.allSatisfy { payment.date < $0.date }
  return isAllJudged && isBeforeAll ? caseFile.titles.min { $0.date < $1.date } : nil
}
